import { sumOf, sumOver } from '#shared/base/neumaier';

/**
 * Satterthwaite's degrees of freedom of a variance over clusters of these sizes, where the variance of a cluster's
 * residual goes with the square of its size (method.md 2): tr(C)² / tr(C²). `leavesOneOut` adds the factors 1 / (1 − h)
 * of a jackknife. 0 where fewer than two clusters have a size.
 */
export function satterthwaiteDf(sizes: readonly number[], leavesOneOut: boolean): number {
  if (sizes.filter((size) => size > 0).length < 2) return 0;
  const total = sumOf(sizes);
  const shares = sizes.map((size) => size / total);
  const factors = shares.map((share) => (leavesOneOut ? 1 / (1 - share) : 1));
  const squares = sumOf(shares.map((share) => share * share));
  const entry = (row: number, column: number) =>
    (factors[row] ?? 0) * (factors[column] ?? 0) * covariance(shares, squares, row, column);
  const trace = sumOver(shares.length, (row) => entry(row, row));
  const traceOfSquare = sumOver(shares.length, (row) =>
    sumOver(shares.length, (column) => entry(row, column) ** 2),
  );
  return trace ** 2 / traceOfSquare;
}

/** An entry of A diag(h²) Aᵀ with A = I − h 1ᵀ, whose sum over the middle index is written out. */
function covariance(shares: readonly number[], squares: number, row: number, column: number): number {
  const [one, other] = [shares[row] ?? 0, shares[column] ?? 0];
  const own = row === column ? one * one : 0;
  return own - other * one * one - one * other * other + one * other * squares;
}
