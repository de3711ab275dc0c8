import type { RecordId } from '#shared/base/ids';
import type { DatedStep, DocumentRequest, DocumentStep } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { requestChains, type RequestChain } from './requestChains';
import type { Wait, WaitEnd } from './riskTable';

/** The wait of one request over all its records: the ids in order, and the present writer, country, post and kind. */
export type RequestWait = Wait &
  Pick<Recorded<DocumentRequest>, 'officer' | 'country' | 'post' | 'kind' | 'opened'> & {
    readonly ids: readonly RecordId[];
    readonly endedOn: Day | null;
  };

/** The waits up to a day, and how many were left out because they were recorded only when they had ended. */
export type RequestWaits = { readonly waits: readonly RequestWait[]; readonly excluded: number };

/**
 * The waits for an answer up to a day (method.md 5), in days since the opening. The first `issued` or `refused` is the
 * answer. A request that never had one and stands withdrawn or expired ended then; every other one is open on the day,
 * or was last seen when it was handed over to somebody whose record is not here. A wait is seen from the day on which
 * its first record was made. One recorded on or after the day it ended says nothing of how long others wait, since it
 * would not have been recorded had it not ended: it is excluded and counted. Requests opened later are left out.
 */
export function requestWaits(requests: readonly Recorded<DocumentRequest>[], asOf: Day): RequestWaits {
  const all = requestChains(requests).flatMap((chain) => waitOf(chain, asOf) ?? []);
  const waits = all.filter(isSeen);
  return { waits, excluded: all.length - waits.length };
}

function isSeen({ entry, exit, end }: Wait): boolean {
  return end === 'open' || entry === null || entry < exit;
}

function waitOf(chain: RequestChain, asOf: Day): RequestWait | null {
  const opened = earliest(chain.map((record) => record.opened));
  const recorded = earliest(chain.map((record) => record.recorded));
  const isBeforeOpening = opened > asOf;
  const isOnlyKnownLater = recorded > asOf;
  if (isBeforeOpening || isOnlyKnownLater) return null;
  const last = chain.at(-1) ?? chain[0];
  const { end, on } = endOf(chain, asOf);
  const { officer, country, post, kind } = last;
  return {
    ids: chain.map(({ id }) => id),
    officer, country, post, kind, opened,
    entry: recorded > opened ? daysBetween(opened, recorded) : null,
    exit: Math.max(0, daysBetween(opened, on)),
    end,
    endedOn: end === 'open' ? null : on,
  };
}

function endOf(chain: RequestChain, asOf: Day): { readonly end: WaitEnd; readonly on: Day } {
  const steps = chain.flatMap((record) => record.steps).filter(({ on }) => on <= asOf);
  const answer = daysOf(steps, ['issued', 'refused'])[0];
  if (answer !== undefined) return { end: 'answered', on: answer };
  const last = chain.at(-1) ?? chain[0];
  const latest = latestStep(steps);
  if (latest?.step === 'withdrawn' || latest?.step === 'expired') return { end: latest.step, on: latest.on };
  return { end: 'open', on: last.handedOver !== null && last.handedOver <= asOf ? last.handedOver : asOf };
}

/** The step of the latest day, of several the one added last. */
function latestStep(steps: readonly DatedStep[]): DatedStep | undefined {
  return steps.toSorted((one, other) => daysBetween(other.on, one.on)).at(-1);
}

function daysOf(steps: readonly DatedStep[], names: readonly DocumentStep[]): Day[] {
  return steps.filter(({ step }) => names.includes(step)).map(({ on }) => on).toSorted();
}

function earliest(days: readonly [Day, ...Day[]] | readonly Day[]): Day {
  return days.reduce((first, day) => (day < first ? day : first));
}
