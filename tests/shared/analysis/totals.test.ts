import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { applyEntry, emptyMonth, monthKey, monthsOfEntry, recount, type MonthTotals } from '#shared/analysis/totals';
import { cellsOf, decodeMonth, encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId, type RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day, Month } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { anEntry, type EntryWishes } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';

const alder = 'alder' as RecordId;
const september = '2026-09' as Month;

test('units and the entry count once, on the part on which it starts', () => {
  const overMidnight = anEntry({
    units: 2,
    parts: [
      { day: '2026-09-30' as Day, minutes: 20, outside: true },
      { day: '2026-10-01' as Day, minutes: 40, outside: true },
    ],
  });
  const months = recount([overMidnight]);
  expect(monthsOfEntry(overMidnight)).toEqual(['2026-09', '2026-10']);
  expect(
    [...months.values()]
      .flatMap((month) => [...month.cells.values()])
      .map(({ day, minutes, units, entries }) => ({ day, minutes, units, entries })),
  ).toEqual([
    { day: '2026-09-30', minutes: 20, units: 2, entries: 1 },
    { day: '2026-10-01', minutes: 40, units: 0, entries: 0 },
  ]);
});

test('a no-show without minutes and units still counts as an entry', () => {
  const totals = emptyMonth(alder, september);
  applyEntry(totals, anEntry({ kind: 'check-in', minutes: 0, units: 0, outcome: 'no-show' }), 1);
  expect([...totals.cells.values()].map(({ outcome, entries, minutes }) => ({ outcome, entries, minutes }))).toEqual([
    { outcome: 'no-show', entries: 1, minutes: 0 },
  ]);
});

test('columns return every key and measure, in the order of the keys', () => {
  const months = recount([
    anEntry({ day: '2026-09-17', kind: 'followup', country: 'HN', minutes: 40 }),
    anEntry({ day: '2026-09-16', kind: 'check-in', outcome: 'kept', recordCheck: 'skipped', minutes: 25 }),
    anEntry({ day: '2026-09-16', kind: 'duty', duty: 'court-run', units: null, minutes: 45, origin: 'timer' }),
  ]);
  const totals = months.get(monthKey(alder, september));
  if (totals === undefined) throw new Error('no totals');
  const common = { unit: recordId('Unit 2'), docket: 'non-detained', outside: false, entries: 1 };
  const none = { duty: null, country: null, outcome: null, check: null };
  expect(cellsOf(encodeMonth(totals))).toEqual([
    {
      ...common,
      ...none,
      day: '2026-09-16',
      kind: 'check-in',
      outcome: 'kept',
      check: 'skipped',
      origin: 'line',
      minutes: 25,
      units: 1,
    },
    { ...common, ...none, day: '2026-09-16', kind: 'duty', duty: 'court-run', origin: 'timer', minutes: 45, units: 0 },
    { ...common, ...none, day: '2026-09-17', kind: 'followup', country: 'HN', origin: 'line', minutes: 40, units: 1 },
  ]);
});

test.each([
  ['2026-08-31', 0],
  ['2026-09-01', 1],
  ['2026-09-30', 1],
  ['2026-10-01', 0],
])('a part on %s changes the totals of September: %i', (day, count) => {
  const totals = emptyMonth(alder, september);
  applyEntry(totals, anEntry({ day }), 1);
  expect(totals.cells.size).toBe(count);
});

test.each([
  [{ minutes: 1, units: 0 }, 1],
  [{ minutes: 0, units: 1 }, 1],
  [{ minutes: 0, units: null }, 1],
])('an entry with %j is a cell until it is removed again', (wishes, count) => {
  const totals = emptyMonth(alder, september);
  applyEntry(totals, anEntry(wishes), 1);
  expect(totals.cells.size).toBe(count);
  applyEntry(totals, anEntry(wishes), -1);
  expect(totals.cells.size).toBe(0);
});

test.each<EntryWishes>([
  { unit: 'Unit 3' },
  { docket: 'detained' },
  { kind: 'check-in' },
  { duty: 'congress' },
  { country: 'HN' },
  { outcome: 'kept' },
  { recordCheck: 'done' },
  { origin: 'timer' },
  { parts: [{ day: '2026-09-16' as Day, minutes: 30, outside: true }] },
  { parts: [{ day: '2026-09-17' as Day, minutes: 30, outside: false }] },
])('an entry with %j has its own cell, which columns return', (wishes) => {
  const totals = recount([anEntry(), anEntry(), anEntry(wishes)]).get(monthKey(alder, september));
  if (totals === undefined) throw new Error('no totals');
  const sums = [...totals.cells.values()].map(({ minutes, units, entries }) => `${minutes} ${units} ${entries}`);
  expect(new Set(sums)).toEqual(new Set(['30 1 1', '60 2 2']));
  expect(decodeMonth(encodeMonth(totals)).cells).toEqual(
    new Map([...totals.cells].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
});

test('the bytes of a month are its columns in order, and its words are in the order of their first use', () => {
  const entries = [
    anEntry({ day: '2026-09-17', kind: 'followup', country: 'HN', minutes: 40 }),
    anEntry({
      day: '2026-09-16',
      minutes: 25,
      units: 4,
      parts: [{ day: '2026-09-16' as Day, minutes: 25, outside: true }],
    }),
  ];
  const totals = recount(entries).get(monthKey(alder, september));
  if (totals === undefined) throw new Error('no totals');
  const { words, rows, buffer } = encodeMonth(totals);
  expect([rows, words]).toEqual([2, ['Unit 2', 'non-detained', 'phone', 'line', 'followup', 'HN']]);
  expect([...new Int32Array(buffer)]).toEqual([
    16, 17, 0, 0, 1, 1, 2, 4, -1, -1, -1, 5, -1, -1, -1, -1, 3, 3, 1, 0, 25, 40, 4, 1, 1, 1,
  ]);
});

describe('totals kept by differences', () => {
  test('equal a recount after any sequence of additions, edits and deletions, through the columns each time', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (sequence) => {
        const entries = new Map<number, TimeEntry>();
        const kept = new Map<string, MonthTotals>();
        for (const { slot, entry } of sequence) {
          const before = entries.get(slot);
          if (before !== undefined) change(kept, before, -1);
          if (entry === null) entries.delete(slot);
          else {
            entries.set(slot, entry);
            change(kept, entry, 1);
          }
        }
        expect(bytesOf(kept)).toEqual(bytesOf(recount(entries.values())));
      }),
      seeded({ numRuns: 300 }),
    );
  });
});

const entries = fc
  .record({
    officer: fc.constantFrom('alder', 'linden'),
    kind: fc.constantFrom('check-in', 'phone', 'followup'),
    duty: fc.constantFrom(null, 'congress'),
    country: fc.constantFrom(null, 'HN'),
    outcome: fc.constantFrom(null, 'kept' as const, 'no-show' as const),
    recordCheck: fc.constantFrom(null, 'done' as const, 'skipped' as const),
    origin: fc.constantFrom('line' as const, 'timer' as const),
    units: fc.constantFrom(null, 0, 1, 4),
    parts: fc
      .tuple(
        fc.integer({ min: 25, max: 29 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.boolean()), { minLength: 1, maxLength: 3 }),
      )
      .map(([first, parts]) =>
        parts.map(([minutes, outside], index) => ({
          day: addDays('2026-09-01' as Day, first + index),
          minutes,
          outside,
        })),
      ),
  })
  .map((wishes) => anEntry(wishes));

const steps = fc.record({
  slot: fc.integer({ min: 0, max: 8 }),
  entry: fc.oneof({ weight: 3, arbitrary: entries }, { weight: 1, arbitrary: fc.constant(null) }),
});

/** As in the store: reads the columns of each month, changes them, and writes them back. */
function change(kept: Map<string, MonthTotals>, entry: TimeEntry, sign: 1 | -1): void {
  for (const month of monthsOfEntry(entry)) {
    const key = monthKey(entry.officer, month);
    const totals = decodeMonth(encodeMonth(kept.get(key) ?? emptyMonth(entry.officer, month)));
    applyEntry(totals, entry, sign);
    kept.set(key, totals);
  }
}

function bytesOf(months: Map<string, MonthTotals>) {
  return [...months]
    .filter(([, totals]) => totals.cells.size > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, totals]) => ({ key, ...encodeMonth(totals), buffer: [...new Int32Array(encodeMonth(totals).buffer)] }));
}
