/** The sum of numbers in their order, compensated. 0 for no numbers. */
export function sumOf(values: ArrayLike<number>): number {
  return sumOver(values.length, (index) => values[index] ?? 0);
}

/**
 * The sum of what `valueOf` returns for each of `count` indexes, from 0 on, compensated as by Neumaier (1974): what
 * rounding drops at each step is kept apart and added at the end.
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
