import type { RecordId } from '#shared/base/ids';
import type { DatedStep, DocumentRequest, Obstacle } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';

type Request = Recorded<DocumentRequest>;

/**
 * The records of one request across its handovers, the earliest first and the current one last. `opened` and `recorded`
 * come from the earliest record in this folder; steps and obstacles come from all.
 */
export type RequestChain = {
  readonly records: readonly Request[];
  readonly opened: Day;
  readonly recorded: Day;
  readonly steps: readonly DatedStep[];
  readonly obstacles: readonly Obstacle[];
};

/** The chain that ends with a request. The search stops at a record that is missing or that would close a cycle. */
export function chainOf(request: Request, byId: ReadonlyMap<RecordId, Request>): RequestChain {
  const records = [request];
  for (let before = previous(request, byId); before !== undefined; before = previous(records[0] ?? request, byId)) {
    if (records.includes(before)) break;
    records.unshift(before);
  }
  const first = records[0] ?? request;
  return {
    records,
    opened: first.opened,
    recorded: first.recorded,
    steps: records.flatMap(({ steps }) => steps),
    obstacles: records.flatMap(({ obstacles }) => obstacles),
  };
}

/** One chain for each request that no other record continues, so that a handed-over request is counted once. */
export function chainsOf(requests: readonly Request[]): RequestChain[] {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const continued = new Set(requests.map(({ continues }) => continues));
  return requests.filter(({ id }) => !continued.has(id)).map((request) => chainOf(request, byId));
}

function previous({ continues }: Request, byId: ReadonlyMap<RecordId, Request>): Request | undefined {
  return continues === null ? undefined : byId.get(continues);
}
