import type { LineDraft } from '#shared/rules/quickEntry/lineTypes';
import type { HoursOf } from '#shared/rules/scheduleOfDay';
import { clockSpanName, longDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import type { StaticFacts } from '../model/dayFacts';

type AbsenceDraft = Extract<LineDraft, { readonly action: 'absence' }>;

/** The hours of the schedule, by the day. */
export type HoursOfLine = HoursOf;

/** The fields of the absence form that a line names, as the form stores them unsaved. */
export function absenceFields(
  { presentDay }: Pick<StaticFacts, 'presentDay'>,
  { absence, day, minutes }: AbsenceDraft,
  hoursOf: HoursOf,
) {
  const hours = minutes === null ? null : lastHours(hoursOf(day), minutes);
  return {
    reason: absence === 'holiday' ? 'holiday' : 'leave',
    state: day < presentDay ? 'taken' : 'planned',
    first: day,
    last: day,
    wholeDays: hours === null,
    hours: hours ?? { start: null, end: null },
    note: absence === 'sick leave' ? 'Sick leave' : null,
  };
}

/** What to say about a line that names the break: nothing has to be logged. */
export function breakSentence(day: Day, hoursOf: HoursOf, clock: ClockForm): string {
  const hours = hoursOf(day);
  const breaks = hours
    .slice(1)
    .map(({ start }, index) => clockSpanName(hours[index]?.end ?? start, start, ' to ', clock));
  return breaks.length === 0
    ? `The schedule of ${longDayName(day)} has no break. Nothing is logged; Settings, Schedule has the hours.`
    : `Nothing to log: the break from ${breaks.join(' and from ')} is in the schedule.`;
}

/** The last hours of a day that add up to a length, without breaks; null if the whole day is not longer than that. */
function lastHours(hours: ReturnType<HoursOf>, minutes: number) {
  let left = minutes;
  for (const { start, end } of hours.toReversed()) {
    if (end - start > left) return { start: end - left, end: hours.at(-1)?.end ?? end };
    left -= end - start;
    if (left === 0 && start !== hours[0]?.start) return { start, end: hours.at(-1)?.end ?? end };
  }
  return null;
}
