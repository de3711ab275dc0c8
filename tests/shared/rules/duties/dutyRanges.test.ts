import { expect, test } from 'vitest';
import { dutyRanges } from '#shared/rules/duties/dutyRanges';
import type { Day, ZoneName } from '#shared/time/day';
import { anAssignment } from '../../../helpers/anAssignment';
import { clockOn } from '../../../helpers/clockOn';

const zone = 'America/New_York' as ZoneName;
/** 13:00 to 15:00 on Mondays and Wednesdays. */
const planned = { weekdays: [1, 3], hours: { start: 780, end: 900 } };

test.each([
  ['the first day, a Monday', '2026-08-03', 1],
  ['a Wednesday', '2026-09-16', 1],
  ['a Thursday', '2026-09-17', 0],
  ['the Wednesday before the first day', '2026-07-29', 0],
  ['the last day, a Wednesday', '2026-09-30', 1],
  ['the Monday after the last day', '2026-10-05', 0],
])('on %s, %s, the duty has %i planned stretches', (_, day, count) => {
  const assignments = [anAssignment({ to: '2026-09-30', planned }), anAssignment({ to: '2026-09-30' })];
  const range = { start: clockOn(day, '13:00'), end: clockOn(day, '15:00') };
  expect(dutyRanges(assignments, day as Day, zone)).toEqual(Array.from({ length: count }, () => range));
});

test('the hours of two duties are all included, even if they overlap', () => {
  const assignments = [
    anAssignment({ planned }),
    anAssignment({ id: 'two', planned: { ...planned, hours: { start: 840, end: 960 } } }),
  ];
  expect(dutyRanges(assignments, '2026-09-16' as Day, zone)).toHaveLength(2);
});
