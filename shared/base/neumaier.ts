/** The compensated sum of numbers, added in order. 0 for no numbers. */
export function sumOf(values: ArrayLike<number>): number {
  return sumOver(values.length, (index) => values[index] ?? 0);
}

/**
 * The sum of `valueOf(index)` for the indexes 0 to `count - 1`, compensated as in Neumaier (1974): what rounding drops
 * at each step is collected separately and added at the end.
 */
export function sumOver(count: number, valueOf: (index: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < count; index += 1) {
    const value = valueOf(index);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
