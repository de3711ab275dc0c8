import type { Page } from 'playwright-core';

/** The part of a stored record that tests look at. */
type Stored = {
  readonly type: string;
  readonly versions: readonly { readonly deleted: boolean; readonly content: StoredContent | null }[];
};

/** The fields of a record's content. */
export type StoredContent = Readonly<Record<string, unknown>>;

/** The contents of the records of a type, read from the program's database in its window, without deleted ones. */
export async function readStored(page: Page, type: 'entry' | 'closing' | 'appointment'): Promise<StoredContent[]> {
  const rows = (await readRecords(page, type)) as readonly Stored[];
  return rows.flatMap(({ versions }) =>
    versions.flatMap(({ deleted, content }) => (deleted || content === null ? [] : [content])),
  );
}

/** The kind and start of each running timer, as one text; '' if none is running. */
export async function readTimers(page: Page): Promise<string> {
  const stacks = (await readTable(page, 'timers')) as readonly { readonly running: StoredContent | null }[];
  return stacks
    .flatMap(({ running }) => (running === null ? [] : [`${String(running.kind)} ${String(running.startedAt)}`]))
    .join(', ');
}

/** The records of a type as they are stored, deleted ones among them. */
export async function readRecords(page: Page, type: 'entry' | 'closing' | 'appointment'): Promise<readonly unknown[]> {
  const rows = (await readTable(page, 'records')) as readonly Stored[];
  return rows.filter((row) => row.type === type);
}

/** The rows of a table as they are stored, read from the program's database in its window. */
export async function readTable(page: Page, table: string): Promise<readonly unknown[]> {
  return await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('daybook');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The database does not open.'));
    });
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const asking = database.transaction(name).objectStore(name).getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(new Error(`The table ${name} cannot be read.`));
    });
    database.close();
    return rows;
  }, table);
}
