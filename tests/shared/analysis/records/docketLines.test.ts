import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { changeOf, countedMonths, ownLines, unitLines, type DocketLine } from '#shared/analysis/records/docketLines';
import { starterClasses, type CaseClass } from '#shared/records/caseClass';
import type { Recorded } from '#shared/records/version';
import type { Day, Month } from '#shared/time/day';
import { aCount } from '../../../helpers/recordBuilders';

const [alder, birch] = [recordId('alder'), recordId('birch')];
const months = ['2026-07', '2026-08', '2026-09'] as Month[];
const classes: readonly Recorded<CaseClass>[] = [
  ...starterClasses,
  { id: recordId('standard'), owner: 'local', starter: false, label: 'Standard', retiredFrom: null },
  { id: recordId('appeal'), owner: 'local', starter: false, label: 'Under appeal', retiredFrom: null },
];
const cellsOf = (lines: readonly DocketLine[]) =>
  lines.map(({ is, docket, label, cells }) => [is, docket, label, ...cells.map((cell) => cell?.cases ?? null)]);

test('an officer has a line for each counted class and one for all, with the last count of each month', () => {
  const counts = [
    aCount('2026-07-01', 600, { caseClass: recordId('standard') }),
    aCount('2026-09-01', 640, { caseClass: recordId('standard') }),
    aCount('2026-09-01', 120, { caseClass: recordId('appeal') }),
    aCount('2026-09-15', 645, { caseClass: recordId('standard') }),
    aCount('2026-09-15', 119, { caseClass: recordId('appeal') }),
    aCount('2026-09-15', 999, { caseClass: recordId('standard'), officer: birch }),
  ];
  expect(cellsOf(ownLines(counts, alder, classes, months))).toEqual([
    ['class', 'non-detained', 'Standard', 600, null, 645],
    ['class', 'non-detained', 'Under appeal', null, null, 119],
    ['all', 'non-detained', 'All classes', 600, null, 764],
  ]);
});

test('each line names the source of its last count, but the line of all classes has none if they were added up', () => {
  const sourcesOf = (counts: Parameters<typeof ownLines>[0]) =>
    ownLines(counts, alder, classes, months).map(({ is, source }) => [is, source?.source ?? null]);
  const ofClasses = [
    aCount('2026-09-01', 640, { caseClass: recordId('standard'), source: 'case system' }),
    aCount('2026-07-01', 600, { caseClass: recordId('standard'), source: 'other' }),
    aCount('2026-09-15', 120, { caseClass: recordId('appeal'), source: 'counted by hand' }),
  ];
  expect(sourcesOf(ofClasses)).toEqual([['class', 'case system'], ['class', 'counted by hand'], ['all', null]]);
  expect(sourcesOf([...ofClasses, aCount('2026-08-01', 700)])).toEqual([
    ['class', 'case system'], ['class', 'counted by hand'], ['all', 'counted by hand'],
  ]);
  expect(sourcesOf([aCount('2026-08-01', 700)])).toEqual([['all', 'monthly list']]);
});

test('cases of both dockets have their own lines and are in neither docket’s sum', () => {
  const counts = [aCount('2026-09-01', 100), aCount('2026-09-01', 7, { docket: 'mixed' })];
  expect(cellsOf(ownLines(counts, alder, classes, months))).toEqual([
    ['all', 'non-detained', 'All classes', null, null, 100],
    ['all', 'mixed', 'All classes', null, null, 7],
  ]);
});

// July: 300 beside 100 + 190 = 290, 10 fewer. August: Birch is missing. September: 310 beside 110 + 200, the same.
test('a unit’s figure is next to its officers’ counts of the same day, with no sum if one of them is missing', () => {
  const unit = { officer: null };
  const counts = [
    aCount('2026-07-01', 300, unit), aCount('2026-07-01', 100), aCount('2026-07-01', 190, { officer: birch }),
    aCount('2026-08-01', 305, unit), aCount('2026-08-01', 105),
    aCount('2026-09-01', 310, unit), aCount('2026-09-01', 110), aCount('2026-09-01', 200, { officer: birch }),
  ];
  const lines = unitLines(counts, (docket) => (docket === 'non-detained' ? [alder, birch] : []), months);
  expect(cellsOf(lines)).toEqual([
    ['unit', 'non-detained', 'Whole unit', 300, 305, 310],
    ['officers', 'non-detained', 'Officers added up', 290, null, 310],
    ['difference', 'non-detained', 'Difference', -10, null, 0],
  ]);
});

test('a unit without its officers’ counts has only its own line, and one without a figure has none', () => {
  const lines = (counts: Parameters<typeof unitLines>[0]) => cellsOf(unitLines(counts, () => [alder], months));
  expect(lines([aCount('2026-09-01', 310, { officer: null })])).toEqual([
    ['unit', 'non-detained', 'Whole unit', null, null, 310],
  ]);
  expect(lines([aCount('2026-09-01', 110)])).toEqual([]);
});

test('the months end with the month of the latest count, or with the current one', () => {
  const today = '2026-09-16' as Day;
  expect(countedMonths([aCount('2026-07-31', 1), aCount('2026-02-01', 1)], today, 2)).toEqual(['2026-06', '2026-07']);
  expect(countedMonths([], today, 3)).toEqual(months);
});

test('the change is from the first count to the last, has no share of nothing, and needs two counts', () => {
  const cell = (cases: number) => ({ day: '2026-07-01' as Day, cases });
  expect(changeOf([null, cell(200), null, cell(250)])).toEqual({ from: '2026-07-01', cases: 50, share: 0.25 });
  expect(changeOf([cell(0), cell(5)])).toMatchObject({ cases: 5, share: null });
  expect(changeOf([null, cell(200)])).toBeNull();
});
