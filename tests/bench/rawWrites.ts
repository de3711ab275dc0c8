import type { Page } from 'playwright-core';

type BareWindow = typeof globalThis & { readonly bare: { readonly append: (line: string) => Promise<void> } };

/** The number of the write, and a line about as long as the journal line of one entry. */
type Turn = { readonly turn: number; readonly line: string };

/** About the length of the journal line of one entry, in characters. */
const lineLength = 900;

/** Milliseconds for one strict put into a store without indexes, followed by one line. */
export async function rawPutThenLine(page: Page, turn: number): Promise<number> {
  return await page.evaluate(putThenLine, { turn, line: 'x'.repeat(lineLength) });
}

/**
 * What the program writes for an entry, with nothing around it, in milliseconds: rows of the same form and about the
 * same size in an empty database with the same indexes, all sent at once and committed explicitly, along with the
 * journal line.
 */
export async function rawRowsBesideLine(page: Page, turn: number): Promise<number> {
  return await page.evaluate(rowsBesideLine, { turn, line: 'x'.repeat(lineLength) });
}

async function putThenLine({ turn, line }: Turn): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('raw', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('lines'));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('The raw database did not open.')));
  });
  const started = performance.now();
  const transaction = database.transaction('lines', 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  transaction.objectStore('lines').put({ line }, turn);
  await done;
  await (globalThis as BareWindow).bare.append(`${line}\n`);
  const milliseconds = performance.now() - started;
  database.close();
  return milliseconds;
}

async function rowsBesideLine({ turn, line }: Turn): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('rows', 1);
    opening.addEventListener('upgradeneeded', () => {
      const records = opening.result.createObjectStore('records', { keyPath: 'id' });
      records.createIndex('seq', 'seq');
      records.createIndex('keys', 'keys', { multiEntry: true });
      opening.result.createObjectStore('totals', { keyPath: ['officer', 'month'] });
      for (const name of ['meta', 'steps']) opening.result.createObjectStore(name, { keyPath: 'key' });
    });
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('The raw database did not open.')));
  });
  const content = line.slice(0, 600);
  const entry = { id: `entry ${turn}`, seq: turn, keys: ['entry|officer|2026-09-16'], content };
  // About 270 cells of thirteen numbers: one month out of ten years with 60,000 entries.
  const totals = { officer: 'officer', month: '2026-09', buffer: new ArrayBuffer(14_000) };
  const started = performance.now();
  const transaction = database.transaction(['records', 'totals', 'meta', 'steps'], 'readwrite', {
    durability: 'strict',
  });
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  transaction.objectStore('records').add(entry);
  transaction.objectStore('totals').put(totals);
  transaction.objectStore('meta').put({ key: 'head', number: turn, changeSet: entry.id, command: 'logActivity' });
  transaction.objectStore('meta').put({ key: 'clock', at: turn, count: 0 });
  transaction.objectStore('steps').put({ key: turn, content });
  transaction.commit();
  await Promise.all([done, (globalThis as BareWindow).bare.append(`${line}\n`)]);
  const milliseconds = performance.now() - started;
  database.close();
  return milliseconds;
}
