import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import { reportCsv, withoutFormulaGuard } from '#shared/exports/csv';
import { exportFileName } from '#shared/exports/fileName';
import { checkedText, jsonFileText, reportJson, type ReportJson } from '#shared/exports/json';
import type { Report } from '#shared/reports/report';
import { workloadReport } from '#shared/reports/workloadReport';
import { workloadTable } from '#shared/reports/workloadTable';
import type { Day, Instant } from '#shared/time/day';
import { anEntry } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';
import { aWorkloadInput } from '../../helpers/workloadOf';

const entries = [
  anEntry({ kind: 'check-in', minutes: 50, units: 2 }),
  anEntry({ kind: 'duty', duty: 'court-run', minutes: 100, units: null }),
];

const header = 'part,period,first_day,last_day,partial,activity,kind,duty,label,group,minutes,hours,units,entries,scope,due,done,not_done,not_done_no_time,not_done_system_down,not_done_detail,not_done_other,not_done_no_reason';

test('a CSV file has a header, CRLF, ISO days, whole minutes, decimal hours and nothing under units of uncounted kinds', () => {
  const csv = reportCsv(workloadTable(workloadReport(aWorkloadInput(entries)), []), { byteOrderMark: false });
  expect(csv.split('\r\n')).toEqual([
    header,
    'workload,Sep 16,2026-09-16,2026-09-16,false,check-in,check-in,,Check-in,case work,50,0.8333,2,1,Alder,,,,,,,,',
    'workload,Sep 16,2026-09-16,2026-09-16,false,duty:court-run,duty,court-run,Duty: Court run,collateral,100,1.6667,,1,Alder,,,,,,,,',
    '',
  ]);
});

test('a report without rows is a header alone', () => {
  const csv = reportCsv(workloadTable(workloadReport(aWorkloadInput([])), []), { byteOrderMark: false });
  expect(csv).toBe(`${header}\r\n`);
});

test('simulated data say so in a column and in the name of the file', () => {
  const table = workloadTable(workloadReport(aWorkloadInput(entries, { simulated: true })), []);
  const lines = reportCsv(table, { byteOrderMark: true }).split('\r\n');
  const at = lines[0]?.split(',').indexOf('simulated') ?? -1;
  expect([at > 0, lines[1]?.split(',')[at] === 'true', lines[0]?.startsWith('\ufeffpart,period')]).toEqual([true, true, true]);
  expect(exportFileName(table, 'payPeriod', 'csv')).toBe('daybook-workload-own-alder-2026-09-16-to-2026-09-18-by-pay-period-simulated.csv');
  expect(exportFileName({ ...table, simulated: false, range: { first: '2026-09-16' as Day, last: '2026-09-16' as Day } }, 'day', 'json')).toBe('daybook-workload-own-alder-2026-09-16-by-day.json');
});

describe('the guard against formulas', () => {
  const oneCell = (text: string): Report => ({
    id: 'x', title: '', subject: 'own', parts: [], finding: '', range: { first: '2026-09-16' as Day, last: '2026-09-16' as Day }, asOf: 0 as Instant, simulated: false,
    columns: [{ id: 'name', label: 'Name', type: 'text' }, { id: 'minutes', label: 'Minutes', type: 'minutes' }],
    rows: [[text, -5]], totals: [null, -5], denominators: [], notes: [], digests: [],
  });
  const read = (csv: string) => Papa.parse<string[]>(csv, { newline: '\r\n' }).data[1];

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('puts an apostrophe before the text %j', (text) => {
    expect(read(reportCsv(oneCell(text), { byteOrderMark: false }))).toEqual([`'${text}`, '-5']);
  });

  test('any text comes back as it was, and no field that is read begins a formula', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=', "'=", '"=1"', 'a,b', 'a\r\nb', "'x")), (text) => {
      const field = read(reportCsv(oneCell(text), { byteOrderMark: false }))?.[0] ?? '';
      expect(field).not.toMatch(/^[=+\-@\t\r]/);
      // A text that already looks guarded cannot be told from a guarded one; no label or id begins with an apostrophe.
      if (!/^'[=+\-@\t\r]/.test(text)) expect(withoutFormulaGuard(field)).toBe(text);
    }), seeded({ numRuns: 300 }));
  });
});

test('a JSON file holds counts, totals, denominators and a checksum over its content', () => {
  const table = workloadTable(workloadReport(aWorkloadInput(entries)), [{ input: 'alder 2026-09', sha256: 'ab' }]);
  const content = reportJson(table, { exportedAt: '2026-09-19T12:00:00.000Z', programVersion: '0.1.0' });
  const sha256 = createHash('sha256').update(checkedText(content)).digest('hex');
  const { sha256: kept, ...read } = JSON.parse(jsonFileText(content, sha256)) as ReportJson & { sha256: string };
  expect(kept).toBe(createHash('sha256').update(JSON.stringify(read)).digest('hex'));
  expect({ schema: read.schema, asOf: read.asOf, counts: read.counts, totals: read.totals, digests: read.digests, denominators: read.denominators, first: read.rows[0] }).toEqual({
    schema: 'daybook-report/1',
    asOf: '2026-09-19T12:00:00.000Z',
    counts: { rows: 2, columns: 14 },
    totals: {
      period: 'Total', first_day: '2026-09-16', last_day: '2026-09-18', partial: null, activity: null, kind: null, duty: null,
      label: null, group: null, minutes: 150, hours: 2.5, units: null, entries: 2, scope: 'Alder',
    },
    digests: [{ input: 'alder 2026-09', sha256: 'ab' }],
    denominators: [
      { share: 'share of collateral duties', of: 'minutes worked, leave and detail left out', counted: 100, value: 150 },
      { share: 'participation', of: 'expected officer-days', counted: 0, value: 0 },
    ],
    first: {
      period: 'Sep 16', first_day: '2026-09-16', last_day: '2026-09-16', partial: false, activity: 'check-in', kind: 'check-in', duty: null,
      label: 'Check-in', group: 'case work', minutes: 50, hours: 50 / 60, units: 2, entries: 1, scope: 'Alder',
    },
  });
});
