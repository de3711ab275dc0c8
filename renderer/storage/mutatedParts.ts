import { Dexie, RangeSet, type IndexableType, type ObservabilitySet, type TableSchema } from 'dexie';

/** A row that was written, or the key of one that was removed, and the schema of its table. */
export type Mutation = { readonly schema: TableSchema } & ({ readonly row: unknown } | { readonly key: unknown });

/** From so many writes on a whole table counts as changed: to name each row would cost more than to ask again. */
const manyWrites = 50;

/**
 * What was written, in the words in which Dexie's live questions remember what they read: of each table ranges of keys, of
 * the values of each index, and under `:dels` of keys that may have left an index, since what a row was before is not known.
 */
export function mutatedParts(database: string, mutations: readonly Mutation[]): ObservabilitySet {
  const parts = new Map<string, RangeSet>();
  for (const [schema, ofTable] of byTable(mutations)) {
    const rangeOf = (index: string) => rangeIn(parts, `idb://${database}/${schema.name}/${index}`);
    if (ofTable.length < manyWrites) addEach(schema, ofTable, rangeOf);
    else for (const index of ['', ':dels', ...schema.indexes.map(({ name }) => name)]) rangeOf(index).add(everything());
  }
  return Object.fromEntries(parts);
}

function rangeIn(parts: Map<string, RangeSet>, part: string): RangeSet {
  const range = parts.get(part) ?? new RangeSet();
  parts.set(part, range);
  return range;
}

type RangeOf = (index: string) => RangeSet;

function addEach(schema: TableSchema, mutations: readonly Mutation[], rangeOf: RangeOf): void {
  for (const mutation of mutations) {
    const key = 'row' in mutation ? valueAt(mutation.row, schema.primKey.keyPath) : mutation.key;
    rangeOf('').addKey(key as IndexableType);
    rangeOf(':dels').addKey(key as IndexableType);
    if ('row' in mutation) for (const index of schema.indexes) addIndexed(rangeOf, index, valueAt(mutation.row, index.keyPath));
  }
}

function addIndexed(rangeOf: RangeOf, { name, multi }: TableSchema['indexes'][number], value: unknown): void {
  if (value === undefined) return;
  if (multi === true && Array.isArray(value)) rangeOf(name).addKeys(value as IndexableType[]);
  else rangeOf(name).addKey(value as IndexableType);
}

/** The value at a path of one name, or the values at several. */
function valueAt(row: unknown, path: string | readonly string[] | undefined): unknown {
  const values = row as Readonly<Record<string, unknown>>;
  if (Array.isArray(path)) return path.map((name: string) => values[name]);
  return values[path as string];
}

function everything(): RangeSet {
  return new RangeSet(Dexie.minKey, Dexie.maxKey);
}

function byTable(mutations: readonly Mutation[]): Map<TableSchema, Mutation[]> {
  const tables = new Map<TableSchema, Mutation[]>();
  for (const mutation of mutations) {
    const ofTable = tables.get(mutation.schema);
    if (ofTable === undefined) tables.set(mutation.schema, [mutation]);
    else ofTable.push(mutation);
  }
  return tables;
}
