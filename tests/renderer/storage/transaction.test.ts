import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { DaybookDatabase, Row } from '#renderer/storage/database';
import { openDatabase } from '#renderer/storage/database';
import { officerDayKey, rowOf } from '#renderer/storage/rowOf';
import { inTransaction } from '#renderer/storage/transaction';
import { anEntry } from '../../helpers/anEntry';

const alder = recordId('alder');

async function open(): Promise<DaybookDatabase> {
  const opened = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function row(id: string, day: string): Row<'entry'> {
  const content = { ...anEntry(), officer: alder, parts: [{ day, minutes: 30, outside: false }] };
  return rowOf('entry', recordId(id), 1, [{ vector: { one: 1 }, clock: { at: 1, count: 0 }, deleted: false, content } as never]);
}

const entriesOf = (database: DaybookDatabase) => database.table<Row<'entry'>, string>('entries');

async function write(database: DaybookDatabase, ...rows: readonly Row<'entry'>[]): Promise<void> {
  const announce = await inTransaction(database, [entriesOf(database)], (transaction) => {
    for (const one of rows) transaction.put(entriesOf(database), one);
    return undefined;
  });
  announce();
}

/** Asks for the entries of a day as the page does, and keeps how many each answer held. */
function ask(database: DaybookDatabase, day: string): number[] {
  const answers: number[] = [];
  const found = liveQuery(async () => await entriesOf(database).where('officerDays').equals(officerDayKey(alder, day as never)).toArray());
  found.subscribe((rows) => answers.push(rows.length));
  return answers;
}

test('a question is asked again when a row comes into what it reads, changes there and leaves it, and not when others are written', async () => {
  const database = await open();
  const answers = ask(database, '2026-09-16');
  await vi.waitFor(() => expect(answers).toEqual([0]));
  await write(database, row('one', '2026-09-16'));
  await vi.waitFor(() => expect(answers).toEqual([0, 1]));
  await write(database, row('other', '2026-09-17'));
  await write(database, row('one', '2026-09-15'));
  await vi.waitFor(() => expect(answers.at(-1)).toBe(0));
  const asked = answers.length;
  await write(database, row('third', '2026-09-18'));
  await write(database, row('one', '2026-09-16'));
  await vi.waitFor(() => expect(answers.at(-1)).toBe(1));
  expect(answers).toHaveLength(asked + 1);
});

test('a question is asked again when a row is removed, and when so many are written that their table counts as changed', async () => {
  const database = await open();
  const answers = ask(database, '2026-09-16');
  await write(database, ...Array.from({ length: 60 }, (_, index) => row(`row ${index}`, '2026-09-16')));
  await vi.waitFor(() => expect(answers.at(-1)).toBe(60));
  const announce = await inTransaction(database, [entriesOf(database)], (transaction) => {
    transaction.remove(entriesOf(database), 'row 7');
    return undefined;
  });
  announce();
  await vi.waitFor(() => expect(answers.at(-1)).toBe(59));
});

test('what was written is not announced before it is told, and once however often it is', async () => {
  const database = await open();
  const told = vi.fn();
  Dexie.on.storagemutated.subscribe(told);
  const announce = await inTransaction(database, [database.meta], (transaction) => {
    transaction.put(database.meta, { key: 'clock', at: 1, count: 0 });
    return undefined;
  });
  expect(told).not.toHaveBeenCalled();
  announce();
  announce();
  Dexie.on.storagemutated.unsubscribe(told);
  expect(told.mock.calls.map(([parts]: unknown[]) => Object.keys(parts as object))).toEqual([['idb://daybook/meta/', 'idb://daybook/meta/:dels']]);
});

test('nothing of a transaction is left where its work throws, before or after it has read, and the reason is what it threw', async () => {
  const database = await open();
  const refusal = new Error('refused');
  const atOnce = inTransaction(database, [database.meta], (transaction) => {
    transaction.put(database.meta, { key: 'clock', at: 1, count: 0 });
    throw refusal;
  });
  await expect(atOnce).rejects.toBe(refusal);
  const later = inTransaction(database, [database.meta], async (transaction) => {
    transaction.put(database.meta, { key: 'clock', at: 1, count: 0 });
    await transaction.get(database.meta, ['clock']);
    throw refusal;
  });
  await expect(later).rejects.toBe(refusal);
  expect(await database.meta.toArray()).toEqual([]);
});

test('nothing of a transaction is left where the database refuses a row, and the reason is the database’s', async () => {
  const database = await open();
  await write(database, row('one', '2026-09-16'));
  const twice = inTransaction(database, [entriesOf(database)], (transaction) => {
    transaction.add(entriesOf(database), row('two', '2026-09-16'));
    transaction.add(entriesOf(database), row('one', '2026-09-17'));
    return undefined;
  });
  await expect(twice).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await entriesOf(database).toCollection().primaryKeys()).toEqual(['one']);
});

test('a database that was closed is refused as Dexie refuses it', async () => {
  const database = await open();
  database.close();
  await expect(inTransaction(database, [database.meta], () => undefined)).rejects.toBeInstanceOf(Dexie.DexieError);
});
