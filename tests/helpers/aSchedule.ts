import { recordId } from '#shared/base/ids';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';

/** The hours of the test day: 08:00 to 16:30 with a break from 12:00 to 12:30, 480 minutes. */
export const dayShift: readonly WorkHours[] = [{ start: 480, end: 720 }, { start: 750, end: 990 }];

/** A Monday-to-Friday schedule of day shifts from an anchor Sunday, with the given fields replaced. */
export function aSchedule(asked: Partial<Schedule> = {}): Schedule {
  return {
    officer: recordId('officer-1'),
    from: '2026-01-04' as Day,
    anchor: '2026-01-04' as Day,
    days: Array.from({ length: 14 }, (_, day) => (day % 7 === 0 || day % 7 === 6 ? [] : dayShift)),
    ...asked,
  };
}
