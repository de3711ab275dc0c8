import { expect, test } from 'vitest';
import { dutiesReport } from '#shared/reports/dutiesReport';
import type { Day } from '#shared/time/day';
import { dayOfWeek, eachDay } from '#shared/time/days';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { anAssignment } from '../../helpers/anAssignment';
import { aCell, anOfficerDay, dutyCell } from '../../helpers/anOfficerDay';

/** Each Monday has two hours of court run, each other workday one hour of phone calls more. */
const days = daysOfQuarter((day) =>
  dayOfWeek(day) === 1
    ? [dutyCell('court-run', 120), aCell({ minutes: 300 })]
    : [aCell({ minutes: 360 }), ...(day === '2026-09-16' ? [dutyCell('congress', 30)] : [])],
);
const assignments = [anAssignment({ from: '2026-06-22', to: '2026-09-25' })];

test('the finding says what duties took and were expected to take, out of which minutes and days', () => {
  // A week has 120 minutes of court run and 300 + 4 · 360 others: 1,860 worked, 31.0 hours. Twelve weeks: 22,320, and
  // 1,440 of these are 6.45 %. Of 60 workdays all are logged.
  const report = dutiesReport({ ...aRecordsInput({ days }), assignments });
  expect(report.finding).toBe(
    'Duties took 2.0 of 31.0 hours worked a week; 4.0 were expected. That is 6.5% of 22,320 minutes worked in 12 ' +
      'whole weeks, Jun 21 to Sep 12, 2026, on 60 of 60 expected days logged.',
  );
  expect(report.denominators.map(({ counted, value }) => [counted, value])).toEqual([
    [1440, 22_320],
    [60, 60],
  ]);
});

test('its table has every assignment with the mean of its whole weeks and its share', () => {
  const [row] = namedRows(dutiesReport({ ...aRecordsInput({ days }), assignments }));
  expect(row).toEqual({
    scope: 'Alder', duty: 'court-run', label: 'Court run', state: 'now', from: '2026-06-22', to: '2026-09-25',
    assigned_how: 'written', assigned_on: '2026-07-30', assigned_by: 'Field office', ends_in_days: 9,
    planned_hours_a_week: null,
    expected_hours_a_week: 4, actual_hours_a_week: 2, whole_weeks: 12, duty_minutes: 1440, worked_minutes: 22_320,
    share_of_worked: 1440 / 22_320,
  });
});

test('a duty logged today without an assignment is named right away', () => {
  const report = dutiesReport({ ...aRecordsInput({ days }), assignments });
  expect(report.unassigned).toEqual([
    { duty: 'congress', label: 'Inquiry from Congress', minutes: 30, first: '2026-09-16', last: '2026-09-16' },
  ]);
});

test('a planned duty has no figures yet, and an ended one keeps those of its last whole weeks', () => {
  const both = [
    anAssignment({ id: 'a', from: '2026-10-05' }),
    anAssignment({ id: 'b', from: '2026-06-22', to: '2026-07-10' }),
  ];
  const lines = dutiesReport({ ...aRecordsInput({ days }), assignments: both }).lines;
  expect(lines.map(({ state, whole, actual, endsIn }) => ({ state, whole, actual, endsIn }))).toEqual([
    { state: 'planned', whole: 0, actual: null, endsIn: null },
    { state: 'ended', whole: 3, actual: 120, endsIn: null },
  ]);
});

test('before the first whole week there is no figure, and the finding says so', () => {
  const report = dutiesReport({ ...aRecordsInput({ firstLogged: null }), assignments: [] });
  expect([report.finding, report.groups, report.rows]).toEqual([
    'There is no whole week with logged work yet.', null, [],
  ]);
});

test.each([
  ['2026-09-30', 14],
  ['2026-10-01', null],
  ['2026-09-16', 0],
])('a duty that ends on %s ends in %s days, if that is soon', (to, endsIn) => {
  const ending = [anAssignment({ from: '2026-06-22', to })];
  expect(dutiesReport({ ...aRecordsInput({ days }), assignments: ending }).lines[0]?.endsIn).toBe(endsIn);
});

test('the sealed reference is in no table, and simulated data are marked in every row', () => {
  const reference = { format: 1, keyId: 'key', field: 'reference', nonce: 'n', text: 'memo' } as const;
  const sealedOne = [anAssignment({ from: '2026-06-22', reference })];
  const report = dutiesReport({ ...aRecordsInput({ days, simulated: true }), assignments: sealedOne });
  expect(JSON.stringify([report.rows, report.parts.map(({ rows }) => rows)])).not.toContain('memo');
  expect(report.rows.every((row) => row.at(-1) === true)).toBe(true);
});

test('in a longer log, the last twelve whole weeks count', () => {
  const longer = eachDay('2026-05-03' as Day, '2026-09-19' as Day).map((day) =>
    anOfficerDay(day, day < '2026-06-21' ? [dutyCell('court-run', 480)] : [aCell({ minutes: 480 })]));
  const { all } = dutiesReport({ ...aRecordsInput({ days: longer, firstLogged: '2026-05-04' as Day }), assignments });
  expect([all?.weeks, all?.first, all?.minutes]).toEqual([12, '2026-06-21', 0]);
});

test('a mean week is divided by groups of work, and work for a duty is a collateral duty whatever its kind', () => {
  const mixed = daysOfQuarter(() => [
    aCell({ minutes: 60 }), aCell({ kind: 'phone', duty: 'court-run', minutes: 12 }),
    aCell({ kind: 'admin', minutes: 6 }), aCell({ kind: 'detail', minutes: 24 }),
  ]);
  const { groups, all } = dutiesReport({ ...aRecordsInput({ days: mixed }), assignments: [] });
  expect(groups?.map(({ group, minutes }) => [group, minutes])).toEqual([
    ['case work', 300], ['document work', 0], ['collateral', 60], ['training', 0], ['administration', 30],
    ['leave and detail', 120],
  ]);
  // Leave and detail are logged, but not worked.
  expect(all?.worked).toBe(12 * 390);
});
