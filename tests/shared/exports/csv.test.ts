import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { withoutFormulaGuard } from '#shared/base/formulaGuard';
import { encode } from '#shared/exports/csv';
import type { ColumnType, Report, ReportValue } from '#shared/reports/report';
import { workloadReport } from '#shared/reports/workloadReport';
import { anEntry } from '../../helpers/anEntry';
import { aReport } from '../../helpers/aReport';
import { chunksOf, encodedText } from '../../helpers/encodeReport';
import { seeded } from '../../helpers/seed';
import { aWorkloadInput } from '../../helpers/workloadOf';

const entries = [
  anEntry({ kind: 'check-in', minutes: 50, units: 2 }),
  anEntry({ kind: 'duty', duty: 'court-run', minutes: 100, units: null }),
];

const header =
  'part,period,first_day,last_day,partial,activity,kind,duty,label,group,minutes,hours,units,entries,scope,' +
  'due,done,not_done,not_done_no_time,not_done_system_down,not_done_detail,not_done_other,not_done_no_reason';

test('a file has a header, CRLF, ISO days, whole minutes, decimal hours, and no units of uncounted kinds', async () => {
  const csv = await encodedText(encode, workloadReport(aWorkloadInput(entries)));
  const day = 'workload,Sep 16,2026-09-16,2026-09-16,false';
  expect(csv.split('\r\n')).toEqual([
    header,
    `${day},check-in,check-in,,Check-in,case work,50,0.8333,2,1,Alder,,,,,,,,`,
    `${day},duty:court-run,duty,court-run,Duty: Court run,collateral,100,1.6667,,1,Alder,,,,,,,,`,
    '',
  ]);
});

test('a report without rows is only a header', async () => {
  expect(await encodedText(encode, workloadReport(aWorkloadInput([])))).toBe(`${header}\r\n`);
});

test('simulated data are marked in every row', async () => {
  const csv = await encodedText(encode, workloadReport(aWorkloadInput(entries, { simulated: true })));
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  expect(rows.map(({ simulated }) => simulated)).toEqual(['true', 'true']);
});

test.each([
  [true, '\ufeffname\r\n'],
  [false, 'name\r\n'],
])('a file has a byte order mark only on request: %s', async (byteOrderMark, text) => {
  const chunks = await chunksOf(encode, oneColumn('text', []), { byteOrderMark });
  expect(Buffer.concat(chunks).equals(Buffer.from(text))).toBe(true);
});

test.each<[ColumnType, ReportValue, string]>([
  ['hours', 1 / 3, '0.3333'],
  ['hours', 2 / 3, '0.6667'],
  ['hours', 0.5, '0.5'],
  ['share', 0.12345, '0.1235'],
  ['share', 0.00004, '0'],
  ['minutes', 1 / 8, '0.125'],
  ['minutes', 0.12345, '0.12345'],
  ['count', 0, '0'],
  ['count', -5, '-5'],
  ['flag', false, 'false'],
  ['day', '2026-09-16', '2026-09-16'],
  ['text', null, ''],
  ['text', 'a,"b"', '"a,""b"""'],
])('%s %j is written as %s', async (type, value, field) => {
  expect((await encodedText(encode, oneColumn(type, [value]))).split('\r\n')[1]).toBe(field);
});

test.each([
  [0, 1],
  [1, 2],
  [2000, 2],
  [2001, 3],
  [4000, 3],
])('%i rows make %i chunks, in order and complete', async (count, chunkCount) => {
  const chunks = await chunksOf(
    encode,
    oneColumn(
      'count',
      Array.from({ length: count }, (_, index) => index),
    ),
  );
  const lines = Buffer.concat(chunks).toString().split('\r\n');
  expect([chunks.length, lines]).toEqual([
    chunkCount,
    ['name', ...Array.from({ length: count }, (_, index) => String(index)), ''],
  ]);
});

test('a part shares columns with the main table, adds its own, and leaves the others empty', async () => {
  const part = {
    id: 'extra',
    title: '',
    totals: [null, null],
    columns: [
      { id: 'name', label: '', type: 'text' as const },
      { id: 'due', label: '', type: 'count' as const },
    ],
    rows: [['b', 2]],
  };
  const csv = await encodedText(encode, { ...oneColumn('text', ['a']), parts: [part] });
  expect(csv).toBe('part,name,due\r\nx,a,\r\nextra,b,2\r\n');
});

describe('the guard against formulas', () => {
  const read = async (text: string) =>
    Papa.parse<string[]>(await encodedText(encode, oneColumn('text', [text])), { newline: '\r\n' }).data[1]?.[0];

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('puts an apostrophe before the text %j', async (text) => {
    expect(await read(text)).toBe(`'${text}`);
  });

  test.each(['a=1', ' =1', "'a", '1-1', '(1)'])('leaves the text %j alone', async (text) => {
    expect(await read(text)).toBe(text);
  });

  test.each([
    ["'=1", '=1'],
    ["'a", "'a"],
    ["''=1", "''=1"],
    ['=1', '=1'],
    ['', ''],
  ])('taken off %j leaves %j', (text, plain) => {
    expect(withoutFormulaGuard(text)).toBe(plain);
  });

  test('reads text back unchanged, and lets no field start a formula', async () => {
    const someText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', "'=", '"=1"', 'a,b', 'a\r\nb', "'x"),
    );
    await fc.assert(
      fc.asyncProperty(someText, async (text) => {
        const field = (await read(text)) ?? '';
        expect(field).not.toMatch(/^[=+\-@\t\r]/);
        // Text that already looks guarded cannot be distinguished from guarded text. No label or id begins with an
        // apostrophe.
        if (!/^'[=+\-@\t\r]/.test(text)) expect(withoutFormulaGuard(field)).toBe(text);
      }),
      seeded({ numRuns: 300 }),
    );
  });
});

function oneColumn(type: ColumnType, values: readonly ReportValue[]): Report {
  return aReport({
    columns: [{ id: 'name', label: 'Name', type }],
    rows: values.map((value) => [value]),
    totals: [null],
  });
}
