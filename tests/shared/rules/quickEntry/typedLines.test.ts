import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countOf, judgeLines } from '../../../helpers/judgeLines';
import { differencesIn, readTypedLines } from '../../../helpers/typedLines';

test.each([
  ['typedLines.csv', 130],
  ['hurriedLines.csv', 715],
])('every line in %s is read correctly', (file, count) => {
  const csv = readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/lines', file), 'utf8');
  const lines = readTypedLines(csv);
  expect([lines.length, differencesIn(lines)]).toEqual([count, []]);
});

/** DAYBOOK_LINES sets how many lines are combined, and DAYBOOK_SEED which ones. */
const count = Number(process.env.DAYBOOK_LINES ?? 500);
const seed = Number(process.env.DAYBOOK_SEED ?? 7);

test('of lines combined from the parts in any order, none is logged or timed as something else', () => {
  const judged = judgeLines(seed, count);
  const listed = judged.filter(({ isListed }) => isListed);
  expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  expect(countOf(listed, 'right') / listed.length).toBeGreaterThan(0.9);
  expect(judged.length - listed.length).toBe(Math.floor(count / 3));
});
