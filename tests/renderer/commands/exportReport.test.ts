import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Requests } from '#shared/contract/ipc';
import { exportFormats } from '#shared/exports/formats';
import { workloadReport } from '#shared/reports/workloadReport';
import type { Instant } from '#shared/time/day';
import { exportReport, type ExportReportInput } from '#renderer/commands/exportReport';
import type { Platform } from '#renderer/platform/platform';
import type { Services } from '#renderer/services/services';
import { anEntry } from '../../helpers/anEntry';
import { aWorkloadInput } from '../../helpers/workloadOf';

type Step = readonly [name: string, detail: unknown];

/** Stands in for the main process: records its requests and the bytes it received. */
function aMachine({
  answersDialog = true,
  append = succeed(null),
}: { readonly answersDialog?: boolean; readonly append?: Result<null> } = {}) {
  const steps: Step[] = [];
  const bytes: number[] = [];
  const answers: { readonly [name: string]: (request: never) => unknown } = {
    'app.start': () => ({ version: '9.9.9' }),
    'files.begin': ({ suggestedName }: Requests['files.begin']['request']) => {
      steps.push(['begin', suggestedName]);
      return succeed(answersDialog ? { handle: 'one', name: 'chosen.csv' } : null);
    },
    'files.append': (request: Requests['files.append']['request']) => {
      steps.push(['append', request.bytes.length]);
      for (const byte of request.bytes) bytes.push(byte);
      return append;
    },
    'files.commit': () => {
      steps.push(['commit', null]);
      return succeed({ path: '/chosen.csv' });
    },
    'files.cancel': () => {
      steps.push(['cancel', null]);
      return succeed(null);
    },
  };
  const platform = {
    invoke: async (name: string, request: unknown) => await Promise.resolve(answers[name]?.(request as never)),
    on: () => () => undefined,
  } as unknown as Platform;
  const services = {
    platform,
    clock: { now: () => Date.parse('2026-09-19T12:00:00Z') as Instant },
  } as unknown as Services;
  return { services, steps, text: () => Buffer.from(bytes).toString('utf8') };
}

function anExport(id: 'csv' | 'json', { simulated = false, count = 1, minutes = 10 } = {}): ExportReportInput {
  const entries = Array.from({ length: count }, (_, index) => anEntry({ kind: `kind-${index}`, minutes }));
  const input = aWorkloadInput(entries, { simulated });
  const format = id === 'csv' ? exportFormats[0] : exportFormats[1];
  return { report: workloadReport(input), months: input.months, format, byteOrderMark: true };
}

test('a file is begun under a descriptive name, written and committed, and the receipt says where', async () => {
  const { services, steps, text } = aMachine();
  expect(await exportReport(services, anExport('csv', { simulated: true }))).toEqual(
    succeed({ name: 'chosen.csv', path: '/chosen.csv', rows: 1, further: 0 }),
  );
  expect(steps.map(([name]) => name)).toEqual(['begin', 'append', 'append', 'commit']);
  expect(steps[0]?.[1]).toBe('daybook-workload-own-alder-2026-09-16-to-2026-09-18-by-day-simulated.csv');
  expect(text().startsWith('\ufeffpart,')).toBe(true);
});

test('the receipt counts every row of the file, including those of further tables', async () => {
  const { services, text } = aMachine();
  const { report, ...others } = anExport('csv', { count: 3 });
  const rows = report.rows.slice(0, 2);
  const further = { id: 'by-day', title: 'By day', columns: report.columns, rows, totals: [] };
  const receipt = await exportReport(services, { ...others, report: { ...report, parts: [further] } });
  expect(receipt).toMatchObject({ ok: true, value: { rows: 5, further: 2 } });
  // The head is a line of its own, and the last line ends like the others.
  expect(text().split('\r\n')).toHaveLength(1 + 5 + 1);
});

test('the byte order mark is left out if the setting says so', async () => {
  const { services, text } = aMachine();
  await exportReport(services, { ...anExport('csv'), byteOrderMark: false });
  expect(text().startsWith('part,')).toBe(true);
});

test('a JSON file has the digests of the totals it was made from, and its own', async () => {
  const { services, text } = aMachine();
  await exportReport(services, anExport('json'));
  const { sha256, ...content } = JSON.parse(text()) as {
    readonly sha256: string;
    readonly digests: readonly { readonly input: string; readonly sha256: string }[];
    readonly programVersion: string;
  };
  expect(createHash('sha256').update(JSON.stringify(content)).digest('hex')).toBe(sha256);
  expect([
    content.programVersion,
    content.digests.map(({ input }) => input),
    content.digests.every((digest) => /^[0-9a-f]{64}$/.test(digest.sha256)),
  ]).toEqual(['9.9.9', ['totals alder 2026-09'], true]);

  const other = aMachine();
  await exportReport(other.services, anExport('json', { minutes: 11 }));
  expect((JSON.parse(other.text()) as typeof content).digests[0]?.sha256).not.toBe(content.digests[0]?.sha256);
});

test('if the user cancels, nothing is written and nothing fails', async () => {
  const { services, steps } = aMachine({ answersDialog: false });
  expect(await exportReport(services, anExport('csv'))).toEqual(succeed(null));
  expect(steps.map(([name]) => name)).toEqual(['begin']);
});

test('a large file is sent in chunks, in order and complete', async () => {
  const { services, steps, text } = aMachine();
  await exportReport(services, anExport('json', { count: 4000 }));
  const pieces = steps.filter(([name]) => name === 'append').map(([, length]) => length as number);
  expect([pieces.length > 1, Math.max(...pieces)]).toEqual([true, 1024 * 1024]);
  expect((JSON.parse(text()) as { rows: unknown[] }).rows.length).toBe(4000);
});

test('a failed write ends the export with its reason and commits nothing', async () => {
  const failure = failWith('file-write', 'chosen.csv could not be written.');
  const { services, steps } = aMachine({ append: failure });
  expect(await exportReport(services, anExport('csv'))).toEqual(failure);
  expect(steps.map(([name]) => name)).toEqual(['begin', 'append']);
});

test('a bug while the file is made cancels the file and reaches the error boundary', async () => {
  const { services, steps } = aMachine();
  const broken = { ...anExport('csv'), format: { ...exportFormats[0], encode: brokenEncode } };
  await expect(exportReport(services, broken)).rejects.toThrow('no such column');
  expect(steps.map(([name]) => name)).toEqual(['begin', 'append', 'cancel']);
});

async function* brokenEncode(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(1));
  throw new Error('no such column');
}
