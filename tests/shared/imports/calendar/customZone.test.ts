import { expect, test } from 'vitest';
import { customZone } from '#shared/imports/calendar/customZone';
import { splitComponents } from '#shared/imports/calendar/splitComponents';
import { unfoldLines } from '#shared/imports/calendar/unfoldLines';
import { workBudget } from '#shared/imports/calendar/workBudget';

const part = (name: string, ...lines: readonly string[]) => [`BEGIN:${name}`, ...lines, `END:${name}`];
const standard = part('STANDARD', 'DTSTART:19701101T020000', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500');
const daylight = part('DAYLIGHT', 'DTSTART:19700308T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400');

test.each([
  ['a millisecond before an onset', '2026-11-01T05:59:59.999Z', -4], ['at the onset', '2026-11-01T06:00:00.000Z', -5],
  ['a millisecond before the other', '2026-03-08T06:59:59.999Z', -5], ['at the other', '2026-03-08T07:00:00.000Z', -4],
  [
    'before all onsets', '1960-06-01T00:00:00.000Z', -5], ['in the last year that is followed',
    '2099-12-01T00:00:00.000Z', -5,
  ],
])('the offset of a zone %s', (_, instant, hours) => {
  expect(zoneOf(...standard, ...daylight)?.offsetAt(Date.parse(instant))).toBe(hours * 3_600_000);
});

test.each([
  ['-0500', -18_000], ['+053020', 19_820], ['+2359', 86_340], ['+2400', null], ['+0560', null], ['0500', null],
])('an offset of %s', (offset, seconds) => {
  const rules = zoneOf(...part('STANDARD', 'DTSTART:19700101T000000', `TZOFFSETTO:${offset}`));
  expect(rules === null ? null : rules.offsetAt(0) / 1000).toBe(seconds);
});

test('onsets are also dates, and a rule ends with its COUNT or UNTIL', () => {
  const onsetsIn = (years: readonly number[], ...lines: readonly string[]) => {
    const summer = part('DAYLIGHT', 'DTSTART:20200301T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', ...lines);
    const winter = part('STANDARD', 'DTSTART:20200901T000000', 'RRULE:FREQ=YEARLY', 'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000');
    return years.filter((year) => zoneOf(...summer, ...winter)?.offsetAt(Date.UTC(year, 5, 1)) === 3_600_000);
  };
  const years = [2020, 2021, 2022, 2023];
  expect(onsetsIn(years)).toEqual([2020]);
  expect(onsetsIn(years, 'RDATE:20220301T000000')).toEqual([2020, 2022]);
  expect(onsetsIn(years, 'RRULE:FREQ=YEARLY;COUNT=2')).toEqual([2020, 2021]);
  expect(onsetsIn(years, 'RRULE:FREQ=YEARLY;UNTIL=20220301T000000Z')).toEqual([2020, 2021, 2022]);
});

function zoneOf(...lines: readonly string[]) {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Here', ...lines, 'END:VTIMEZONE',
    'END:VCALENDAR'].join('\n');
  const split = splitComponents(unfoldLines(new TextEncoder().encode(text))).next();
  const zone = split.done === true ? split.value.calendars[0]?.zones[0] : undefined;
  if (zone === undefined) throw new Error('there is no zone');
  return customZone(zone, workBudget(1_000_000, null));
}
