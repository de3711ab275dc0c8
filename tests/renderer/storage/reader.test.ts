import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { openDatabase } from '#renderer/storage/database';
import { makeReader } from '#renderer/storage/reader';
import { rowOf } from '#renderer/storage/rows';
import { anEntry } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';

const [alder, birch] = [recordId('alder'), recordId('birch')];
const day = (text: string) => text as Day;

async function daysOf(
  entries: readonly (readonly [string, RecordId, readonly string[]])[],
  first: string,
  last: string,
) {
  const database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!database.ok) throw new Error(database.error.message);
  const rows = entries.map(([id, officer, days]) => {
    const content: TimeEntry = {
      ...anEntry(),
      officer,
      parts: days.map((of) => ({ day: day(of), minutes: 30, outside: false })),
    };
    return rowOf('entry', recordId(id), 1, [
      { vector: { one: 1 }, clock: { at: 1, count: 0 }, deleted: false, content } as never,
    ]);
  });
  await database.value.records.bulkPut(rows);
  return (await makeReader(database.value).ofDays('entry', alder, day(first), day(last))).map(({ id }) => id);
}

test('a range of days has the entries of that officer with a part on one of them, each once', async () => {
  const found = await daysOf(
    [
      ['before', alder, ['2026-09-13']],
      ['into', alder, ['2026-09-13', '2026-09-14']],
      ['over', alder, ['2026-09-14', '2026-09-15']],
      ['out', alder, ['2026-09-16', '2026-09-17']],
      ['after', alder, ['2026-09-17']],
      ['other', birch, ['2026-09-15']],
    ],
    '2026-09-14',
    '2026-09-16',
  );
  expect(found.toSorted()).toEqual(['into', 'out', 'over']);
});

test('a range that ends before it begins has none', async () => {
  expect(await daysOf([['one', alder, ['2026-09-14']]], '2026-09-15', '2026-09-14')).toEqual([]);
});

test('an entry across the midnight between two years that are read one by one is found once', async () => {
  expect(
    await daysOf(
      [
        ['over', alder, ['2027-01-01', '2027-01-02']],
        ['first', alder, ['2026-01-01']],
        ['last', alder, ['2027-12-31']],
      ],
      '2026-01-01',
      '2027-12-31',
    ),
  ).toEqual(['first', 'over', 'last']);
});

const someClosing = fc.record({
  officer: fc.constantFrom(alder, alder, alder, birch),
  place: fc.integer({ min: 0, max: 1500 }),
  deleted: fc.boolean(),
});

async function closingsOf(
  closings: readonly { readonly officer: RecordId; readonly place: number; readonly deleted: boolean }[],
  first: Day,
  last: Day,
) {
  const database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!database.ok) throw new Error(database.error.message);
  const rows = closings.map(({ officer, place, deleted }, at) => {
    const content = deleted
      ? null
      : { officer, day: addDays(day('2020-01-01'), place), open: false, closedAt: 0, undone: [] };
    return rowOf('closing', recordId(`closing ${at}`), 1, [
      { vector: { one: 1 }, clock: { at: 1, count: 0 }, deleted, content } as never,
    ]);
  });
  await database.value.records.bulkPut(rows);
  return (await makeReader(database.value).ofDays('closing', alder, first, last)).map(({ id }) => id).toSorted();
}

test('the closings of years are those of their days, without other officers’ and deleted ones', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someClosing, { maxLength: 12 }),
      fc.integer({ min: -100, max: 1500 }),
      fc.integer({ min: 300, max: 1600 }),
      async (closings, start, length) => {
        const first = addDays(day('2020-01-01'), start);
        const isAsked = ({ officer, place, deleted }: (typeof closings)[number]) =>
          !deleted && officer === alder && place >= start && place <= start + length;
        const wanted = closings.flatMap((closing, at) => (isAsked(closing) ? [`closing ${at}`] : []));
        expect(await closingsOf(closings, first, addDays(first, length))).toEqual(
          wanted.map((id) => recordId(id)).toSorted(),
        );
      },
    ),
    seeded({ numRuns: 100 }),
  );
});

test('a record that was deleted, one of another type and one that never was are not there', async () => {
  const database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!database.ok) throw new Error(database.error.message);
  const version = (content: TimeEntry | null) =>
    ({ vector: { one: 1 }, clock: { at: 1, count: 0 }, deleted: content === null, content }) as never;
  await database.value.records.bulkPut([
    rowOf('entry', recordId('kept'), 1, [version(anEntry())]),
    rowOf('entry', recordId('deleted'), 2, [version(null)]),
  ]);
  const { get } = makeReader(database.value);
  expect(await get('entry', recordId('kept'))).toMatchObject({ id: 'kept' });
  const found = [get('entry', recordId('deleted')), get('closing', recordId('kept')), get('entry', recordId('never'))];
  expect(await Promise.all(found)).toEqual([null, null, null]);
});
