import { expect, test } from 'vitest';
import { allDuties, assignmentFigures, stateOn, unassignedDuties } from '#shared/analysis/records/dutyFigures';
import type { DutyWeeksInput } from '#shared/analysis/records/dutyWeeks';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { anAssignment } from '../../../helpers/anAssignment';
import { aCell, anOfficerDay, dutyCell } from '../../../helpers/anOfficerDay';

const today = '2026-08-16' as Day;

/** Two weeks from Sunday, August 2: each workday has 60 minutes of court run and 300 of phone calls. */
const days = eachDay('2026-08-02' as Day, '2026-08-15' as Day).map((day) => {
  const { expected } = anOfficerDay(day);
  return anOfficerDay(day, expected === 0 ? [] : [dutyCell('court-run', 60), aCell({ minutes: 300 })]);
});

const input = (assignments: DutyWeeksInput['assignments'], wishes: Partial<DutyWeeksInput> = {}): DutyWeeksInput => ({
  assignments, days, leave: new Set(['detail' as RecordId]), weekStart: 0, today, ...wishes,
});

test('an assignment has the mean minutes of its whole weeks, and their sums', () => {
  const [figures] = assignmentFigures(input([anAssignment()]), 8);
  // Two weeks of 5 × 60 minutes of 5 × 360, where 240 are expected.
  expect(figures).toMatchObject({
    state: 'now', endsIn: null, whole: 2, actual: 300, expected: 240, minutes: 600, worked: 3600,
  });
  expect(figures?.weeks.map(({ first }) => first)).toEqual(['2026-08-02', '2026-08-09']);
});

test('only the last requested weeks count, and an assignment without an amount expects none', () => {
  const [figures] = assignmentFigures(input([anAssignment({ expected: null })]), 1);
  expect(figures).toMatchObject({ whole: 1, actual: 300, expected: null, minutes: 300, worked: 1800 });
  expect(figures?.weeks.map(({ first }) => first)).toEqual(['2026-08-09']);
});

test('without a whole week there is no mean', () => {
  const [figures] = assignmentFigures(input([anAssignment({ from: '2026-08-13' })]), 8);
  expect(figures).toMatchObject({ whole: 0, actual: null, expected: null, minutes: 0, worked: 0 });
});

test.each([
  ['2026-08-17', null, 'planned'],
  ['2026-08-16', null, 'now'],
  ['2026-08-03', '2026-08-16', 'now'],
  ['2026-08-03', '2026-08-15', 'ended'],
  ['2026-08-03', null, 'now'],
])('an assignment from %s to %s is %s', (from, to, state) => {
  expect(stateOn(anAssignment({ from, to }), today)).toBe(state);
});

test('those under way come first, then the planned and the ended ones', () => {
  const assignments = [
    anAssignment({ id: 'ended', to: '2026-08-15' }), anAssignment({ id: 'planned', from: '2026-08-17' }),
    anAssignment({ id: 'now' }), anAssignment({ id: 'also' }),
  ];
  const ids = assignmentFigures(input(assignments), 8).map(({ assignment }) => assignment.id);
  expect(ids).toEqual(['now', 'also', 'planned', 'ended']);
});

test.each([
  [0, 0],
  [1, 1],
  [14, 14],
  [15, null],
  [-1, null],
])('an assignment that ends %i days from now ends soon in %s days', (inDays, endsIn) => {
  const [figures] = assignmentFigures(input([anAssignment({ to: addDays(today, inDays) })]), 8);
  expect(figures?.endsIn).toBe(endsIn);
});

test('all duties together are the minutes of any duty out of the minutes worked', () => {
  const court = anAssignment();
  const withMore = [dutyCell('congress', 40), ...(days[1]?.cells ?? [])];
  const more = days.map((day, index) => (index === 1 ? { ...day, cells: withMore } : day));
  // 10 × 60 + 40 minutes of 10 × 360 + 40, and two weeks of 240 expected.
  expect(allDuties(input([court], { days: more }))).toEqual({
    weeks: 2, minutes: 640, worked: 3640, expected: 480, first: '2026-08-02', last: '2026-08-15',
  });
  expect(allDuties(input([court], { days: [] }))).toBeNull();
});

test('time of a duty on days without an assignment is listed, most first, with its first and last day', () => {
  const some = [
    anOfficerDay('2026-08-03', [dutyCell('court-run', 60), dutyCell('congress', 10), aCell({ minutes: 300 })]),
    anOfficerDay('2026-08-04', [dutyCell('court-run', 60), dutyCell('congress', 0)]),
    anOfficerDay('2026-08-05', [dutyCell('court-run', 60)]),
    anOfficerDay('2026-08-06', [dutyCell('congress', 15)]),
  ];
  expect(unassignedDuties(input([anAssignment({ from: '2026-08-05' })], { days: some }))).toEqual([
    { duty: 'court-run', minutes: 120, first: '2026-08-03', last: '2026-08-04' },
    { duty: 'congress', minutes: 25, first: '2026-08-03', last: '2026-08-06' },
  ]);
});
