/**
 * How many typos turn one word into the other: letters changed, added, left out, or swapped with a neighbor (optimal
 * string alignment).
 */
export function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) row.push(leastSlips(rows, row, one, other, at, to));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

function leastSlips(
  rows: readonly number[][],
  row: readonly number[],
  one: string,
  other: string,
  at: number,
  to: number,
): number {
  const [above, twoAbove] = [rows[at - 1] ?? [], rows[at - 2] ?? []];
  const isSame = one[at - 1] === other[to - 1];
  const plain = Math.min((above[to - 1] ?? 0) + (isSame ? 0 : 1), (above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1);
  const isExchanged = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
  return isExchanged ? Math.min(plain, (twoAbove[to - 2] ?? 0) + 1) : plain;
}
