import { expect, test } from 'vitest';
import { exportFileName } from '#shared/exports/fileName';
import { lineHelpReport, type LineHelpInput } from '#shared/reports/lineHelpReport';
import type { Day, Instant } from '#shared/time/day';

const input: LineHelpInput = {
  parts: [
    { title: 'What', remark: 'a kind', rows: [{ line: 'phone 20', reading: '20 min' }] },
    {
      title: 'How long', remark: 'minutes unless said',
      rows: [{ line: 'court 2', reading: 'asks: 2 hours?' }, { line: 'admin 2 h', reading: '2 h' }],
    },
  ],
  moment: 'Wednesday 14:42',
  day: '2026-09-16' as Day,
  asOf: 1_789_584_120_000 as Instant,
  simulated: false,
};

test('each part of the help is a table with its own columns, and the first one is the main table', () => {
  const report = lineHelpReport(input);
  expect([report.tableTitle, report.rows, report.parts.map(({ title, rows }) => [title, rows])]).toEqual([
    'What: a kind',
    [['phone 20', '20 min']],
    [['How long: minutes unless said', [['court 2', 'asks: 2 hours?'], ['admin 2 h', '2 h']]]],
  ]);
  expect([report, ...report.parts].map(({ columns }) => columns.map(({ id }) => id))).toEqual([
    ['typed_1', 'read_1'], ['typed_2', 'read_2'],
  ]);
  expect(report.finding).toBe('3 examples, read as of Wednesday 14:42; any order, the note last.');
  expect(exportFileName(report, 'pdf')).toBe('daybook-help-line-2026-09-16.pdf');
});

test('in the simulated unit every row is marked', () => {
  const report = lineHelpReport({ ...input, simulated: true });
  expect([report.rows, report.parts[0]?.columns.at(-1)?.id]).toEqual([[['phone 20', '20 min', true]], 'simulated']);
});
