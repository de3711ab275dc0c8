/** A value with every number in it rounded to five decimals, to compare it whole with figures computed by hand. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100_000) / 100_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}
