import { expect, test } from 'vitest';
import { standardCells, type StandardTerms } from '#shared/analysis/staffing/gatherStandards';
import type { RecordId } from '#shared/base/ids';

const phone = 'phone' as RecordId;
const done = [{ docket: 'non-detained', kind: phone, yearly: 100 }] as const;
const cases = [
  {
    docket: 'non-detained',
    cases: 50,
    classes: new Map([
      ['final' as RecordId, 20],
      ['pending' as RecordId, 10],
    ]),
  },
] as const;

function standard(caseClass: string, required: number | null, wishes: Partial<StandardTerms> = {}): StandardTerms {
  return { docket: 'non-detained', kind: phone, caseClass: caseClass as RecordId, required, ...wishes };
}

test.each<{ what: string; standards: readonly StandardTerms[]; required: number | null }>([
  { what: 'no standard', standards: [], required: null },
  { what: 'a standard that says nothing', standards: [standard('all', null)], required: null },
  { what: 'all cases: 50 × 3', standards: [standard('all', 3)], required: 150 },
  { what: 'none at all: 50 × 0', standards: [standard('all', 0)], required: 0 },
  { what: 'one class, the rest as it happened: 20 × 5 + 30 × 2', standards: [standard('final', 5)], required: 160 },
  {
    what: 'a class and all others: 20 × 5 + 30 × 3',
    standards: [standard('final', 5), standard('all', 3)],
    required: 190,
  },
  {
    what: 'two classes and the rest: 20 × 5 + 10 × 4 + 20 × 2',
    standards: [standard('final', 5), standard('pending', 4)],
    required: 180,
  },
  { what: 'a class that nobody counted', standards: [standard('appeal', 5)], required: null },
  { what: 'another docket', standards: [standard('all', 3, { docket: 'detained' })], required: null },
])('what is required: $what', ({ standards, required }) => {
  expect(standardCells(done, cases, standards).find(({ docket }) => docket === 'non-detained')?.required).toBe(
    required,
  );
});

test.each([[0, null], [1, 3]])('of %i cases, three units a case require %s', (count, required) => {
  const few = [{ docket: 'non-detained', cases: count, classes: new Map() }] as const;
  expect(standardCells(done, few, [standard('all', 3)])).toEqual([
    { docket: 'non-detained', caseClass: null, kind: phone, done: 100, required },
  ]);
});

test('a kind that was done on one docket and is required on another has a cell for each', () => {
  const both = [...cases, { docket: 'detained', cases: 10, classes: new Map() }] as const;
  const cells = standardCells(done, both, [standard('all', 3, { docket: 'detained' })]);
  expect(cells).toEqual([
    { docket: 'non-detained', caseClass: null, kind: phone, done: 100, required: null },
    { docket: 'detained', caseClass: null, kind: phone, done: 0, required: 30 },
  ]);
});

test('a required kind that was never done has its own cell, once', () => {
  const never = 'walk-in' as RecordId;
  const cells = standardCells(done, cases, [
    standard('all', 1, { kind: never }),
    standard('final', 2, { kind: never }),
  ]);
  expect(cells.filter(({ kind }) => kind === never)).toEqual([
    { docket: 'non-detained', caseClass: null, kind: never, done: 0, required: 70 },
  ]);
});
