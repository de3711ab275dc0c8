import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Guidance } from '#shared/records/guidance';
import { guidanceReport, inForceSentence, readSentence } from '#shared/reports/guidanceReport';
import type { Day, Instant } from '#shared/time/day';
import { aGuidance } from '../../helpers/recordBuilders';

const [day, today] = ['2026-06-30' as Day, '2026-09-16' as Day];
const all = [
  aGuidance(3, '2026-09-01', { channel: 'policy', replaces: recordId('guidance-1') }),
  aGuidance(2, '2026-05-01', { channel: 'oral', read: '2026-05-02' as Day }),
  aGuidance(1, '2026-01-05', { reviewDue: '2026-09-02' as Day }),
];
const input = { scope: 'Alder', guidance: all, day, today, asOf: 0 as Instant, simulated: false };

// On June 30: no. 1 (memo, unread, review due Sep 2: late today) and no. 2 (oral, read, no review) are in force.
test('the report of a day counts what was in force then, what is unread, and which reviews are late today', () => {
  const report = guidanceReport(input);
  expect(report.finding).toBe(
    '2 pieces of guidance are in force, 1 of them written, 50.0%. '
      + '1 is unread; 1 review is late, 1 has no review date.',
  );
  expect(report.denominators).toMatchObject([{ counted: 1, value: 2 }]);
  expect(report.rows.map(([number, , , , , ...row]) => [number, ...row.slice(0, 5)])).toEqual([
    [3, '2026-09-01', null, false, 1, null],
    [2, '2026-05-01', null, true, null, null],
    [1, '2026-01-05', '2026-08-31', true, null, 3],
  ]);
});

test('a part says how much was in writing on the first day of each quarter and on the day', () => {
  expect(guidanceReport(input).parts[0]?.rows).toEqual([
    ['2025-01-01', 0, 0, null], ['2025-04-01', 0, 0, null], ['2025-07-01', 0, 0, null], ['2025-10-01', 0, 0, null],
    ['2026-01-01', 0, 0, null], ['2026-04-01', 1, 1, 1], ['2026-06-30', 1, 2, 0.5],
  ]);
});

test('without guidance the report says so and has no share', () => {
  expect(guidanceReport({ ...input, guidance: [] })).toMatchObject({ finding: 'No guidance is in force.', rows: [] });
});

describe('what is unread and due for review', () => {
  const soon = '2026-12-01' as Day;
  const read = { read: '2026-05-02' as Day, reviewDue: soon };
  const pieces = (...asked: readonly Partial<Guidance>[]) =>
    asked.map((one, index) => aGuidance(index + 1, '2026-05-01', { ...read, ...one }));

  test.each([
    ['', [{}]],
    ['1 is unread.', [{ read: null }]],
    ['2 are unread.', [{ read: null }, { read: null }]],
    ['1 review is late.', [{ reviewDue: '2026-09-15' as Day }]],
    ['', [{ reviewDue: '2026-09-16' as Day }]],
    ['2 reviews are late, 1 has no review date.', [
      { reviewDue: '2026-09-15' as Day }, { reviewDue: '2026-01-01' as Day }, { reviewDue: null },
    ]],
    ['2 have no review date.', [{ reviewDue: null }, { reviewDue: null }]],
    ['1 is unread; 1 has no review date.', [{ read: null, reviewDue: null }]],
  ])('“%s”', (sentence, asked) => {
    expect(readSentence(pieces(...asked), day, today)).toBe(sentence);
  });

  test.each([
    [[{ channel: 'oral' }], '1 piece of guidance is in force, 0 of them written, 0.0%.'],
    [[{}, {}], '2 pieces of guidance are in force, 2 of them written, 100.0%.'],
  ] as const)('%# pieces in force are counted', (asked, sentence) => {
    expect(inForceSentence(pieces(...asked), day)).toBe(sentence);
  });
});

test('on the first day of a quarter the part has that day once', () => {
  const first = guidanceReport({ ...input, day: '2026-07-01' as Day });
  expect(first.parts[0]?.rows.map(([one]) => one).slice(-2)).toEqual(['2026-04-01', '2026-07-01']);
});
