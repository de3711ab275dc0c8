/**
 * The value that Student's t with `df` degrees of freedom (any positive number) does not exceed with probability `p`,
 * between 0 and 1. Newton's method between two bounds, to the last digits of a double.
 */
export function studentQuantile(p: number, df: number): number {
  requireDf(df);
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1 is needed, not ${p}`);
  if (p === 0.5) return 0;
  // Working with the smaller tail loses no digits.
  const tail = Math.min(p, 1 - p);
  return p < 0.5 ? -upperQuantile(tail, df) : upperQuantile(tail, df);
}

/** The probability that Student's t with `df` degrees of freedom is at most `t`. */
export function studentCumulative(t: number, df: number): number {
  requireDf(df);
  const tail = upperTail(Math.abs(t), df);
  return t < 0 ? tail : 1 - tail;
}

function requireDf(df: number): void {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`positive degrees of freedom are needed, not ${df}`);
}

function upperQuantile(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, df) > tail) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let step = 0; step < mostSteps; step += 1) {
    const excess = upperTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / density(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 2 * Number.EPSILON * t) return next;
    t = next;
  }
  return t;
}

const mostSteps = 200;

/** P(T > t) for t ≥ 0: half of the regularized incomplete beta function of df/2 and 1/2 at df/(df + t²). */
function upperTail(t: number, df: number): number {
  const near = df / (df + t * t);
  const far = (t * t) / (df + t * t);
  const front = Math.exp((-df / 2) * Math.log1p((t * t) / df)) * Math.sqrt(far) * gammaRatio(df / 2) / rootOfPi;
  const isTail = near < (df / 2 + 1) / (df / 2 + 2.5);
  if (isTail) return (front * betaFraction(near, df / 2, 0.5)) / df;
  return 0.5 - front * betaFraction(far, 0.5, df / 2);
}

function density(t: number, df: number): number {
  const shape = Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));
  return (shape * gammaRatio(df / 2)) / (rootOfPi * Math.sqrt(df));
}

const rootOfPi = Math.sqrt(Math.PI);

/** Γ(a + 1/2) / Γ(a): by its asymptotic series from 60 on, and below by Γ(a + 1) = a Γ(a). */
function gammaRatio(a: number): number {
  let factor = 1;
  let shifted = a;
  for (; shifted < seriesFrom; shifted += 1) factor *= shifted / (shifted + 0.5);
  const series = seriesTerms.reduceRight((sum, term) => sum / shifted + term, 0);
  return factor * Math.sqrt(shifted) * series;
}

const seriesFrom = 60;
const seriesTerms = [1, -1 / 8, 1 / 128, 5 / 1024, -21 / 32_768, -399 / 262_144, 869 / 4_194_304, 39_325 / 33_554_432];

/** The continued fraction of the incomplete beta function, by the modified method of Lentz. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      change = d * c;
      value *= change;
    }
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
  return value;
}

const mostTerms = 100_000;
const tiny = 1e-300;

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
