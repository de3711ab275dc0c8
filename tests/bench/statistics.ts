/** A measured figure: its median, the 95 % interval of the median, the smallest value, and the number of values. */
export type Spread = {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly n: number;
};

/**
 * The median and its interval by order statistics, which assume nothing about the distribution. With fewer than six
 * values the interval is the whole range and less certain.
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

/** The greatest rank that can be left out at each end with a probability of at most 2.5 %. */
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
