import { describe, expect, test } from 'vitest';
import type { DisplacedWork } from '#shared/analysis/records/displacement';
import { noInterval } from '#shared/analysis/records/margin';
import { recordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { dutiesTable, dutyParts, type DutyLine, type DutyTablesInput } from '#shared/reports/dutiesTables';
import type { Day } from '#shared/time/day';
import { namedRows } from '../../helpers/aRecordsInput';
import { anAssignment } from '../../helpers/anAssignment';

const week = {
  first: '2026-09-06' as Day, last: '2026-09-12' as Day, isWhole: true, expected: 240, minutes: 180, worked: 1800,
};
const change: DisplacedWork = {
  kind: recordId('phone'), value: -30, n: 6, margin: { is: 'interval', low: -60, high: -6 }, isMarked: true,
};
const line: DutyLine = {
  assignment: anAssignment(), label: 'Court run', state: 'now', endsIn: null, weeks: [week], whole: 1, actual: 180,
  expected: 240, minutes: 180, worked: 1800,
  displacement: { withDays: 8, withoutDays: 40, pairs: 6, changes: [change] },
};
const input = (wishes: Partial<DutyTablesInput> = {}): DutyTablesInput => ({
  lines: [line], unassigned: [], scope: 'Alder', names: { kinds: starterKinds, duties: starterDuties },
  range: { first: '2026-09-06' as Day, last: '2026-09-12' as Day }, today: '2026-09-16' as Day, ...wishes,
});
const all = {
  weeks: 2, minutes: 300, worked: 3600, expected: 480, first: '2026-08-30' as Day, last: '2026-09-12' as Day,
};

describe('the totals of all duties', () => {
  const totalsOf = (sums: Parameters<typeof dutiesTable>[1]) => {
    const table = dutiesTable(input(), sums);
    return namedRows({ ...table, rows: [table.totals] })[0] ?? {};
  };

  test('are those of a mean week, with the minutes and their share', () => {
    expect(totalsOf(all)).toMatchObject({
      scope: 'Alder', duty: null, planned_hours_a_week: null, expected_hours_a_week: 4, actual_hours_a_week: 2.5,
      whole_weeks: 2, duty_minutes: 300, worked_minutes: 3600, share_of_worked: 300 / 3600,
    });
  });

  test('have no share if nothing was worked, and nothing at all without a whole week', () => {
    expect(totalsOf({ ...all, worked: 0 })).toMatchObject({ worked_minutes: 0, share_of_worked: null });
    expect(Object.values(totalsOf(null)).filter((value) => value !== null)).toEqual(['Alder']);
  });
});

test('each assignment has its hours a week, and an empty cell if nobody assigned it', () => {
  const nobody = { ...line, assignment: anAssignment({ office: '' }), expected: null, actual: null, worked: 0 };
  const rows = namedRows(dutiesTable(input({ lines: [line, nobody] }), null));
  expect(rows.map((row) => [
    row['assigned_by'], row['expected_hours_a_week'], row['actual_hours_a_week'], row['share_of_worked'],
  ])).toEqual([['Field office', 4, 3, 0.1], [null, null, null, null]]);
});

test('each week of an assignment is in a part, with nothing expected if the assignment does not say', () => {
  const weeks = [week, { ...week, isWhole: false, expected: null, minutes: 30 }];
  const [ofWeeks] = dutyParts(input({ lines: [{ ...line, weeks }] }));
  expect(ofWeeks?.rows).toEqual([
    ['court-run', 'Court run', '2026-08-03', '2026-09-06', true, 4, 180, 1800],
    ['court-run', 'Court run', '2026-08-03', '2026-09-06', false, null, 30, 1800],
  ]);
  expect(ofWeeks?.totals).toEqual(ofWeeks?.columns.map(() => null));
});

describe('other work on days with a duty', () => {
  const displaced = (changes: readonly DisplacedWork[], lines = 1) => {
    const one = { ...line, displacement: { ...line.displacement, changes } };
    const part = dutyParts(input({ lines: Array.from({ length: lines }, () => one) }))[1];
    return namedRows(part ?? { columns: [], rows: [] });
  };

  test('has its change in hours with the interval, its n, and whether it is marked', () => {
    expect(displaced([change])).toEqual([{
      duty: 'court-run', label: 'Court run', other_work: 'Phone call', change_hours_a_day: -0.5, change_low: -1,
      change_high: -0.1, no_interval: null, pairs: 6, kinds_compared: 1, marked: true,
    }]);
  });

  test('has the reason if there is no interval, and a name for all other duties', () => {
    const [row] = displaced([{ ...change, kind: null, margin: noInterval('too few pairs'), isMarked: false }]);
    expect(row).toMatchObject({
      other_work: 'Other duties', change_low: null, change_high: null, no_interval: 'too few pairs', marked: false,
    });
  });

  test('is listed once if a duty was assigned twice', () => {
    expect(displaced([change], 2)).toHaveLength(1);
  });
});

test('what was logged without an assignment adds up', () => {
  const without = (duty: string, minutes: number) => ({
    duty: recordId(duty), label: duty, minutes, first: '2026-09-01' as Day, last: '2026-09-02' as Day,
  });
  const part = dutyParts(input({ unassigned: [without('congress', 30), without('court-run', 12)] }))[2];
  expect([part?.rows, part?.totals]).toEqual([
    [
      ['congress', 'congress', '2026-09-01', '2026-09-02', 30],
      ['court-run', 'court-run', '2026-09-01', '2026-09-02', 12],
    ],
    [null, null, null, null, 42],
  ]);
});
