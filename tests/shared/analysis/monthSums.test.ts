import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumsOfMonth } from '#shared/analysis/monthSums';
import { emptyMonth, recount } from '#shared/analysis/totals';
import { cellsOf, encodeMonth, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Day, Month } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { anEntry } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';

const someEntry = fc
  .record({
    day: fc.integer({ min: 0, max: 29 }).map((count) => addDays('2026-09-01' as Day, count)),
    unit: fc.constantFrom('Unit 1', 'Unit 2'),
    docket: fc.constantFrom('detained' as const, 'non-detained' as const),
    kind: fc.constantFrom('check-in', 'phone', 'duty'),
    duty: fc.constantFrom(null, 'congress', 'court-run'),
    minutes: fc.integer({ min: 0, max: 500 }),
    units: fc.constantFrom(null, 0, 1, 4),
  })
  .map((wishes) => anEntry(wishes));

test('the sums of a month are those of its cells, by day and by activity', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { minLength: 1, maxLength: 60 }), (entries) => {
      for (const month of [...recount(entries).values()].map(encodeMonth)) {
        const { days, minutesByDay, activities } = sumsOfMonth(month);
        const plain = plainly(month);
        expect([days.first, days.last]).toEqual([Math.min(...plain.days.keys()), Math.max(...plain.days.keys())]);
        expect(new Map([...plain.days.keys()].map((day) => [day, minutesByDay[day]]))).toEqual(plain.days);
        const word = (place: number) => month.words[place] ?? '-';
        expect(
          new Map(
            activities.map(({ unit, docket, kind, duty, minutes, units, entries: count }) => [
              [unit, docket, kind, duty].map(word).join(),
              [minutes, units, count],
            ]),
          ),
        ).toEqual(plain.activities);
        expect(activities).toHaveLength(plain.activities.size);
      }
    }),
    seeded({ numRuns: 200 }),
  );
});

test('a month in which nothing is logged has no first and no last day', () => {
  expect(sumsOfMonth(encodeMonth(emptyMonth('alder' as RecordId, '2026-09' as Month)))).toEqual({
    days: { first: 0, last: 0 },
    minutesByDay: new Int32Array(32),
    activities: [],
  });
});

test('sums are made once for the same columns', () => {
  const [month] = [...recount([anEntry()]).values()].map(encodeMonth);
  if (month === undefined) throw new Error('no month');
  expect(sumsOfMonth(month)).toBe(sumsOfMonth(month));
  expect(sumsOfMonth({ ...month })).not.toBe(sumsOfMonth(month));
});

test.each(['2026-12-01', '2026-12-09', '2026-12-31'])('the minutes of %s are at the day number', (day) => {
  const [month] = [...recount([anEntry({ day, minutes: 7 })]).values()].map(encodeMonth);
  if (month === undefined) throw new Error('no month');
  const number = Number(day.slice(8));
  const { days, minutesByDay } = sumsOfMonth(month);
  expect([
    days,
    minutesByDay.length,
    minutesByDay.indexOf(7),
    minutesByDay.filter((minutes) => minutes > 0).length,
  ]).toEqual([{ first: number, last: number }, 32, number, 1]);
});

/** Cell by cell. */
function plainly(month: MonthColumns) {
  const days = new Map<number, number>();
  const activities = new Map<string, [number, number, number]>();
  for (const { day, unit, docket, kind, duty, minutes, units, entries } of cellsOf(month)) {
    const dayOfMonth = Number(day.slice(8));
    days.set(dayOfMonth, (days.get(dayOfMonth) ?? 0) + minutes);
    const key = [unit, docket, kind, duty ?? '-'].join();
    const [before, counted, count] = activities.get(key) ?? [0, 0, 0];
    activities.set(key, [before + minutes, counted + units, count + entries]);
  }
  return { days, activities };
}
