import { sumOf } from '#shared/base/neumaier';

/**
 * Satterthwaite's degrees of freedom of a variance over clusters of these sizes, if the variance of a cluster's
 * residual is proportional to the square of its size (method.md 2): tr(C)² / tr(C²). `leavesOneOut` adds the factors 1
 * / (1 − h) of a jackknife. 0 if fewer than two clusters have a size.
 */
export function satterthwaiteDf(sizes: readonly number[], leavesOneOut: boolean): number {
  if (sizes.filter((size) => size > 0).length < 2) return 0;
  const total = sumOf(sizes);
  const clusters = sizes.map((size): Cluster => {
    const share = size / total;
    return { share, weight: leavesOneOut ? share / (1 - share) : share };
  });
  const squares = sumOf(clusters.map(({ share }) => share * share));
  const trace = sumOf(clusters.map(({ share, weight }) => weight ** 2 * (1 - 2 * share + squares)));
  return trace ** 2 / traceOfSquare(clusters, squares);
}

/** A cluster's share h of the whole, and a = h / (1 − h), or h if nothing is left out. */
type Cluster = { readonly share: number; readonly weight: number };

/**
 * tr(C²), the sum of the squares of all entries of C = D A diag(h²) Aᵀ D with A = I − h 1ᵀ. Written out, an
 * off-diagonal entry is a b (S − h − g) for two clusters with the shares h and g, and a diagonal one is a² (1 − 2h +
 * S), where S is the sum of all h². The off-diagonal squares are summed over all pairs at once, which takes as many
 * steps as there are clusters.
 */
function traceOfSquare(clusters: readonly Cluster[], squares: number): number {
  const moment = (power: number) => sumOf(clusters.map(({ share, weight }) => weight ** 2 * share ** power));
  const [zeroth, first, second] = [moment(0), moment(1), moment(2)];
  const ofAllPairs = (squares * zeroth) ** 2 + 2 * zeroth * second - 4 * squares * zeroth * first + 2 * first ** 2;
  const diagonal = clusters.map(
    ({ share, weight }) => weight ** 4 * ((1 - 2 * share + squares) ** 2 - (squares - 2 * share) ** 2),
  );
  return ofAllPairs + sumOf(diagonal);
}
