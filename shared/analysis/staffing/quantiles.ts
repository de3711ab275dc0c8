/**
 * The quantile of numbers in any order at `p` from 0 to 1, by linear interpolation between order statistics (type 7 of
 * Hyndman and Fan, numpy's default). NaN for no numbers.
 */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The index of the item at the percentile `p` in a sorted list of `count`, by nearest rank: ⌈p · count⌉ − 1. */
export function nearestRank(count: number, p: number): number {
  return Math.max(0, Math.ceil(p * count) - 1);
}
