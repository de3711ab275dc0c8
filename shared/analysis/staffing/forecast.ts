import type { Day } from '#shared/time/day';
import type { Estimate, Variance, VarianceParts } from './estimate';
import { halfWidth } from './marginOf';

/** How many officers and days with units a study is expected to have. */
export type StudySize = { readonly officers: number; readonly days: number };

/**
 * The variance of an estimate for officers like these if its study had another size (method.md 2): what officers share
 * shrinks with officers, what days share with days, and the rest with both.
 */
export function forecastVariance(parts: VarianceParts, { officers, days }: StudySize): Variance {
  const betweenOfficers = Math.max(0, parts.officer - parts.cell);
  const betweenDays = Math.max(0, parts.day - parts.cell);
  const [byOfficers, byDays] = [parts.officers / officers, parts.days / days];
  return {
    variance: betweenOfficers * byOfficers + betweenDays * byDays + parts.cell * byOfficers * byDays,
    df: Math.min(
      (parts.officerDf * (officers - 1)) / (parts.officers - 1),
      (parts.dayDf * (days - 1)) / (parts.days - 1),
    ),
  };
}

/** The half width that is to be expected at that size, as a share of the estimate. Infinite where it cannot be told. */
export function forecastHalfWidth({ value, parts }: Pick<Estimate, 'value' | 'parts'>, size: StudySize): number {
  const variance = forecastVariance(parts, size);
  return value > 0 && variance.df > 0 ? halfWidth(value, variance) : Infinity;
}

/**
 * What would bring an estimate within a goal: the workday on which it is reached, and how many more officers reach it
 * by the planned end; 0 or the day before the next where it is reached already. Null where neither would be enough.
 */
export type Plan = { readonly reachedOn: Day | null; readonly moreOfficers: number | null };

/**
 * How a study goes on: the `workdays` it has had, those to come in order (which may go on after the planned end), how
 * many of these come before it ends, and the most officers that can be thought of.
 */
export type Course = {
  readonly workdays: number;
  readonly toCome: readonly Day[];
  readonly planned: number;
  readonly mostOfficers: number;
};

/**
 * When a study will be sure enough: `goal` is a half width as a share, such as 0.08. Days with units come as often as
 * until now. More officers are counted as if they had been there from the first day.
 */
export function planStudy(estimate: Pick<Estimate, 'value' | 'parts'>, goal: number, course: Course): Plan {
  const { officers, days } = estimate.parts;
  const sizeAfter = (more: number) => (days * (course.workdays + more)) / course.workdays;
  const reaches = (size: StudySize) => forecastHalfWidth(estimate, size) <= goal;
  const reachedOn = course.toCome.find((_, index) => reaches({ officers, days: sizeAfter(index + 1) })) ?? null;
  const atTheEnd = sizeAfter(course.planned);
  for (let more = 0; officers + more <= course.mostOfficers; more += 1) {
    if (reaches({ officers: officers + more, days: atTheEnd })) return { reachedOn, moreOfficers: more };
  }
  return { reachedOn, moreOfficers: null };
}
