import type { RecordId } from '#shared/base/ids';
import type { Day, MinuteOfDay } from '#shared/time/day';

/** Working hours of one stretch, in minutes after local midnight; `end` above `start`, at most 1440. */
export type WorkHours = { readonly start: MinuteOfDay; readonly end: MinuteOfDay };

/**
 * An officer's fourteen-day schedule, in force from a day until the next one begins. Day 0 is the anchor, a Sunday,
 * which is also the first day of a pay period. Breaks are the space between two stretches. 5-4/9 and 4/10 fit.
 */
export type Schedule = {
  readonly officer: RecordId;
  readonly from: Day;
  readonly anchor: Day;
  readonly days: readonly (readonly WorkHours[])[];
};
