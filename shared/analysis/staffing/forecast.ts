import type { Day } from '#shared/time/day';
import type { Estimate, Variance, VarianceParts } from './estimate';
import { enoughFor, halfWidth } from './marginOf';

/** How many officers and days with units a study is expected to have. */
export type StudySize = { readonly officers: number; readonly days: number };

/**
 * The variance of an estimate for officers like these if its study had another size (method.md 2): the part by officers
 * shrinks with the number of officers, the part by days with the number of days, and the rest with both.
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

/** The half-width to expect at that size, as a share of the estimate. Infinite if it cannot be predicted. */
export function forecastHalfWidth({ value, parts }: Pick<Estimate, 'value' | 'parts'>, size: StudySize): number {
  const variance = forecastVariance(parts, size);
  return value > 0 ? halfWidth(value, variance) : Infinity;
}

/** What to forecast: an estimate, and the units it was counted from. */
export type Forecast = Pick<Estimate, 'value' | 'parts'> & { readonly units: number };

/**
 * What would bring an estimate within a goal: the first coming workday on which it is expected to get there, and the
 * fewest additional officers with whom it is expected to get there by the planned end. Null if that is out of reach. If
 * the goal is already met, `isReached` is true, there is no day, and 0 officers are missing.
 */
export type Plan = {
  readonly isReached: boolean;
  readonly reachedOn: Day | null;
  readonly moreOfficers: number | null;
};

/**
 * The future of a study: the `workdays` it has had, those to come in order (which may continue after the planned end),
 * how many of these come before it ends, and the most officers to consider.
 */
export type Course = {
  readonly workdays: number;
  readonly toCome: readonly Day[];
  readonly planned: number;
  readonly mostOfficers: number;
};

/**
 * When a study will be precise enough: `goal` is a half-width as a share, such as 0.08, and an interval must be
 * possible at all. Assumes that units and days with units keep coming at the same rate. Additional officers are counted
 * as if they had been there from the first day.
 */
export function planStudy(forecast: Forecast, goal: number, course: Course): Plan {
  const { officers, days } = forecast.parts;
  const sizeAfter = (more: number) => (days * (course.workdays + more)) / course.workdays;
  const isWithin = (size: StudySize) => hasInterval(forecast, size) && forecastHalfWidth(forecast, size) <= goal;
  if (isWithin({ officers, days })) return { isReached: true, reachedOn: null, moreOfficers: 0 };
  const reachedOn = course.toCome.find((_, index) => isWithin({ officers, days: sizeAfter(index + 1) })) ?? null;
  const counts = Array.from({ length: Math.max(0, course.mostOfficers - officers) + 1 }, (_, more) => more);
  const atTheEnd = sizeAfter(course.planned);
  const moreOfficers = counts.find((more) => isWithin({ officers: officers + more, days: atTheEnd })) ?? null;
  return { isReached: false, reachedOn, moreOfficers };
}

function hasInterval({ parts, units }: Forecast, size: StudySize): boolean {
  const unitsThen = (units * size.officers * size.days) / (parts.officers * parts.days);
  const { df } = forecastVariance(parts, size);
  return size.officers >= enoughFor.officers && unitsThen >= enoughFor.units && df >= enoughFor.df;
}
