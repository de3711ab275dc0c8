import type { RecordId } from '#shared/base/ids';
import type { DocumentRequest, Obstacle, ObstacleCause } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { chainsOf, type RequestChain } from '#shared/rules/documents/requestChain';
import { answerOf } from '#shared/rules/documents/requestState';
import { stepsInOrder } from '#shared/rules/documents/requestSteps';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { requestWaits, type RequestWait } from './requestWaits';
import type { DayRange } from '../workload';

/**
 * The facts of one request in the report on obstacles. `days` counts from the opening to the answer or other end, or to
 * the last day of the range while the request is open. `cause` is the latest obstacle's, null if there is none, and
 * `heldUpDays` is how many days it lasted. `escalatedOn` is the first escalation; `answeredSince` is whether an answer
 * came after it.
 */
export type RequestFacts = {
  readonly country: string;
  readonly minutes: number;
  readonly days: number;
  readonly isOpen: boolean;
  readonly cause: ObstacleCause | null;
  readonly heldUpDays: number;
  readonly escalatedOn: Day | null;
  readonly answeredSince: boolean;
};

/** The facts and the waits of the requests that were opened in a range of days, as of its last day. */
export type ObstacleFacts = {
  readonly requests: readonly RequestFacts[];
  readonly waits: readonly RequestWait[];
  /** Requests recorded only after they had ended, which are left out of all response times. */
  readonly excluded: number;
};

/** Finds the facts of each request, across its handovers. `minutesOf` returns the minutes logged for a record. */
export function obstacleFacts(
  requests: readonly Recorded<DocumentRequest>[],
  minutesOf: (request: RecordId) => number,
  { first, last }: DayRange,
): ObstacleFacts {
  const { waits, excluded } = requestWaits(requests, last);
  const chains = new Map(chainsOf(requests).map((chain) => [chain.records.at(-1)?.id, chain]));
  const inRange = (wait: RequestWait) => wait.opened >= first;
  const facts = [...waits, ...excluded].filter(inRange).flatMap((wait) => {
    const chain = chains.get(wait.ids.at(-1));
    return chain === undefined ? [] : [factsOf(chain, wait, minutesOf, last)];
  });
  return { requests: facts, waits: waits.filter(inRange), excluded: excluded.filter(inRange).length };
}

function factsOf(
  chain: RequestChain,
  wait: RequestWait,
  minutesOf: (request: RecordId) => number,
  last: Day,
): RequestFacts {
  const steps = chain.steps.filter(({ on }) => on <= last);
  const escalated = stepsInOrder(steps).find(({ step }) => step === 'escalated') ?? null;
  const answer = answerOf({ steps });
  const obstacle = latestObstacle(chain.obstacles, last);
  return {
    country: wait.country,
    minutes: wait.ids.reduce((sum, id) => sum + minutesOf(id), 0),
    days: wait.exit,
    isOpen: wait.end === 'open',
    cause: obstacle?.cause ?? null,
    heldUpDays: obstacle === null ? 0 : heldUpDays(obstacle, wait.endedOn ?? last),
    escalatedOn: escalated?.on ?? null,
    answeredSince: escalated !== null && answer !== null && answer.on >= escalated.on,
  };
}

/** The obstacle that began last, up to a day; of several that began on the same day, the one added last. */
function latestObstacle(obstacles: readonly Obstacle[], last: Day): Obstacle | null {
  return obstacles.filter(({ since }) => since <= last).reduce<Obstacle | null>(
    (latest, one) => (latest === null || one.since >= latest.since ? one : latest),
    null,
  );
}

/** An obstacle without an end lasts until the request ends. */
function heldUpDays({ since, until }: Obstacle, end: Day): number {
  return Math.max(0, daysBetween(since, until !== null && until < end ? until : end));
}
