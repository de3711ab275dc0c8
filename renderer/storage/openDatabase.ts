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
 * both versions: it is looked at by its number alone, before anything opens it, and nothing is touched.
 */
export async function openDatabase(port: IndexedDbPort, name: string = databaseName): Promise<Result<DaybookDatabase>> {
  try {
    const found = (await port.indexedDB.databases()).find((one) => one.name === name);
    const version = (found?.version ?? 0) / dexieFactor;
    if (version > dataVersion) return refuseNewer(version);
    const database = describe(port, name);
    await database.open();
    return succeed(database);
  } catch (error) {
    return failWith('database-unavailable', `The database could not be opened (${String(error)}). Nothing was changed.`);
  }
}

function describe({ indexedDB, IDBKeyRange }: IndexedDbPort, name: string): DaybookDatabase {
  // Without Dexie's cache of answers: it copies each of them, and the parts of the page share their questions anyway.
  const database = new Dexie(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(dataVersion).stores(tableSchemas);
  return database as DaybookDatabase;
}

function refuseNewer(version: number): Result<never> {
  return failWith(
    'newer-database',
    `These data were written by a newer Daybook (data version ${version}); this one reads up to ${dataVersion}. Nothing was touched.`,
  );
}
