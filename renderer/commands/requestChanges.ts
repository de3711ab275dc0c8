import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { DocumentRequest, DocumentStep, Obstacle } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { chainOf, type RequestChain } from '#shared/rules/documents/requestChain';
import { checkSteps } from '#shared/rules/documents/requestSteps';
import { officerDayAt } from '#shared/rules/zoneOn';
import type { Day } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import { contentOnly, find } from './run';

/** A request that a command changes: its content, the chain that ends with it, and the officer's present day. */
export type FoundRequest = {
  readonly id: RecordId;
  readonly content: DocumentRequest;
  readonly chain: RequestChain;
  readonly today: Day;
};

/** Finds a request that its officer can still change. Fails at `request` once it is handed over. */
export async function findRequest(
  { clock }: Pick<Services, 'clock'>,
  reader: Reader,
  id: RecordId,
): Promise<Result<FoundRequest>> {
  const found = await find(reader, 'documentRequest', id);
  if (!found.ok) return failWith('not-found', 'This request no longer exists. Nothing was changed.', 'request');
  const request = found.value;
  if (request.handedOver !== null) {
    return failWith('handed-over', 'This request was handed over. Its new officer continues it.', 'request');
  }
  const officer = await find(reader, 'officer', request.officer);
  if (!officer.ok) return officer;
  const chain = await readChain(reader, request);
  const today = officerDayAt(officer.value, clock.now());
  return succeed({ id, content: contentOnly<DocumentRequest>(request), chain, today });
}

/** The chain of a request, whose earlier records are read one by one. */
export async function readChain(reader: Reader, request: Recorded<DocumentRequest>): Promise<RequestChain> {
  const byId = new Map([[request.id, request]]);
  for (let next = request.continues; next !== null && !byId.has(next); ) {
    const before = await reader.get('documentRequest', next);
    if (before === null) break;
    byId.set(before.id, before);
    next = before.continues;
  }
  return chainOf(request, byId);
}

/** A step to take on a day; `validUntil` is that of an issued document, and a missing one leaves it as it is. */
export type TakenStep = {
  readonly step: DocumentStep;
  readonly on: Day;
  readonly validUntil?: Day | null;
};

/** The request after one more step, which also ends its obstacle if it ends the request. Fails at `on` and `step`. */
export function withStep({ id, content, chain, today }: FoundRequest, taken: TakenStep): Result<Change> {
  const { step, on, validUntil = content.validUntil } = taken;
  const added = { step, on, earlier: [] };
  const checked = checkSteps({ opened: chain.opened, steps: [...chain.steps, added] }, today);
  if (!checked.ok) return checked;
  if (validUntil !== null && validUntil < chain.opened) {
    return failWith('valid-until', 'A document cannot end before its request was opened.', 'validUntil');
  }
  const obstacles = endsObstacle.has(step) ? content.obstacles.map((one) => endOn(one, on)) : content.obstacles;
  const next = { ...content, steps: [...content.steps, added], obstacles, validUntil };
  return succeed({ type: 'documentRequest', id, content: next });
}

/** Ends a current obstacle, on a day not before its own first one. */
export function endOn(obstacle: Obstacle, day: Day): Obstacle {
  if (obstacle.until !== null) return obstacle;
  return { ...obstacle, until: day < obstacle.since ? obstacle.since : day };
}

/** A refusal does not end an obstacle: often it is one. */
const endsObstacle: ReadonlySet<DocumentStep> = new Set(['issued', 'expired', 'withdrawn']);
