import type { RecordId } from '#shared/base/ids';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { chainsOf, type RequestChain } from '#shared/rules/documents/requestChain';
import { answerOf } from '#shared/rules/documents/requestState';
import { presentStep } from '#shared/rules/documents/requestSteps';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import type { Wait, WaitEnd } from './riskTable';

/**
 * The wait of one request across all its records: the ids in order, and the current officer, country, post and kind.
 */
export type RequestWait = Wait &
  Pick<Recorded<DocumentRequest>, 'officer' | 'country' | 'post' | 'kind' | 'opened'> & {
    readonly ids: readonly RecordId[];
    readonly endedOn: Day | null;
  };

/** The waits up to a day, and those that were left out because they were recorded only after they had ended. */
export type RequestWaits = { readonly waits: readonly RequestWait[]; readonly excluded: readonly RequestWait[] };

/**
 * The waits for an answer up to a day (method.md 5), in days since the opening. The first `issued` or `refused` is the
 * answer. A request without one that is now withdrawn or expired ended on that day; every other one is open on the day,
 * or was last seen when it was handed over to somebody whose record is not here. A wait is observed from the day on
 * which its first record was made. One recorded on or after the day it ended tells nothing about how long others wait,
 * since it would not have been recorded if it had not ended: it is excluded and counted. Requests opened later are left
 * out.
 */
export function requestWaits(requests: readonly Recorded<DocumentRequest>[], asOf: Day): RequestWaits {
  const all = chainsOf(requests).flatMap((chain) => waitOf(chain, asOf) ?? []);
  return { waits: all.filter(isSeen), excluded: all.filter((wait) => !isSeen(wait)) };
}

function isSeen({ entry, exit, end }: Wait): boolean {
  return end === 'open' || entry === null || entry < exit;
}

function waitOf(chain: RequestChain, asOf: Day): RequestWait | null {
  const { records, opened, recorded } = chain;
  const last = records.at(-1);
  if (last === undefined || opened > asOf || recorded > asOf) return null;
  const { officer, country, post, kind } = last;
  const { end, on } = endOf(chain, last, asOf);
  return {
    ids: records.map(({ id }) => id),
    officer, country, post, kind, opened,
    entry: recorded > opened ? daysBetween(opened, recorded) : null,
    exit: Math.max(0, daysBetween(opened, on)),
    end,
    endedOn: end === 'open' ? null : on,
  };
}

function endOf(
  chain: RequestChain,
  { handedOver }: DocumentRequest,
  asOf: Day,
): { readonly end: WaitEnd; readonly on: Day } {
  const steps = chain.steps.filter(({ on }) => on <= asOf);
  const answer = answerOf({ steps });
  if (answer !== null) return { end: 'answered', on: answer.on };
  const last = presentStep({ steps });
  if (last?.step === 'withdrawn' || last?.step === 'expired') return { end: last.step, on: last.on };
  return { end: 'open', on: handedOver !== null && handedOver <= asOf ? handedOver : asOf };
}
