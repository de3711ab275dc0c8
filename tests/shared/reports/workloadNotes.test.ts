import { expect, test } from 'vitest';
import { workloadNotes } from '#shared/reports/workloadNotes';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { periodsOf, type PeriodUnit } from '#shared/time/periods';
import { aWorkloadInput } from '../../helpers/workloadOf';

const { options: anyOptions } = aWorkloadInput([]);
const always = [
  'An entry past midnight has its minutes on both days and its units on the day it starts.',
  'A running timer is counted once it stops.',
];

function notesOf(
  by: PeriodUnit,
  first: string,
  last: string,
  { unitName = null, docket = null }: { unitName?: string | null; docket?: 'mixed' | 'detained' | null } = {},
) {
  const range = { first: first as Day, last: last as Day };
  const options = { ...anyOptions, by, range, docket };
  return workloadNotes(periodsOf(range.first, range.last, by, options.calendar), { options, unitName });
}

test.each<[PeriodUnit, string, string, readonly string[]]>([
  ['day', '2026-09-16', '2026-09-17', []],
  ['month', '2026-09-01', '2026-09-30', []],
  ['month', '2026-09-02', '2026-09-30', ['Partial months: September 2026 (29 of 30 days).']],
  ['week', '2026-09-13', '2026-09-19', ['A week begins on Sunday.']],
  ['payPeriod', '2026-09-20', '2026-10-03', ['A pay period has fourteen days and begins on a Sunday.']],
  [
    'fiscalYear',
    '2025-10-01',
    '2026-09-30',
    ['A fiscal year runs from October to September and is named for the year it ends in.'],
  ],
  [
    'fiscalYear',
    '2025-10-01',
    '2026-09-29',
    [
      'A fiscal year runs from October to September and is named for the year it ends in.',
      'Partial fiscal years: FY 2026 (364 of 365 days).',
    ],
  ],
  [
    'week',
    '2026-09-06',
    '2026-09-12',
    ['A week begins on Sunday.', 'A federal holiday falls in the weeks from Sep 6.'],
  ],
  [
    'payPeriod',
    '2026-09-06',
    '2026-09-19',
    [
      'A pay period has fourteen days and begins on a Sunday.',
      'A federal holiday falls in the pay periods from Sep 6.',
    ],
  ],
])('a report by %s from %s to %s has the notes %j', (by, first, last, notes) => {
  expect(notesOf(by, first, last)).toEqual([...notes, ...always]);
});

/** Weeks that begin or end on a holiday: Labor Day is September 7, Columbus Day October 12, 2026. */
test.each([
  ['2026-09-07', '2026-09-07', true],
  ['2026-09-08', '2026-09-12', false],
  ['2026-09-06', '2026-09-07', true],
  ['2026-09-13', '2026-10-10', false],
  ['2026-09-13', '2026-10-11', false],
  ['2026-09-13', '2026-10-12', true],
])('from %s to %s a federal holiday is noted: %s', (first, last, isNoted) => {
  expect(notesOf('week', first, last).some((note) => note.startsWith('A federal holiday'))).toBe(isNoted);
});

/** From September 6, 2026 the weeks with a holiday begin on Sep 6, Oct 11, Nov 8, Nov 22, Dec 20, Dec 27, Jan 17. */
test.each([
  [120, 6],
  [132, 6],
  [133, 6],
  [134, 0],
])('over %i days from September 6, %i weeks with a holiday are named', (count, named) => {
  const note = notesOf('week', '2026-09-06', addDays('2026-09-06' as Day, count)).find((one) =>
    one.startsWith('A federal holiday'),
  );
  expect(note === undefined ? 0 : note.split(',').length).toBe(named);
});

test.each([
  [null, null, []],
  ['Unit 2', null, ['Only work logged for Unit 2.']],
  [null, 'detained', ['Only work logged for all units and the detained docket.']],
  ['Unit 2', 'detained', ['Only work logged for Unit 2 and the detained docket.']],
  ['Unit 2', 'mixed', ['Only work logged for Unit 2 by officers of both dockets who said neither.']],
] as const)('unit %s and docket %s are noted as %j', (unitName, docket, notes) => {
  expect(notesOf('day', '2026-09-16', '2026-09-16', { unitName, docket })).toEqual([...notes, ...always]);
});
