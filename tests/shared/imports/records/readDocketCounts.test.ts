import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { readDocketCounts } from '#shared/imports/records/readDocketCounts';
import { starterClasses, type CaseClass } from '#shared/records/caseClass';
import type { Recorded } from '#shared/records/version';

const classes: readonly Recorded<CaseClass>[] = [
  ...starterClasses,
  { id: recordId('standard'), owner: 'local', starter: false, label: 'Standard', retiredFrom: null },
  { id: recordId('appeal'), owner: 'local', starter: false, label: 'Under appeal', retiredFrom: null },
];

function read(text: string) {
  const { counts, problems } = readDocketCounts(text, classes);
  return { counts: counts.map(({ day, caseClass, cases }) => [day, caseClass, cases]), problems };
}

test('with a header of classes, each cell of a month is a count, and a blank cell is not', () => {
  expect(read('Month\tStandard\tUnder appeal\nAug 2026\t633\t121\nSep 2026\t640\t\n')).toEqual({
    counts: [
      ['2026-08-01', 'standard', 633],
      ['2026-08-01', 'appeal', 121],
      ['2026-09-01', 'standard', 640],
    ],
    problems: [],
  });
});

test.each([
  ['2026-09-01'], ['2026-09'], ['9/1/2026'], ['09/01/2026'], ['Sep 2026'], ['September 2026'], ['Sep 1, 2026'],
])('without a header, %s next to 1,905 is a count of all cases', (day) => {
  expect(read(`${day}\t1,905`).counts).toEqual([['2026-09-01', 'all', 1905]]);
});

test('zero cases is also a count', () => {
  expect(read('2026-09-01,0').counts).toEqual([['2026-09-01', 'all', 0]]);
});

test.each([
  ['nothing', '', 1, 'Nothing was pasted'],
  ['an unknown class', 'Month\tOther\n2026-09\t5', 1, 'There is no class “Other”'],
  ['a class twice', 'Month\tStandard\tstandard\n2026-09\t5\t6', 1, 'Two columns'],
  ['only a header', 'Month\tStandard', 1, 'no counts below the header'],
  ['a day that the calendar does not have', '2026-02-30\t5', 1, '“2026-02-30” is not a day'],
  ['a month that no calendar has', 'Sok 2026\t5', 1, '“Sok 2026” is not a day'],
  ['a negative count', '2026-09-01\t5\n2026-10-01\t-5', 2, '“-5” is not a number of cases'],
  ['half a case', '2026-09-01\t5.5', 1, '“5.5” is not a number of cases'],
  ['a count in a column without a header', 'Month\tStandard\n2026-09\t5\t6', 2, 'more counts than the one column'],
  ['a day without a count', 'Month\tStandard\n2026-09\t', 2, 'There is no count next to the day'],
  ['a day twice', '2026-09-01\t5\nSep 2026\t6', 2, 'Line 1 has the same day'],
] as const)('%s is a problem of its line, and nothing is read', (_what, text, line, message) => {
  const { counts, problems } = read(text);
  expect(counts).toEqual([]);
  expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) as string });
});
