import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { encode as encodeCsv } from '#shared/exports/csv';
import { encode as encodeJson, type ReportJson } from '#shared/exports/json';
import type { DayClosing } from '#shared/records/dayClosing';
import { sumOf } from '#shared/reports/activityLines';
import { workloadReport } from '#shared/reports/workloadReport';
import type { Day, Instant } from '#shared/time/day';
import { encodedText } from '../../helpers/encodeReport';
import { aSchedule } from '../../helpers/aSchedule';
import { anEntry } from '../../helpers/anEntry';
import { anExpectation } from '../../helpers/anExpectation';
import { aWorkloadInput } from '../../helpers/workloadOf';

const undone = { kind: 'check-in' as RecordId, due: 5, done: 3, notDone: 2, reason: 'no time' as const, other: null };
const closing: DayClosing = {
  officer: 'alder' as RecordId,
  day: '2026-09-17' as Day,
  open: false,
  closedAt: 0 as Instant,
  undone: [undone, { ...undone, kind: 'phone' as RecordId, notDone: 4, reason: null }],
};
const someDays = [
  anEntry({ day: '2026-09-16', kind: 'check-in', minutes: 50, units: 2 }),
  anEntry({ day: '2026-09-17', kind: 'duty', duty: 'court-run', minutes: 30, units: null, officer: 'birch' }),
  anEntry({ day: '2026-09-18', kind: 'phone', minutes: 20, units: 4, officer: 'birch' }),
];
const people = (['alder', 'birch'] as const).map((id) => ({
  id: id as RecordId,
  role: 'officer' as const,
  alias: id === 'alder' ? 'Alder' : 'Birch',
  zones: [],
  start: null,
  memberships: [],
}));
const ofUnit = aWorkloadInput(someDays, { scope: 'Unit 2, detained docket', closings: [closing], simulated: true });
const unitInput = { ...ofUnit, options: { ...ofUnit.options, unit: 'Unit 2' as RecordId } };

test('in CSV, undone work and officers have their own columns, so that no sum counts twice', async () => {
  const report = workloadReport(unitInput, people);
  const csv = await encodedText(encodeCsv, report);
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  const sum = (id: string) => sumOf(rows.map((row) => Number(row[id])));
  expect(rows.map(({ part, label, officer }) => `${part}: ${label}${officer}`)).toEqual([
    'workload: Check-in',
    'workload: Duty: Court run',
    'workload: Phone call',
    'left undone: Phone call',
    'left undone: Check-in',
    'officers: Alder',
    'officers: Birch',
  ]);
  const minutes = sumOf(report.total.minutes);
  expect([
    sum('minutes'),
    sum('officer_minutes'),
    sum('minutes_worked'),
    sum('collateral_minutes'),
    sum('entries'),
    sum('officer_entries'),
  ]).toEqual([minutes, minutes, 100, 30, 3, 3]);
  expect([sum('due'), sum('done'), sum('not_done'), sum('not_done_no_time'), sum('not_done_no_reason')]).toEqual([
    10, 6, 6, 2, 4,
  ]);
  expect(rows.every(({ simulated, scope }) => simulated === 'true' && scope === 'Unit 2, detained docket')).toBe(true);
});

test('the JSON file has them as parts with their totals; own work has no officers', async () => {
  const { parts } = JSON.parse(await encodedText(encodeJson, workloadReport(unitInput, people))) as ReportJson;
  expect(
    parts.map(({ id, rows, totals }) => [
      id,
      rows.length,
      totals['not_done'] ?? totals['officer_minutes'],
      totals['simulated'],
    ]),
  ).toEqual([
    ['left undone', 2, 6, true],
    ['officers', 2, 100, true],
  ]);
  expect(workloadReport(ofUnit).parts.map(({ id }) => id)).toEqual(['left undone']);
});

test('the part on undone work has one row for each kind, with every reason in its own column', () => {
  const closings = [
    { ...closing, undone: [{ ...undone, reason: 'no time' as const, notDone: 1 }] },
    { ...closing, undone: [{ ...undone, reason: 'system down' as const, notDone: 2 }] },
    { ...closing, undone: [{ ...undone, reason: 'detail' as const, notDone: 3 }] },
    { ...closing, undone: [{ ...undone, reason: 'other' as const, notDone: 4 }] },
    { ...closing, undone: [{ ...undone, reason: null, notDone: 5 }] },
  ];
  const [part] = workloadReport({ ...ofUnit, simulated: false, closings }).parts;
  const days = ['2026-09-16', '2026-09-18'];
  expect(part?.rows).toEqual([[...days, 'check-in', 'Check-in', ofUnit.scope, 25, 15, 15, 1, 2, 3, 4, 5]]);
  expect(part?.totals).toEqual([...days, null, null, ofUnit.scope, 25, 15, 15, 1, 2, 3, 4, 5]);
  expect(part?.columns.map(({ id }) => id)).toEqual([
    'first_day',
    'last_day',
    'kind',
    'label',
    'scope',
    'due',
    'done',
    'not_done',
    'not_done_no_time',
    'not_done_system_down',
    'not_done_detail',
    'not_done_other',
    'not_done_no_reason',
  ]);
});

test('the part on officers has one row for each, with the officer’s figures, and the totals below', () => {
  const report = workloadReport(
    {
      ...unitInput,
      simulated: false,
      today: '2026-09-19' as Day,
      officers: people.map(({ id }) => anExpectation({ officer: id, schedules: [aSchedule({ officer: id })] })),
    },
    people,
  );
  const part = report.parts[1];
  const head = ['2026-09-16', '2026-09-18', ofUnit.scope];
  expect(part?.rows).toEqual([
    [...head, 'Alder', 'officer', 50, 1, 50, 0, 3, 1],
    [...head, 'Birch', 'officer', 50, 2, 50, 30, 3, 0],
  ]);
  expect(part?.totals).toEqual([...head, null, null, 100, 3, 100, 30, 6, 1]);
  expect(part?.columns.map(({ id }) => id)).toEqual([
    'first_day',
    'last_day',
    'scope',
    'officer',
    'role',
    'officer_minutes',
    'officer_entries',
    'minutes_worked',
    'collateral_minutes',
    'expected_days',
    'logged_days',
  ]);
  expect(report.officers?.map(({ alias }) => alias)).toEqual(['Alder', 'Birch']);
  expect(workloadReport(unitInput, people.toReversed()).officers?.map(({ alias }) => alias)).toEqual([
    'Alder',
    'Birch',
  ]);
  expect(workloadReport(unitInput).officers).toBeNull();
});
