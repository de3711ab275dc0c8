import { expect, test } from 'vitest';
import { meetStandards, requiredUnits, undoneWork, type StandardCell } from '#shared/analysis/staffing/standardsMet';
import { recordId } from '#shared/base/ids';

const cell = (kind: string, done: number, required: number | null, caseClass: string | null = null): StandardCell => ({
  docket: 'non-detained', caseClass, kind: recordId(kind), done, required,
});

test('a standard requires its units of every case', () => {
  expect(requiredUnits(2450, 1.5)).toBe(3675);
});

test('work below its standard is raised to it, and the difference is left undone', () => {
  const met = meetStandards([cell('rcheck', 4600, 7900)]);
  expect([[...met.asIs], [...met.asShouldBe]]).toEqual([[['rcheck', 4600]], [['rcheck', 7900]]]);
  expect(met.undone).toEqual([{ kind: 'rcheck', done: 4600, due: 7900, notDone: 3300 }]);
});

test('work above its standard keeps what was done, is listed, and pays for nothing else', () => {
  const above = cell('review', 2600, 2400, 'final order');
  const short = cell('review', 800, 960, 'pending');
  const met = meetStandards([above, short]);
  expect([met.asIs.get(recordId('review')), met.asShouldBe.get(recordId('review'))]).toEqual([3400, 3560]);
  expect(met.undone).toEqual([{ kind: 'review', done: 800, due: 960, notDone: 160 }]);
  expect(met.above).toEqual([above]);
});

test.each([[2399.5, 0.5], [2400, 0], [2400.5, 0]])('%d done of 2,400 leave %d undone', (done, notDone) => {
  const met = meetStandards([cell('review', done, 2400)]);
  expect([met.undone.map((each) => each.notDone), met.above.length]).toEqual([
    notDone === 0 ? [] : [notDone], done > 2400 ? 1 : 0,
  ]);
});

test('a kind without a standard keeps its rate and is marked; one with the standard 0 has one', () => {
  const none = cell('checkin', 3001, null);
  const met = meetStandards([none, cell('fax', 0, 0)]);
  expect([met.asShouldBe.get(recordId('checkin')), met.withoutStandard, met.undone, met.above]).toEqual([
    3001, [none], [], [],
  ]);
});

test('work left undone is in minutes and officers, most minutes first, and only for kinds with a weight', () => {
  const undone = [
    { kind: recordId('rcheck'), done: 4600, due: 7900, notDone: 3300 },
    { kind: recordId('followup'), done: 2200, due: 5280, notDone: 3080 },
    { kind: recordId('fax'), done: 0, due: 9, notDone: 9 },
  ];
  const weights = new Map([[recordId('rcheck'), 10], [recordId('followup'), 14]]);
  expect(undoneWork(undone, weights, 90_000).map(({ kind, minutes, officers }) => [kind, minutes, officers])).toEqual([
    ['followup', 43_120, 43_120 / 90_000], ['rcheck', 33_000, 33_000 / 90_000],
  ]);
});
