import type { Dexie, Table } from 'dexie';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Draft } from '#shared/records/draft';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { StoredRecord } from '#shared/records/version';
import type { Month } from '#shared/time/day';
import type { UndoStep } from './undoStep';
import type { Verified } from './verifyCopies';

/** The name of the database in its origin. */
export const databaseName = 'daybook';

/** A record as its table holds it: all its versions, and beside them what of the displayed one is looked up by. */
export type Row<Type extends RecordType = RecordType> = StoredRecord<RecordContents[Type]> & {
  /** `officer|day` of each day of an entry. */
  readonly officerDays?: readonly string[];
  /** `officer|day` of an appointment or a closing. */
  readonly officerDay?: string;
  /** `calendar|uid` of an appointment that was imported. */
  readonly uidKey?: string;
  readonly officer?: RecordId;
};

/** What the database remembers of itself. */
export type MetaRow =
  | { readonly key: 'head'; readonly number: number; readonly changeSet: string; readonly command: string }
  | { readonly key: 'clock'; readonly at: number; readonly count: number }
  | ({ readonly key: 'verified' } & Verified);

/** In which table the records of a type stand. */
export const tableNames = {
  officer: 'officers',
  schedule: 'schedules',
  absence: 'absences',
  kind: 'kinds',
  duty: 'duties',
  entry: 'entries',
  appointment: 'appointments',
  calendar: 'calendars',
  rule: 'rules',
  closing: 'closings',
  setting: 'settings',
} as const satisfies Record<RecordType, string>;

/** Tables and indexes. Few indexes: each is written at every change. Every table of records is indexed by `seq`. */
export const tableSchemas = {
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
} as const;

/** The tables that are not made of versioned records. */
export type PlainTables = {
  readonly totals: Table<MonthColumns, [RecordId, Month]>;
  readonly timers: Table<TimerStack, RecordId>;
  readonly drafts: Table<Draft, RecordId>;
  readonly steps: Table<UndoStep, number>;
  readonly meta: Table<MetaRow, MetaRow['key']>;
};

/** The open database. */
export type DaybookDatabase = Dexie & PlainTables;

/** The table that holds the records of a type. */
export function tableOf<Type extends RecordType>(database: Dexie, type: Type): Table<Row<Type>, RecordId> {
  return database.table<Row<Type>, RecordId>(tableNames[type]);
}
