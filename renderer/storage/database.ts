import { Dexie, type Table } from 'dexie';
import type { RequestTotals } from '#shared/analysis/documents/requestTotals';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { migrations, versionOf } from '#shared/migrations/all';
import type { Migration } from '#shared/migrations/migration';
import { keyPatterns } from '#shared/records/all';
import type { Draft } from '#shared/records/draft';
import type { TimerStack } from '#shared/records/timerStack';
import type { Month } from '#shared/time/day';
import { StorageProblem } from './changeSet';
import { reindex, upgradeTables, type OnUpgrade } from './migrate';
import type { MetaRow, Row, SetAside } from './rows';
import type { UndoStep } from './undoRedo';

/** The name of the database in its origin. */
export const databaseName = 'daybook';

/**
 * The tables and indexes of each data version that changed them. Never edited once released: a new table or index needs
 * a new data version, and a test compares this list with the database. A new type of record needs none, since all
 * records are in one table.
 */
export const tablesByVersion: { readonly [dataVersion: number]: Readonly<Record<string, string | null>> } = {
  10: {
    officers: 'id, seq',
    schedules: 'id, seq, officer',
    absences: 'id, seq, officer',
    kinds: 'id, seq',
    duties: 'id, seq',
    entries: 'id, seq, *officerDays',
    appointments: 'id, seq, officerDay, uidKey',
    calendars: 'id, seq, officer',
    rules: 'id, seq',
    closings: 'id, seq, officerDay',
    settings: 'id, seq',
    totals: '[officer+month]',
    timers: 'officer',
    drafts: 'id',
    steps: 'position',
    meta: 'key',
  },
  20: {
    officers: null,
    schedules: null,
    absences: null,
    kinds: null,
    duties: null,
    entries: null,
    appointments: null,
    calendars: null,
    rules: null,
    closings: null,
    settings: null,
    records: 'id, seq, *keys',
    setAside: 'place',
  },
  50: { requestTotals: 'request' },
};

/** The tables of the present data version. */
type Tables = {
  readonly records: Table<Row, RecordId>;
  readonly setAside: Table<SetAside, string>;
  readonly totals: Table<MonthColumns, [RecordId, Month]>;
  readonly requestTotals: Table<RequestTotals, RecordId>;
  readonly timers: Table<TimerStack, RecordId>;
  readonly drafts: Table<Draft, RecordId>;
  readonly steps: Table<UndoStep, number>;
  readonly meta: Table<MetaRow, MetaRow['key']>;
};

/** The open database. */
export type DaybookDatabase = Dexie & Tables;

/** The browser's interface to databases; a test passes its own. */
export type IndexedDbPort = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/** The options that tests use to open it differently from the program. */
export type OpenOptions = {
  readonly name?: string;
  readonly steps?: readonly Migration[];
  /** Called while an older database is upgraded. */
  readonly onUpgrade?: OnUpgrade;
  /** Awaited before an older database is upgraded, so that a backup of it can be written. */
  readonly beforeUpgrade?: () => Promise<void>;
};

/** Dexie multiplies version numbers by ten in the database itself. */
const dexieFactor = 10;

/**
 * Opens the database, or creates it if there is none. An older one goes through the migrations first, all of it in one
 * transaction. One that a newer program wrote fails with `newer-database`, naming both versions: only its number is
 * looked at, before anything opens it, and nothing is touched.
 */
export async function openDatabase(port: IndexedDbPort, options: OpenOptions = {}): Promise<Result<DaybookDatabase>> {
  const { name = databaseName, steps = migrations, onUpgrade = () => undefined } = options;
  try {
    const found = (await port.indexedDB.databases()).find((one) => one.name === name);
    const version = Math.floor((found?.version ?? 0) / dexieFactor);
    if (version > versionOf(steps)) return refuseNewer(version, versionOf(steps));
    if (version > 0 && version < versionOf(steps)) await options.beforeUpgrade?.();
    const database = describe(port, name, steps, onUpgrade);
    await database.open();
    await reindexWhereNeeded(database);
    return succeed(database);
  } catch (error) {
    const message = `The database could not be opened (${String(error)}). Nothing was changed.`;
    return failWith('database-unavailable', message);
  }
}

/**
 * Opens a database again after it failed: on a full disk Chromium closes it for good, and every later call fails until
 * there is a new connection.
 */
export async function reopen(database: DaybookDatabase): Promise<void> {
  database.close({ disableAutoOpen: false });
  await answered(database.open());
}

/** How long a database may take to answer. On a full disk Chromium can leave a request without an answer. */
const patience = 12_000;

/**
 * Waits for an answer of the database, and fails with `no-answer` if none comes. If the work ends later after all, it
 * is found there when the copies are compared.
 */
export async function answered<Value>(work: PromiseLike<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = 'The database did not answer.';
    timer = setTimeout(() => reject(new StorageProblem({ code: 'no-answer', message })), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function describe(
  { indexedDB, IDBKeyRange }: IndexedDbPort,
  name: string,
  steps: readonly Migration[],
  onUpgrade: OnUpgrade,
): DaybookDatabase {
  // Dexie's cache would copy each result, and the parts of the page share their queries anyway.
  const options = { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict', cache: 'disabled' } as const;
  const database = new Dexie(name, options);
  for (const step of steps) {
    const isLast = step.number === versionOf(steps);
    database
      .version(step.number)
      .stores(tablesByVersion[step.number] ?? {})
      .upgrade(async (transaction) => await upgradeTables(transaction, step, isLast, onUpgrade));
  }
  return database as DaybookDatabase;
}

async function reindexWhereNeeded(database: DaybookDatabase): Promise<void> {
  const index = await database.meta.get('index');
  if (index?.key === 'index' && index.patterns === keyPatterns) return;
  await database.transaction('rw', [database.records, database.meta], async () => {
    await reindex(database.records);
    await database.meta.put({ key: 'index', patterns: keyPatterns });
  });
}

function refuseNewer(version: number, ours: number): Result<never> {
  const newer = `This data was written by a newer Daybook (data version ${version}); this one reads up to ${ours}.`;
  return failWith('newer-database', `${newer} Nothing was touched.`);
}
