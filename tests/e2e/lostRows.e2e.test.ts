import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';
import { passFirstRun } from '../helpers/passFirstRun';
import { lineIsEmptied } from '../helpers/readyFor';
import { readRecords } from '../helpers/readStored';

let daybook: Daybook | undefined;

afterEach(async () => {
  await daybook?.cleanUp();
});

test('a record that the database lost unnoticed comes back from the journal right after the first screen', async () => {
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await passFirstRun(daybook.page);
  const line = daybook.page.getByRole('combobox', { name: 'Log something' });
  await line.fill('9:00-9:10 phone');
  await line.press('Enter');
  await expect.poll(async () => (await entriesIn(daybook!)).length).toBe(1);
  // Only then does the journal have it too.
  await lineIsEmptied(daybook.page);
  const written = await entriesIn(daybook);
  await loseRecord(daybook, written[0]!);
  await daybook.kill();

  daybook = await daybook.restart();
  await daybook.page.getByText(/The two copies differed, and the database took what it lacked/).first().waitFor();
  expect(await entriesIn(daybook)).toEqual(written);
});

async function entriesIn({ page }: Daybook): Promise<string[]> {
  const rows = (await readRecords(page, 'entry')) as readonly { readonly id: string }[];
  return rows.map(({ id }) => id);
}

/** Deletes a row behind the running program's back. */
async function loseRecord({ page }: Daybook, record: string): Promise<void> {
  await page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('daybook');
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
      transaction.objectStore('records').delete(id);
      transaction.oncomplete = () => resolve();
    });
    database.close();
  }, record);
}
