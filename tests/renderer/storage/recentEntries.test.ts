import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import { openDatabase, type DaybookDatabase } from '#renderer/storage/database';
import { makeReader } from '#renderer/storage/reader';
import { recentEntries } from '#renderer/storage/recentEntries';
import { rowOf } from '#renderer/storage/rows';
import { anEntry } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';

const alder = recordId('alder');
const [first, last] = ['2026-09-14' as Day, '2026-09-16' as Day];

/** An entry as it is written: on a day, or deleted. */
type Write = { readonly id: string; readonly day: string | null; readonly minutes: number };

async function openEmpty(): Promise<DaybookDatabase> {
  const database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!database.ok) throw new Error(database.error.message);
  return database.value;
}

/** Writes one change set: `number` grows from each to the next. */
async function write(database: DaybookDatabase, number: number, writes: readonly Write[]): Promise<void> {
  await database.records.bulkPut(
    writes.map(({ id, day, minutes }) => {
      const content: TimeEntry | null = day === null ? null : anEntry({ officer: alder, day, minutes });
      const version = { vector: { one: number }, clock: { at: number, count: 0 }, deleted: day === null, content };
      return rowOf('entry', recordId(id), number, [version as never]);
    }),
  );
}

const spanOf = ({ id, start, end }: { readonly id: string; readonly start: number; readonly end: number }) =>
  `${id} ${start} ${end}`;

test('an incremental read finds what a full read finds, whatever was written in between', async () => {
  const days = fc.constantFrom('2026-09-13', '2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', null);
  const writes = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), day: days, minutes: fc.integer({ min: 1, max: 9 }) }),
    { selector: ({ id }) => id, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(writes, { maxLength: 6 }), async (sets) => {
      const database = await openEmpty();
      for (const [index, set] of sets.entries()) {
        await write(database, index + 1, set);
        const found = await recentEntries(database, alder, first, last);
        const all = await makeReader(database).ofDays('entry', alder, first, last);
        expect(found.map(spanOf)).toEqual(all.map(spanOf).toSorted(byStartOf));
      }
    }),
    seeded({ numRuns: 40 }),
  );
});

/** The order of start, then of id, of `id start end`. */
function byStartOf(one: string, other: string): number {
  const [[id, start], [otherId, otherStart]] = [one.split(' '), other.split(' ')];
  return Number(start) - Number(otherStart) || (String(id) < String(otherId) ? -1 : 1);
}

test('it reads everything once, then only changes, and returns the same entries while nothing changes', async () => {
  const database = await openEmpty();
  await write(database, 1, [{ id: 'a', day: '2026-09-15', minutes: 5 }]);
  const once = await recentEntries(database, alder, first, last);
  const where = vi.spyOn(database.records, 'where');
  await write(database, 2, [{ id: 'elsewhere', day: '2026-10-01', minutes: 5 }]);
  expect(await recentEntries(database, alder, first, last)).toBe(once);
  await write(database, 3, [{ id: 'b', day: '2026-09-15', minutes: 9 }]);
  expect((await recentEntries(database, alder, first, last)).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(where.mock.calls).toEqual([['seq'], ['seq']]);
});

test('two reads at once, and one that was forgotten in the meantime, miss nothing', async () => {
  const database = await openEmpty();
  await write(database, 1, [{ id: 'a', day: '2026-09-15', minutes: 5 }]);
  await recentEntries(database, alder, first, last);
  await write(database, 2, [{ id: 'b', day: '2026-09-15', minutes: 5 }]);
  const others = Array.from({ length: 6 }, (_, index) => `2026-10-0${index + 1}` as Day);
  const [one, two] = await Promise.all([
    recentEntries(database, alder, first, last),
    recentEntries(database, alder, first, last),
    ...others.map(async (day) => await recentEntries(database, alder, day, day)),
  ]);
  expect(one?.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(two).toBe(one);
  expect((await recentEntries(database, alder, first, last)).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the four stretches of days that were read last are remembered, and what came before is read anew', async () => {
  const database = await openEmpty();
  const read = async (day: number) => await recentEntries(database, alder, `2026-09-0${day}` as Day, last);
  for (const day of [1, 2, 3, 4, 1, 5]) await read(day);
  const where = vi.spyOn(database.records, 'where');
  for (const day of [1, 3, 4, 5]) await read(day);
  await read(2);
  expect(where.mock.calls.flat()).toEqual(['seq', 'seq', 'seq', 'seq', 'keys']);
});

test('an entry of the very first change set is found by a reading that began before it', async () => {
  const database = await openEmpty();
  expect(await recentEntries(database, alder, first, last)).toEqual([]);
  await write(database, 1, [{ id: 'a', day: '2026-09-15', minutes: 5 }]);
  expect((await recentEntries(database, alder, first, last)).map(({ id }) => id)).toEqual(['a']);
});
