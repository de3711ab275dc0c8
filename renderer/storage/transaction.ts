import { Dexie, type Table } from 'dexie';
import { mutatedParts, type Mutation } from './mutatedParts';

/**
 * What can be read and written inside one transaction. Writes are sent in their order and answered by the transaction's
 * end alone: one that the database refuses takes all of them back.
 */
export type WriteTransaction = {
  /** A row for each key, in their order; undefined where there is none. */
  readonly get: <Value, Key>(table: Table<Value, Key>, keys: readonly NoInfer<Key>[]) => Promise<(Value | undefined)[]>;
  /** Refused, with all else, where there is a row with this key. */
  readonly add: <Value, Key>(table: Table<Value, Key>, row: Value) => void;
  readonly put: <Value, Key>(table: Table<Value, Key>, row: Value) => void;
  readonly remove: <Value, Key>(table: Table<Value, Key>, key: NoInfer<Key>) => void;
};

/** Has the questions that are being asked of the database asked again where they read what was written; once, however often it is called. */
export type Announce = () => void;

/**
 * One transaction, durable at its end (`strict`), without Dexie between it and the database: Dexie waits for the answer to
 * each request before it lets the database commit, which costs two ways to the database and back. It is committed as soon
 * as `work` has sent everything, in the same task where `work` has nothing to read. Rejects with what `work` threw or the
 * database refused, once all is taken back; otherwise gives what announces the change.
 */
export async function inTransaction(
  database: Dexie,
  tables: readonly { readonly name: string }[],
  work: (transaction: WriteTransaction) => Promise<void> | undefined,
): Promise<Announce> {
  if (!database.isOpen()) throw new Dexie.DatabaseClosedError();
  const native = database.backendDB().transaction(tables.map(({ name }) => name), 'readwrite', { durability: 'strict' });
  const ended = endOf(native);
  const writes: Mutation[] = [];
  try {
    const reading = work(transactionOver(native, writes));
    if (reading !== undefined) await reading;
    native.commit();
  } catch (error) {
    abort(native);
    await ended.catch(() => undefined);
    throw native.error ?? error;
  }
  await ended;
  let isTold = false;
  return () => {
    if (!isTold) Dexie.on.storagemutated.fire(mutatedParts(database.name, writes));
    isTold = true;
  };
}

async function endOf(native: IDBTransaction): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    native.addEventListener('complete', () => resolve());
    native.addEventListener('abort', () => reject(native.error ?? new DOMException('The database took it back.', 'AbortError')));
  });
}

function transactionOver(native: IDBTransaction, writes: Mutation[]): WriteTransaction {
  return {
    get: async <Value, Key>(table: Table<Value, Key>, keys: readonly Key[]) => {
      const store = native.objectStore(table.name);
      return await Promise.all(keys.map(async (key) => await answerOf<Value | undefined>(store.get(key as IDBValidKey))));
    },
    add: ({ name, schema }, row) => {
      native.objectStore(name).add(row);
      writes.push({ schema, row });
    },
    put: ({ name, schema }, row) => {
      native.objectStore(name).put(row);
      writes.push({ schema, row });
    },
    remove: ({ name, schema }, key) => {
      native.objectStore(name).delete(key as IDBValidKey);
      writes.push({ schema, key });
    },
  };
}

async function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new DOMException('The database gave no reason.', 'UnknownError')));
  });
}

function abort(native: IDBTransaction): void {
  try {
    native.abort();
  } catch {
    // The database has taken it back already.
  }
}
