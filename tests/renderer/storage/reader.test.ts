import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import { openDatabase } from '#renderer/storage/openDatabase';
import { makeReader } from '#renderer/storage/reader';
import { rowOf } from '#renderer/storage/rowOf';
import { anEntry } from '../../helpers/anEntry';

const [alder, birch] = [recordId('alder'), recordId('birch')];
const day = (text: string) => text as Day;

async function daysOf(entries: readonly (readonly [string, RecordId, readonly string[]])[], first: string, last: string) {
  const database = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!database.ok) throw new Error(database.error.message);
  const rows = entries.map(([id, officer, days]) => {
    const content: TimeEntry = { ...anEntry(), officer, parts: days.map((of) => ({ day: day(of), minutes: 30, outside: false })) };
    return rowOf('entry', recordId(id), 1, [{ vector: { one: 1 }, clock: { at: 1, count: 0 }, deleted: false, content } as never]);
  });
  await database.value.table('entries').bulkPut(rows);
  return (await makeReader(database.value).ofDays('entry', alder, day(first), day(last))).map(({ id }) => id);
}

test('the entries of a range of days are those with a part on one of them, each once, and of no other officer', async () => {
  const found = await daysOf(
    [
      ['before', alder, ['2026-09-13']],
      ['into', alder, ['2026-09-13', '2026-09-14']],
      ['over', alder, ['2026-09-14', '2026-09-15']],
      ['out', alder, ['2026-09-16', '2026-09-17']],
      ['after', alder, ['2026-09-17']],
      ['other', birch, ['2026-09-15']],
    ],
    '2026-09-14', '2026-09-16',
  );
  expect(found.toSorted()).toEqual(['into', 'out', 'over']);
});

test('a range that ends before it begins has none', async () => {
  expect(await daysOf([['one', alder, ['2026-09-14']]], '2026-09-15', '2026-09-14')).toEqual([]);
});
