import { aalenJohansen, type IncidenceStep } from './aalenJohansen';
import { kaplanMeier, type SurvivalStep } from './kaplanMeier';
import { quantileOf, type Quantile } from './quantiles';
import { atRiskCounter, fewestAtRisk, riskTable, type Wait, type WaitEnd } from './riskTable';

/** The fewest requests for a curve and quantiles. With fewer, each answer would move the median by weeks. */
export const fewestRequests = 10;

/** The fewest answers for a curve and quantiles. */
export const fewestAnswers = 5;

/**
 * Why there is no curve: too few requests, too few answers, or too few ever observed at once, with the number found and
 * the number needed.
 */
export type MissingReason = {
  readonly what: 'requests' | 'answers' | 'at risk';
  readonly needed: number;
  readonly found: number;
};

/** How many waits ended in each way. `early` ended before the start of the curve and are in no other count. */
export type WaitCounts = Readonly<Record<WaitEnd, number>> & { readonly requests: number; readonly early: number };

/**
 * The response times of some requests (method.md 5), in calendar days since their opening. `survival` is the share
 * still open, `incidence` the share answered; if there is no curve, both are empty, `quantiles` is null and `missing`
 * says why. `start` is the first day with five at risk: both curves are for requests that are still open then.
 */
export type ResponseTimes = {
  readonly counts: WaitCounts;
  readonly missing: readonly MissingReason[];
  readonly start: number;
  readonly survival: readonly SurvivalStep[];
  readonly incidence: readonly IncidenceStep[];
  readonly quantiles: readonly Quantile[] | null;
  /** How many are at risk on a day. */
  readonly atRiskOn: (day: number) => number;
};

/** The shares of answers for which days are reported. */
export const quantileShares = [0.25, 0.5, 0.75] as const;

/** Calculates the response times of some waits. */
export function responseTimes(waits: readonly Wait[]): ResponseTimes {
  const { start, most, rows } = riskTable(waits);
  const counts = countWaits(waits, start ?? 0);
  const missing = missingReasons(counts, most);
  const shownRows = missing.length === 0 ? rows : [];
  const incidence = aalenJohansen(shownRows);
  return {
    counts,
    missing,
    start: start ?? 0,
    survival: kaplanMeier(shownRows),
    incidence,
    quantiles: missing.length === 0 ? quantileShares.map((share) => quantileOf(incidence, share)) : null,
    atRiskOn: atRiskCounter(waits),
  };
}

function countWaits(waits: readonly Wait[], start: number): WaitCounts {
  const counted = waits.filter(({ exit }) => exit >= start);
  const countOf = (end: WaitEnd) => counted.filter((wait) => wait.end === end).length;
  return {
    requests: counted.length,
    answered: countOf('answered'),
    withdrawn: countOf('withdrawn'),
    expired: countOf('expired'),
    open: countOf('open'),
    early: waits.length - counted.length,
  };
}

function missingReasons({ requests, answered }: WaitCounts, most: number): MissingReason[] {
  const reasons: readonly MissingReason[] = [
    { what: 'requests', needed: fewestRequests, found: requests },
    { what: 'answers', needed: fewestAnswers, found: answered },
    { what: 'at risk', needed: fewestAtRisk, found: most },
  ];
  return reasons.filter(({ needed, found }) => found < needed);
}
