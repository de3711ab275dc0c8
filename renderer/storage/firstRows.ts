import type { TimerStack } from '#shared/records/timerStack';
import type { MetaRow, Row } from './database';
import type { UndoStep } from './undoStep';

/** The small tables that each start needs before anything can be shown. */
const firstTables = ['meta', 'steps', 'timers', 'settings', 'officers'] as const;

/** All rows of those tables, each by its key. */
export type FirstRows = {
  readonly meta: readonly MetaRow[];
  readonly steps: readonly UndoStep[];
  readonly timers: readonly TimerStack[];
  readonly settings: readonly Row<'setting'>[];
  readonly officers: readonly Row<'officer'>[];
};

/**
 * Reads them in one transaction of the database itself: it can be asked before Dexie has looked at what it opened, and one
 * after another these questions would be ways to the database and back that nothing else fills.
 */
export async function readFirstRows(database: IDBDatabase): Promise<FirstRows> {
  const transaction = database.transaction(firstTables, 'readonly');
  const rows = await Promise.all(firstTables.map(async (table) => [table, await allOf(transaction.objectStore(table))] as const));
  return Object.fromEntries(rows) as FirstRows;
}

/** A row of what the database remembers of itself. */
export function metaOf({ meta }: Pick<FirstRows, 'meta'>, key: MetaRow['key']): MetaRow | undefined {
  return meta.find((row) => row.key === key);
}

async function allOf(store: IDBObjectStore): Promise<readonly unknown[]> {
  return await new Promise((resolve, reject) => {
    const request = store.getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(`The table ${store.name} could not be read.`));
  });
}
