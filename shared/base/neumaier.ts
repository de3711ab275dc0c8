/**
 * The sum of numbers in their order, compensated as by Neumaier (1974): what rounding drops at each step is kept apart
 * and added at the end. 0 for no numbers.
 */
export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The compensated sum of what `valueOf` returns for each of `count` indexes, from 0 on. */
export function sumOver(count: number, valueOf: (index: number) => number): number {
  return sumOf(Array.from({ length: count }, (_, index) => valueOf(index)));
}
