import { monthNames, weekdayNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, partsOfDay } from '#shared/time/days';

/** What the reading of an example names: slots of the line. */
export type LineFacet =
  'kind' | 'duty' | 'length' | 'time' | 'day' | 'units' | 'country' | 'docket' | 'outcome' | 'note';

/**
 * A way to write a line. All `lines` of an example mean the same; the first one is put into the line. `is` is set if
 * Enter does not log it: the line asks, or it is refused.
 */
export type LineExample = { readonly lines: readonly [string, ...string[]]; readonly is?: 'asks' | 'refused' };

/**
 * Ways to write one part of a line, and what their readings name. `column` is where the part is shown, counted from 0.
 */
export type LinePart = {
  readonly title: string;
  readonly remark: string;
  readonly column: 0 | 1 | 2;
  readonly shows: readonly LineFacet[];
  readonly examples: readonly LineExample[];
};

/**
 * All the ways to write a line, grouped by the part that they show. Dates and weekdays are near `today`. Only an
 * officer who works on both dockets can say which one.
 */
export function lineParts(today: Day, isOfBothDockets = false): readonly LinePart[] {
  const dockets = isOfBothDockets ? [docketPart] : [];
  return [whatPart, lengthPart, timePart, countPart, ...dockets, dayPart(today), notePart, absencePart, timerPart];
}

const whatPart: LinePart = {
  title: 'What',
  remark: 'a kind, a duty, a country',
  column: 0,
  shows: ['kind', 'duty', 'country', 'outcome', 'length'],
  examples: [
    { lines: ['phone 20', '20 phone'] },
    { lines: ['walkin 20', 'walk-in 20', 'walk in 20'] },
    { lines: ['wa 20'] },
    { lines: ['court 45', 'court run 45', '45 court'] },
    { lines: ['phone congress 9', 'congress 9 phone'] },
    { lines: ['walkin 20 duty:court'] },
    { lines: ['fo hn 40', 'fo 40 hn', 'td followup Honduras 40'] },
    { lines: ['checkin 15 no show'] },
    { lines: ['checkin 15 kept done'] },
    { lines: ['interview rescheduled'] },
  ],
};

const lengthPart: LinePart = {
  title: 'How long',
  remark: 'minutes unless said',
  column: 0,
  shows: ['length', 'units'],
  examples: [
    { lines: ['admin 20m', 'admin 20 min', 'admin 20 minutes', 'admin 20'] },
    { lines: ['for 20m admin'] },
    { lines: ['admin 1h30', 'admin 1h 30m', 'admin 1 hour 30', 'admin 1h 30'] },
    { lines: ['admin 1.5h', 'admin 1,5 h', 'admin 1.5'] },
    { lines: ['admin 2 hours', 'admin 2 h', 'admin 2 hr'] },
    { lines: ['admin an hour and a half', 'admin one and a half hours'] },
    { lines: ['admin ½ hour', 'admin half an hour', 'admin 1/2 h', 'admin half hour'] },
    { lines: ['admin quarter hour'] },
    { lines: ['admin forty five minutes'] },
    { lines: ['phone x2 0'] },
    { lines: ['court 2'], is: 'asks' },
    { lines: ['court 130'], is: 'asks' },
    { lines: ['phone 1.30'], is: 'asks' },
    { lines: ['phone 30 sec'], is: 'refused' },
  ],
};

const timePart: LinePart = {
  title: 'When',
  remark: 'or not at all',
  column: 1,
  shows: ['time'],
  examples: [
    { lines: ['9:05-9:35 checkin', '905-935 checkin', '9.05-9.35 checkin', '9:05–9:35 checkin'] },
    { lines: ['9 to 9:30 checkin', '9 until 9:30 checkin', 'from 9 to 9:30 checkin', '9 - 9:30 checkin'] },
    { lines: ['8am-8:30 meeting', '8a-8:30a meeting'] },
    { lines: ['9:30-12pm admin'] },
    { lines: ['1-2 court'] },
    { lines: ['1-2pm court', '13-14 court'] },
    { lines: ['noon-1 admin'] },
    { lines: ['11-1 court without break'] },
    { lines: ['13:00 30m phone', '1300 30 phone', '1pm 30m phone'] },
    { lines: ['at 1 45m phone'] },
    { lines: ['-15 phone', 'last 15 minutes phone'] },
    { lines: ['phone 20m'] },
    { lines: ['yesterday 11pm-1am escort'] },
    { lines: ['yesterday 23:30-0:30 escort'] },
    { lines: ['3-4 meeting'], is: 'asks' },
    { lines: ['phone 10-12 min'], is: 'asks' },
    { lines: ['9-15 court'], is: 'asks' },
    { lines: ['1:15 phone'], is: 'asks' },
    { lines: ['phone 25:00'], is: 'refused' },
  ],
};

const countPart: LinePart = {
  title: 'How many',
  remark: 'for kinds that count',
  column: 1,
  shows: ['units', 'length'],
  examples: [
    { lines: ['phone x4 35m', 'phone 4x 35m', 'phone x 4 35m', 'phone 4 calls 35m', '4 phone calls 35m'] },
    { lines: ['2 walkins 30', 'walkin x2 30'] },
    { lines: ['rcheck 3 20m'] },
    { lines: ['docket review 12 40m', 'reviewed 12 cases 40m'] },
    { lines: ['followup hn 15 x0'] },
    { lines: ['review 40'], is: 'asks' },
    { lines: ['phone 3 x 5m'], is: 'asks' },
    { lines: ['phone 3 calls 5 min each'], is: 'asks' },
  ],
};

const docketPart: LinePart = {
  title: 'Which docket',
  remark: 'or both, if not said',
  column: 1,
  shows: ['docket'],
  examples: [
    { lines: ['walkin 20 det', 'det walkin 20', 'walkin detained 20'] },
    { lines: ['walkin 20 nd', 'nd walkin 20', 'walkin non-detained 20'] },
    { lines: ['walkin 20 detained person called'], is: 'asks' },
  ],
};

const notePart: LinePart = {
  title: 'Notes',
  remark: 'the rest of the line; sealed, never exported',
  column: 2,
  shows: ['note'],
  examples: [
    { lines: ['walkin 20 court date'] },
    { lines: ['walkin 20 “room 12”', 'walkin 20 "room 12"'] },
    { lines: ['walkin 20 court date 9/28'], is: 'asks' },
    { lines: ['phone 10 A123456789'], is: 'asks' },
  ],
};

const absencePart: LinePart = {
  title: 'Absences',
  remark: 'no entry',
  column: 2,
  shows: [],
  examples: [
    { lines: ['lunch'] },
    { lines: ['leave 4h', 'annual leave 4h', 'pto 4h', 'vacation 4h'] },
    { lines: ['sick', 'sick leave'] },
    { lines: ['holiday'] },
  ],
};

const timerPart: LinePart = {
  title: 'Timer',
  remark: 'a line without any figure',
  column: 2,
  shows: ['kind', 'country'],
  examples: [
    { lines: ['phone'] },
    { lines: ['followup hn'] },
    { lines: ['docket review'] },
    { lines: ['.'] },
    { lines: ['help', '?'] },
  ],
};

function dayPart(today: Day): LinePart {
  const weekday = (day: Day) => (weekdayNames[dayOfWeek(day)] ?? '').toLowerCase();
  const [yesterday, before] = [addDays(today, -1), addDays(today, -2)];
  const { month, dayOfMonth } = partsOfDay(yesterday);
  const name = (monthNames[month - 1] ?? '').slice(0, 3).toLowerCase();
  const dates = [`${month}/${dayOfMonth}`, `${name} ${dayOfMonth}`, `${dayOfMonth} ${name}`, yesterday] as const;
  return {
    title: 'Which day',
    remark: 'never a day to come',
    column: 2,
    shows: ['day'],
    examples: [
      { lines: ['yesterday 45 court'] },
      { lines: ['1:00-1:30 meeting yesterday'] },
      { lines: [`${weekday(before)} 9-10 meeting`, `${weekday(before).slice(0, 3)} 9-10 meeting`] },
      { lines: [`last ${weekday(before)} 9-10 meeting`] },
      { lines: [`${dates[0]} 9-10 meeting`, ...dates.slice(1).map((date) => `${date} 9-10 meeting`)] },
      { lines: [`${weekday(today)} 9-10 meeting`], is: 'asks' },
      { lines: ['tomorrow 9-10 court'] },
    ],
  };
}
