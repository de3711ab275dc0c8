import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { encode as encodeCsv } from '#shared/exports/csv';
import { exportFileName } from '#shared/exports/fileName';
import { encode as encodeJson, type ReportJson } from '#shared/exports/json';
import type { DayClosing } from '#shared/records/dayClosing';
import { sumOf } from '#shared/reports/activityLines';
import { longDuty } from '#shared/reports/longDuty';
import { workloadReport } from '#shared/reports/workloadReport';
import type { Day, Instant } from '#shared/time/day';
import { encodedText } from '../../helpers/encodeReport';
import { anEntry } from '../../helpers/anEntry';
import { aWorkloadInput } from '../../helpers/workloadOf';

const undone = { kind: 'check-in' as RecordId, due: 5, done: 3, notDone: 2, reason: 'no time' as const, other: null };
const closing: DayClosing = { officer: 'alder' as RecordId, day: '2026-09-17' as Day, open: false, closedAt: 0 as Instant, undone: [undone, { ...undone, kind: 'phone' as RecordId, notDone: 4, reason: null }] };
const someDays = [
  anEntry({ day: '2026-09-16', kind: 'check-in', minutes: 50, units: 2 }),
  anEntry({ day: '2026-09-17', kind: 'duty', duty: 'court-run', minutes: 30, units: null, officer: 'birch' }),
  anEntry({ day: '2026-09-18', kind: 'phone', minutes: 20, units: 4, officer: 'birch' }),
];
const people = (['alder', 'birch'] as const).map((id) => ({
  id: id as RecordId, role: 'officer' as const, alias: id === 'alder' ? 'Alder' : 'Birch', zone: 'America/New_York' as never, memberships: [],
}));
const ofUnit = aWorkloadInput(someDays, { scope: 'Unit 2, detained docket', closings: [closing], simulated: true });
const unitInput = { ...ofUnit, options: { ...ofUnit.options, unit: 'Unit 2' } };

test('what was left undone and the officers stand in the CSV in columns of their own, so that no sum counts anything twice', async () => {
  const report = workloadReport(unitInput, people);
  const csv = await encodedText(encodeCsv, report);
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  const sum = (id: string) => sumOf(rows.map((row) => Number(row[id])));
  expect(rows.map(({ part, label, officer }) => `${part}: ${label}${officer}`)).toEqual([
    'workload: Check-in', 'workload: Duty: Court run', 'workload: Phone call', 'left undone: Phone call', 'left undone: Check-in', 'officers: Alder', 'officers: Birch',
  ]);
  const minutes = sumOf(report.total.minutes);
  expect([sum('minutes'), sum('officer_minutes'), sum('minutes_worked'), sum('collateral_minutes'), sum('entries'), sum('officer_entries')]).toEqual([minutes, minutes, 100, 30, 3, 3]);
  expect([sum('due'), sum('done'), sum('not_done'), sum('not_done_no_time'), sum('not_done_no_reason')]).toEqual([10, 6, 6, 2, 4]);
  expect(rows.every(({ simulated, scope }) => simulated === 'true' && scope === 'Unit 2, detained docket')).toBe(true);
});

test('the JSON file has them as parts with their totals; own work has no officers', async () => {
  const { parts } = JSON.parse(await encodedText(encodeJson, workloadReport(unitInput, people))) as ReportJson;
  expect(parts.map(({ id, rows, totals }) => [id, rows.length, totals['not_done'] ?? totals['officer_minutes'], totals['simulated']])).toEqual([['left undone', 2, 6, true], ['officers', 2, 100, true]]);
  expect(workloadReport(ofUnit).parts.map(({ id }) => id)).toEqual(['left undone']);
});

test('files of a unit, of its dockets and of one person have different names', () => {
  const name = (scope: string, unit: string | null) =>
    exportFileName(workloadReport({ ...unitInput, scope, options: { ...unitInput.options, unit } }), 'csv');
  expect([name('Alder', null), name('Unit 2', 'Unit 2'), name('Unit 2, detained docket', 'Unit 2'), name('Unit 2', null), name('../x: "y"', null)].map((text) => text.replace(/-2026.*/, ''))).toEqual([
    'daybook-workload-own-alder', 'daybook-workload-unit-2', 'daybook-workload-unit-2-detained-docket', 'daybook-workload-own-unit-2', 'daybook-workload-own-x-y',
  ]);
});

test('the finding in units names what counted most with its minutes, and says where nothing counts', () => {
  expect(workloadReport(aWorkloadInput([])).unitsFinding).toBe('No units were counted in this period.');
  expect(workloadReport(aWorkloadInput(someDays)).unitsFinding).toBe('Phone call has the most units: 4 in 20 minutes; then Check-in, 2 in 50.');
  expect(workloadReport(aWorkloadInput(someDays.slice(1, 2))).unitsFinding).toBe('No units were counted in this period.');
});

test('a duty that began and went on to the end is found; one that was always there, paused or came last is not', () => {
  const found = (...days: readonly string[]) => {
    const { lines } = workloadReport(aWorkloadInput(days.map((one) => anEntry({ day: `2026-09-${one}`, kind: 'duty', duty: 'court-run', minutes: 30, units: null })), {
      options: { ...aWorkloadInput([]).options, range: { first: '2026-09-14' as Day, last: '2026-09-18' as Day } },
    }));
    return longDuty(lines, 5);
  };
  expect(found('16', '17', '18')).toEqual({ duty: 'court-run', label: 'Court run', from: 2 });
  expect([found('14', '15', '16', '17', '18'), found('15', '17', '18'), found('17', '18'), found()]).toEqual([null, null, null, null]);
});
