import type { IncidenceStep } from './aalenJohansen';
import type { Limits } from './logLogLimits';

/**
 * The first day by which a share of the requests is answered, and its 95% limits; null if that day is not reached.
 */
export type Quantile = {
  readonly share: number;
  readonly day: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/**
 * The quantile of a share of answers (method.md 5): min{t: F(t) ≥ p}. Its limits invert the pointwise limits of F
 * (Brookmeyer and Crowley 1982): the first days on which their upper and lower ones reach p.
 */
export function quantileOf(steps: readonly IncidenceStep[], share: number): Quantile {
  return {
    share,
    day: firstDay(steps, share, ({ incidence }) => incidence),
    lower: firstDay(steps, share, (step) => limitsOf(step).upper),
    upper: firstDay(steps, share, (step) => limitsOf(step).lower),
  };
}

/** Sums of fractions such as 1/3 + 1/6 may end up this much below the share they add up to. */
const rounding = 1e-10;

function firstDay(
  steps: readonly IncidenceStep[],
  share: number,
  reached: (step: IncidenceStep) => number,
): number | null {
  return steps.find((step) => reached(step) >= share - rounding)?.day ?? null;
}

/** Once all are answered there are no limits: the estimate itself has reached the share, and nothing more is known. */
function limitsOf({ limits, incidence }: IncidenceStep): NonNullable<Limits> {
  return limits ?? { lower: 0, upper: incidence };
}
