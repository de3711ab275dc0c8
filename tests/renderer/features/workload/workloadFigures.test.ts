import { expect, test } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { TimeEntry } from '#shared/records/timeEntry';
import { encode as encodeCsv } from '#shared/exports/csv';
import { encode as encodeJson, type ReportJson } from '#shared/exports/json';
import { sumOf } from '#shared/reports/activityLines';
import { workloadReport } from '#shared/reports/workloadReport';
import { splitEntry } from '#shared/rules/splitEntry';
import type { Day, Instant } from '#shared/time/day';
import { dayOfWeek } from '#shared/time/days';
import type { PeriodUnit } from '#shared/time/periods';
import { panelsOf } from '#renderer/features/workload/model/panels';
import { tableRows, totalRow } from '#renderer/features/workload/model/tableRows';
import { anEntry } from '../../../helpers/anEntry';
import { encodedText } from '../../../helpers/encodeReport';
import { dayShift } from '../../../helpers/aSchedule';
import { seeded } from '../../../helpers/seed';
import { usZones, wallClockByIntl } from '../../../helpers/usZones';
import { aWorkloadInput } from '../../../helpers/workloadOf';

/** Both nights of the clock changes, the end of a fiscal year and of a year, each with the days around it. */
const nights = ['2026-03-08', '2026-11-01', '2026-09-30', '2026-12-31'];

const entries = fc.array(
  fc
    .record({
      zone: fc.constantFrom(...usZones),
      night: fc.constantFrom(...nights),
      offset: fc.integer({ min: -1800, max: 1800 }),
      minutes: fc.integer({ min: 0, max: 700 }),
      kind: fc.constantFrom('check-in', 'phone', 'followup', 'duty', 'training', 'detail'),
      duty: fc.constantFrom(null, null, 'congress', 'court-run'),
      units: fc.constantFrom(null, 0, 1, 4),
    })
    .map(({ zone, night, offset, minutes, ...rest }): TimeEntry => {
      const start = (Date.parse(`${night}T08:00:00Z`) + offset * 60_000) as Instant;
      const end = (start + minutes * 60_000) as Instant;
      const hoursOf = (day: Day) => (dayOfWeek(day) === 0 || dayOfWeek(day) === 6 ? [] : dayShift);
      return anEntry({ ...rest, zone, start, end, parts: splitEntry({ start, end, zone, hoursOf }) });
    }),
  { minLength: 1, maxLength: 10 },
);

/** Minutes by day and activity, counted minute by minute with Intl alone. */
function minutesByIntl(all: readonly TimeEntry[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { start, end, zone, kind, duty } of all) {
    const activity = duty === null ? kind : kind === 'duty' ? `duty:${duty}` : `${kind} duty:${duty}`;
    for (let at: number = start; at < end; at += 60_000) {
      const key = `${wallClockByIntl(at, zone).day} ${activity}`;
      sums.set(key, (sums.get(key) ?? 0) + 1);
    }
  }
  return sums;
}

test(
  'file, table and chart have the elapsed minutes by day and activity, across midnight and clock changes',
  { timeout: 60_000 },
  async () => {
    const cuts = fc.constantFrom<PeriodUnit>('day', 'week', 'payPeriod', 'month', 'quarter', 'fiscalYear');
    await fc.assert(
      fc.asyncProperty(entries, cuts, async (all, by) => {
        const input = aWorkloadInput(all);
        const range = { first: '2026-03-01' as Day, last: '2027-01-31' as Day };
        const reportBy = (cut: PeriodUnit) =>
          workloadReport({ ...input, options: { ...input.options, by: cut, range } });
        const elapsed = sumOf(all.map(({ start, end }) => (end - start) / 60_000));

        const report = reportBy(by);
        const read = (csv: string) =>
          Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
        const rows = read(await encodedText(encodeCsv, report));
        const json = JSON.parse(await encodedText(encodeJson, report)) as ReportJson;
        const shown = tableRows(report, 'minutes').filter(({ level }) => level === 'line');
        expect([
          sumOf(rows.map(({ minutes }) => Number(minutes))),
          json.totals['minutes'],
          totalRow(report, 'minutes')?.total,
          sumOf(shown.map(({ total }) => total)),
        ]).toEqual([elapsed, elapsed, elapsed, elapsed]);
        expect(sumOf(panelsOf(report, 'minutes').flatMap(({ values }) => values))).toBe(elapsed);
        expect(totalRow(report, 'minutes')?.values).toEqual(
          report.periods.map(({ first }) =>
            sumOf(rows.filter((row) => row['first_day'] === first).map(({ minutes }) => Number(minutes))),
          ),
        );

        const daily = read(await encodedText(encodeCsv, reportBy('day'))).filter(({ minutes }) => minutes !== '0');
        expect(
          Object.fromEntries(daily.map((row) => [`${row['first_day']} ${row['activity']}`, Number(row['minutes'])])),
        ).toEqual(Object.fromEntries(minutesByIntl(all)));
      }),
      seeded({ numRuns: 40 }),
    );
  },
);

test('units belong to the activity on the day it began, and have no sum over activities', () => {
  const night = anEntry({
    kind: 'check-in',
    units: 3,
    parts: [
      { day: '2026-09-16' as Day, minutes: 40, outside: true },
      { day: '2026-09-17' as Day, minutes: 20, outside: true },
    ],
  });
  const report = workloadReport(aWorkloadInput([night, anEntry({ kind: 'detail', units: null })]));
  expect(tableRows(report, 'units').map(({ label, values, total }) => ({ label, values, total }))).toEqual([
    { label: 'Check-in', values: [3, 0, 0], total: 3 },
  ]);
  expect(totalRow(report, 'units')).toBeUndefined();
  expect(panelsOf(report, 'units').map(({ summary }) => summary)).toEqual([
    'Check-in: 3 units in 3 days, most in Sep 16: 3',
  ]);
});

test('a group of several activities has its sum above them, with a name that no activity has', () => {
  const report = workloadReport(
    aWorkloadInput([
      anEntry({ kind: 'check-in', minutes: 30 }),
      anEntry({ kind: 'phone', minutes: 10 }),
      anEntry({ kind: 'training', minutes: 20 }),
    ]),
  );
  expect(tableRows(report, 'minutes').map(({ label, level, total, share }) => [label, level, total, share])).toEqual([
    ['All case work', 'group', 40, 40 / 60],
    ['Check-in', 'line', 30, 30 / 60],
    ['Phone call', 'line', 10, 10 / 60],
    ['Training', 'line', 20, 20 / 60],
  ]);
});

test('kinds without a panel of their own share one, so that the panels cover every minute', () => {
  const kinds = Array.from({ length: 14 }, (_, index) => anEntry({ kind: `kind-${index}`, minutes: 14 - index }));
  const panels = panelsOf(
    workloadReport(aWorkloadInput([...kinds, anEntry({ kind: 'training', minutes: 5 })])),
    'minutes',
  );
  expect([panels.length, panels.at(-2)?.title, sumOf(panels.flatMap(({ values }) => values))]).toEqual([
    12,
    'Other, 4 kinds',
    110,
  ]);
});
