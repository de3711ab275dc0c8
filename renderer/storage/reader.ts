import type { RecordId } from '#shared/base/ids';
import {
  definitionOf, type DayRecordType, type OfficerRecordType, type RecordContents, type RecordType,
} from '#shared/records/all';
import type { Draft } from '#shared/records/draft';
import { lookupKey } from '#shared/records/recordDefinition';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { DaybookDatabase } from './database';
import { shownContent, type Row } from './rows';

type RecordsOf<Type extends RecordType> = Recorded<RecordContents[Type]>[];

/** Reads records by their displayed versions; deleted ones are not found. */
export type Reader = {
  readonly get: <Type extends RecordType>(type: Type, id: RecordId) => Promise<Recorded<RecordContents[Type]> | null>;
  /** Every record of a type. Only for types with few records, and for tests. */
  readonly all: <Type extends RecordType>(type: Type) => Promise<Recorded<RecordContents[Type]>[]>;
  /** The records with a key made of these values, or with one that begins with them (see the type's `keys`). */
  readonly byKey: <Type extends RecordType>(type: Type, ...values: readonly string[]) => Promise<RecordsOf<Type>>;
  readonly ofOfficer: <Type extends OfficerRecordType>(type: Type, officer: RecordId) => Promise<RecordsOf<Type>>;
  /** From `first` to `last`, both included. */
  readonly ofDays: <Type extends DayRecordType>(
    type: Type,
    officer: RecordId,
    first: Day,
    last: Day,
  ) => Promise<Recorded<RecordContents[Type]>[]>;
  readonly timers: (officer: RecordId) => Promise<TimerStack | null>;
  readonly allTimers: () => Promise<TimerStack[]>;
  readonly drafts: () => Promise<Draft[]>;
};

/** A reader of the open database, for commands that decide and for queries that show. */
export function makeReader({ records, timers, drafts }: DaybookDatabase): Reader {
  const keys = () => records.where('keys');
  const byKey: Reader['byKey'] = async (type, ...values) => {
    const key = lookupKey(type, ...values);
    const [whole, longer] = await Promise.all([keys().equals(key).toArray(), keys().startsWith(`${key}|`).toArray()]);
    return present(type, [...whole, ...longer]);
  };
  return {
    get: async (type, id) => present(type, [await records.get(id)])[0] ?? null,
    all: async (type) =>
      definitionOf(type)?.keys.includes('') === true
        ? present(type, await keys().equals(type).toArray())
        : present(type, await keys().startsWith(`${type}|`).toArray()),
    byKey,
    ofOfficer: async (type, officer) => present(type, await keys().equals(lookupKey(type, officer)).toArray()),
    ofDays: async (type, officer, first, last) => {
      const [from, to] = [lookupKey(type, officer, first), lookupKey(type, officer, last)];
      return present(type, await keys().between(from, to, true, true).toArray());
    },
    timers: async (officer) => (await timers.get(officer)) ?? null,
    allTimers: async () => await timers.toArray(),
    drafts: async () => await drafts.toArray(),
  };
}

/** The records of rows as they are displayed, each once: an entry over midnight is indexed under each of its days. */
function present<Type extends RecordType>(type: Type, rows: readonly (Row | undefined)[]): RecordsOf<Type> {
  const records = new Map<RecordId, Recorded<RecordContents[Type]>>();
  for (const row of rows) {
    const content = row?.type === type ? (shownContent(row) as RecordContents[Type] | null) : null;
    if (row !== undefined && content !== null) records.set(row.id, { ...content, id: row.id });
  }
  return [...records.values()];
}
