import { aalenJohansen, type IncidenceStep } from './aalenJohansen';
import { kaplanMeier, type SurvivalStep } from './kaplanMeier';
import { quantileOf, type Quantile } from './quantiles';
import { atRiskCounter, fewestAtRisk, riskTable, type Wait, type WaitEnd } from './riskTable';

/** Fewer requests than these give no curve and no quantile: each answer would move the median by weeks. */
export const fewestRequests = 10;

/** Fewer answers than these give no curve and no quantile. */
export const fewestAnswers = 5;

/** Why there is no curve: too few requests, too few answers, or too few ever seen at once, with both figures. */
export type MissingReason = {
  readonly what: 'requests' | 'answers' | 'at risk';
  readonly needed: number;
  readonly found: number;
};

/** How many waits ended how. `early` ended before the start of the curve and are in none of the other counts. */
export type WaitCounts = Readonly<Record<WaitEnd, number>> & { readonly requests: number; readonly early: number };

/**
 * The response times of some requests (method.md 5), in calendar days since their opening. `survival` is the share
 * still open, `incidence` the share answered; both are empty and `quantiles` null where `missing` says why. `start` is
 * the first day with five at risk: both curves hold for requests that are still open then.
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

/** The shares of answers whose days are reported. */
export const quantileShares = [0.25, 0.5, 0.75] as const;

/** Calculates the response times of these waits. */
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
