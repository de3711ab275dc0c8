import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { encode, type ReportJson } from '#shared/exports/json';
import { workloadReport } from '#shared/reports/workloadReport';
import { anEntry } from '../../helpers/anEntry';
import { aReport } from '../../helpers/aReport';
import { chunksOf, encodedText } from '../../helpers/encodeReport';
import { aWorkloadInput } from '../../helpers/workloadOf';

const entries = [
  anEntry({ kind: 'check-in', minutes: 50, units: 2 }),
  anEntry({ kind: 'duty', duty: 'court-run', minutes: 100, units: null }),
];

test('a file has counts, totals, denominators, digests and a checksum of everything else', async () => {
  const report = { ...workloadReport(aWorkloadInput(entries)), digests: [{ input: 'alder 2026-09', sha256: 'ab' }] };
  const text = await encodedText(encode, report);
  const { sha256, ...read } = JSON.parse(text) as ReportJson;
  expect(sha256).toBe(createHash('sha256').update(JSON.stringify(read)).digest('hex'));
  expect(text).toBe(`${JSON.stringify({ ...read, sha256 }, null, 2)}\n`);
  const { rows, columns, parts, ...rest } = read;
  expect([columns, parts.map(({ id }) => id)]).toEqual([report.columns, ['left undone']]);
  expect(rest).toEqual({
    schema: 'daybook-report/1',
    programVersion: '0.1.0',
    exportedAt: '2026-09-19T12:00:00.000Z',
    report: 'workload',
    title: 'Workload: Alder',
    finding: report.finding,
    simulated: false,
    asOf: '2026-09-19T12:00:00.000Z',
    range: { first: '2026-09-16', last: '2026-09-18' },
    counts: { rows: 2, columns: 14 },
    totals: {
      period: 'Total',
      first_day: '2026-09-16',
      last_day: '2026-09-18',
      partial: null,
      activity: null,
      kind: null,
      duty: null,
      label: null,
      group: null,
      minutes: 150,
      hours: 2.5,
      units: null,
      entries: 2,
      scope: 'Alder',
    },
    denominators: [
      {
        share: 'share of collateral duties',
        of: 'minutes worked, excluding leave and detail',
        counted: 100,
        value: 150,
      },
      { share: 'participation', of: 'expected officer-days', counted: 0, value: 0 },
    ],
    notes: report.notes,
    digests: [{ input: 'alder 2026-09', sha256: 'ab' }],
  });
  expect(rows[0]).toEqual({
    period: 'Sep 16',
    first_day: '2026-09-16',
    last_day: '2026-09-16',
    partial: false,
    activity: 'check-in',
    kind: 'check-in',
    duty: null,
    label: 'Check-in',
    group: 'case work',
    minutes: 50,
    hours: 50 / 60,
    units: 2,
    entries: 1,
    scope: 'Alder',
  });
});

test('a row that is shorter than the columns has nulls', async () => {
  const columns = [
    { id: 'a', label: 'A', type: 'text' as const },
    { id: 'b', label: 'B', type: 'text' as const },
  ];
  const { rows } = JSON.parse(await encodedText(encode, aReport({ columns, rows: [['x']] }))) as ReportJson;
  expect(rows).toEqual([{ a: 'x', b: null }]);
});

test.each([
  [-1, 1],
  [0, 1],
  [1, 2],
])('a file of a megabyte and %i bytes is %i chunks, in order and complete', async (more, count) => {
  const megabyte = 1024 * 1024;
  const empty = await encodedText(encode, aReport());
  const report = aReport({ finding: 'y'.repeat(megabyte - empty.length + more) });
  const chunks = await chunksOf(encode, report);
  expect([chunks.length, chunks[0]?.length]).toEqual([count, Math.min(megabyte, megabyte + more)]);
  expect((JSON.parse(Buffer.concat(chunks).toString()) as ReportJson).finding).toBe(report.finding);
});
