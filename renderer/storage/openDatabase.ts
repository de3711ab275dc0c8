import { Dexie } from 'dexie';
import { failWith, succeed, type Result } from '#shared/base/result';
import { dataVersion } from '#shared/records/changeSet';
import { databaseName, tableSchemas, type DaybookDatabase } from './database';

/** What the browser gives to open databases with; a test gives its own. */
export type IndexedDbPort = {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
};

/** Dexie multiplies version numbers by ten in the database itself. */
const dexieFactor = 10;

/**
 * Opens the database, made where there is none. One that a newer program wrote is a failure `newer-database` that names
 * both versions: it is looked at by its number alone, before anything opens it, and nothing is touched. `onOpen` is called
 * as soon as the database is open, before Dexie compares its tables, which takes as long as to read a few of them.
 */
export async function openDatabase(port: IndexedDbPort, onOpen?: (database: IDBDatabase) => void): Promise<Result<DaybookDatabase>> {
  try {
    const found = (await port.indexedDB.databases()).find((one) => one.name === databaseName);
    const version = (found?.version ?? 0) / dexieFactor;
    if (version > dataVersion) return refuseNewer(version);
    const database = describe(port, onOpen);
    await database.open();
    return succeed(database);
  } catch (error) {
    return failWith('database-unavailable', `The database could not be opened (${String(error)}). Nothing was changed.`);
  }
}

function describe({ indexedDB, IDBKeyRange }: IndexedDbPort, onOpen?: (database: IDBDatabase) => void): DaybookDatabase {
  const open = (name: string, version?: number) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => onOpen?.(request.result));
    return request;
  };
  // Or else Dexie would keep a database of names.
  const databases = async () => await indexedDB.databases();
  const factory = { open, databases };
  // Without Dexie's cache of answers: it copies each of them, and the parts of the page share their questions anyway.
  const database = new Dexie(databaseName, { indexedDB: factory, IDBKeyRange, chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(dataVersion).stores(tableSchemas);
  return database as DaybookDatabase;
}

function refuseNewer(version: number): Result<never> {
  return failWith(
    'newer-database',
    `These data were written by a newer Daybook (data version ${version}); this one reads up to ${dataVersion}. Nothing was touched.`,
  );
}
