import { expect, test } from 'vitest';
import { dutyWeeks, plannedMinutes, type DutyWeeksInput } from '#shared/analysis/records/dutyWeeks';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import { anAssignment } from '../../../helpers/anAssignment';
import { rounded } from '../../../helpers/rounded';
import { aCell, anOfficerDay, dutyCell } from '../../../helpers/anOfficerDay';

/** Two weeks from Sunday, August 2: each workday has 60 minutes of court run and 300 of phone calls. */
const days = eachDay('2026-08-02' as Day, '2026-08-15' as Day).map((day) => {
  const { expected } = anOfficerDay(day);
  return anOfficerDay(day, expected === 0 ? [] : [dutyCell('court-run', 60), aCell({ minutes: 300 })]);
});

const input = (assignments: DutyWeeksInput['assignments'], wishes: Partial<DutyWeeksInput> = {}): DutyWeeksInput => ({
  assignments,
  days,
  leave: new Set(['detail' as RecordId]),
  weekStart: 0,
  today: '2026-08-16' as Day,
  ...wishes,
});

test('a duty from a Monday on has whole weeks, though Sunday is before its first day', () => {
  const court = anAssignment({ from: '2026-08-03' });
  // Five workdays of 60 minutes; 240 are expected; worked are 5 × (60 + 300).
  expect(dutyWeeks(court, input([court]))).toEqual([
    { first: '2026-08-02', minutes: 300, expected: 240, worked: 1800, isWhole: true },
    { first: '2026-08-09', minutes: 300, expected: 240, worked: 1800, isWhole: true },
  ]);
});

test('no minute counts twice for a duty that begins, ends and overlaps another one within a week', () => {
  // The first from Tuesday, August 4, to Thursday, August 13; the second from Wednesday, August 12, without an end.
  const first = anAssignment({ id: 'one', from: '2026-08-04', to: '2026-08-13' });
  const second = anAssignment({ id: 'two', from: '2026-08-12' });
  const both = input([first, second]);
  // First week: Tuesday to Friday, 4 × 60 minutes; 4 of 5 scheduled days expect 4/5 × 240 = 192.
  // Second week: Monday and Tuesday only, since the second one has Wednesday and Thursday; 2 × 60. Its dates reach to
  // Thursday, so 4 of 5 days expect 192 and 4 × 360 minutes were worked on them.
  expect(dutyWeeks(first, both)).toEqual([
    { first: '2026-08-02', minutes: 240, expected: 192, worked: 1440, isWhole: false },
    { first: '2026-08-09', minutes: 120, expected: 192, worked: 1440, isWhole: false },
  ]);
  // Wednesday to Friday: 3 × 60 minutes, 3/5 × 240 = 144 expected, 3 × 360 worked.
  expect(dutyWeeks(second, both)).toEqual([
    { first: '2026-08-09', minutes: 180, expected: 144, worked: 1080, isWhole: false },
  ]);
  const minutes = [first, second].flatMap((one) => dutyWeeks(one, both)).map((week) => week.minutes);
  // 4 + 5 workdays within either: 9 × 60.
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(540);
});

test('a percentage is of the scheduled hours less absences', () => {
  const court = anAssignment({ expected: { of: 'percent of hours', amount: 10 } });
  const onLeave = days.map((day) => (day.day === '2026-08-05' ? { ...day, expected: 0 } : day));
  // 10 % of 4 × 480 and of 5 × 480.
  expect(dutyWeeks(court, input([court], { days: onLeave })).map(({ expected }) => expected)).toEqual([192, 240]);
});

test('a week that is not over is not whole, and neither is one with missing days', () => {
  const court = anAssignment();
  const whole = (wishes: Partial<DutyWeeksInput>) => dutyWeeks(court, input([court], wishes)).map((one) => one.isWhole);
  expect(whole({ today: '2026-08-15' as Day })).toEqual([true, false]);
  expect(whole({ days: days.slice(1) })).toEqual([false, true]);
});

test('without a schedule, only all seven days make a week whole, and a part expects its days out of seven', () => {
  const court = anAssignment({ from: '2026-08-03' });
  const unscheduled = days.map((day) => ({ ...day, scheduled: 0, expected: 0 }));
  // Six of seven days expect 6/7 × 240 = 205.714286.
  const weeks = dutyWeeks(court, input([court], { days: unscheduled }));
  expect(rounded(weeks.map(({ expected, isWhole }) => [expected, isWhole]))).toEqual([
    [205.71429, false],
    [240, true],
  ]);
});

test('leave and detail are not worked, other duties are, and a duty without an amount expects none', () => {
  const court = anAssignment({ expected: null });
  const cells = [dutyCell('court-run', 60), dutyCell('congress', 40), aCell({ kind: 'detail' })];
  const day = anOfficerDay('2026-08-03', cells);
  expect(dutyWeeks(court, input([court], { days: [day] }))).toEqual([
    { first: '2026-08-02', minutes: 60, expected: null, worked: 100, isWhole: false },
  ]);
});

test('weekdays and hours are planned minutes a week, each weekday once', () => {
  const planned = { weekdays: [1, 4, 4], hours: { start: 780, end: 900 } };
  // Monday and Thursday, two hours each.
  expect([plannedMinutes(anAssignment({ planned })), plannedMinutes(anAssignment())]).toEqual([240, null]);
});
