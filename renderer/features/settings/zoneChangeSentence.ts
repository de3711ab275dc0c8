import { type ClockForm, clockName, weekdayNames } from '#shared/time/dateNames';
import type { Day, ZoneName } from '#shared/time/day';
import { dayOfWeek } from '#shared/time/days';
import { cityOf } from '#shared/time/zoneNames';
import { dayOf, minuteOfDay, startOfDay } from '#shared/time/zones';

/** What a change of zone means: `Thursday begins there on Wednesday at 10:00 of New York time. Earlier days stay.` */
export function zoneChangeSentence(present: ZoneName, next: ZoneName, from: Day, clock: ClockForm): string {
  const begins = startOfDay(from, next);
  const at = clockName(minuteOfDay(begins, present), clock);
  const [first, here] = [from, dayOf(begins, present)].map((day) => weekdayNames[dayOfWeek(day)]);
  return `${first} begins there on ${here} at ${at} of ${cityOf(present)} time. Earlier days stay as they are.`;
}
