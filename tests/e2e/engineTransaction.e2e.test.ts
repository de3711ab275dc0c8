import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

/*
 * What renderer/storage/transaction.ts relies on and no stand-in of the database can show: it commits by hand, before any
 * request is answered.
 */
test('a row that is there already takes a whole transaction back, though it was committed by hand before anything was answered', async () => {
  daybook = await launchDaybook();
  const found = await daybook.page.evaluate(async () => {
    const answer = async <Value>(request: IDBRequest<Value>) =>
      await new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason was given.')));
      });
    const opening = indexedDB.open('control', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    const database = await answer(opening);
    const write = async (keys: readonly number[]) =>
      await new Promise<string>((resolve) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
        for (const key of keys) transaction.objectStore('rows').add(`row ${key}`, key);
        transaction.commit();
        transaction.addEventListener('complete', () => resolve('complete'));
        transaction.addEventListener('abort', () => resolve(transaction.error?.name ?? 'no reason'));
      });
    const ends = [await write([1]), await write([2, 1, 3]), await write([4])];
    const keys = await answer(database.transaction('rows').objectStore('rows').getAllKeys());
    database.close();
    return { ends, keys };
  });
  expect(found).toEqual({ ends: ['complete', 'ConstraintError', 'complete'], keys: [1, 4] });
});
