/** A measured figure: its median, the interval that holds the true median with at least 95 %, the smallest, and the count. */
export type Spread = {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly n: number;
};

/**
 * Median and its interval by order statistics (the binomial of signs, no assumption about the spread); with fewer than six
 * values the interval is the whole range and holds the median less surely.
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const n = sorted.length;
  const at = (place: number) => sorted[Math.max(0, Math.min(n - 1, place))] ?? Number.NaN;
  const below = ranksBelow(n);
  return {
    median: (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2,
    low: at(below),
    high: at(n - 1 - below),
    least: at(0),
    n,
  };
}

/** The smallest value that at least this percentage of all values does not exceed. */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** Ratios of pairs that were measured one after the other. */
export function ratiosOf(measured: readonly number[], limit: readonly number[]): number[] {
  return measured.map((value, index) => value / (limit[index] ?? Number.NaN));
}

/** The greatest rank that may be left out at each end with at most 2.5 % each. */
function ranksBelow(n: number): number {
  let rank = 0;
  let tail = 0.5 ** n;
  let term = tail;
  while (rank < n) {
    term = (term * (n - rank)) / (rank + 1);
    if (tail > 0.025) return Math.max(0, rank - 1);
    rank += 1;
    tail += term;
  }
  return 0;
}
