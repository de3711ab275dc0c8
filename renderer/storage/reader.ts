import type { RecordId } from '#shared/base/ids';
import type { Draft } from '#shared/records/draft';
import type { RecordContents, RecordType } from '#shared/records/recordTypes';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import { displayedVersion } from '#shared/records/versions';
import type { Day } from '#shared/time/day';
import { tableOf, type DaybookDatabase, type Row } from './database';
import { officerDayKey, uidKey } from './rowOf';

/** Types of records that belong to one officer and are looked up by the officer alone. */
export type OfficerRecordType = 'schedule' | 'absence' | 'calendar';

/** Types of records that are looked up by officer and day. */
export type DayRecordType = 'entry' | 'appointment' | 'closing';

/** Reads records by their displayed versions; deleted ones are not there. */
export type Reader = {
  readonly get: <Type extends RecordType>(type: Type, id: RecordId) => Promise<Recorded<RecordContents[Type]> | null>;
  readonly all: <Type extends RecordType>(type: Type) => Promise<Recorded<RecordContents[Type]>[]>;
  readonly ofOfficer: <Type extends OfficerRecordType>(type: Type, officer: RecordId) => Promise<Recorded<RecordContents[Type]>[]>;
  readonly ofDays: <Type extends DayRecordType>(
    type: Type,
    officer: RecordId,
    first: Day,
    last: Day,
  ) => Promise<Recorded<RecordContents[Type]>[]>;
  readonly ofEvent: (calendar: RecordId, uid: string) => Promise<Recorded<RecordContents['appointment']>[]>;
  readonly timers: (officer: RecordId) => Promise<TimerStack | null>;
  readonly allTimers: () => Promise<TimerStack[]>;
  readonly drafts: () => Promise<Draft[]>;
};

/** A reader of the open database, for commands that decide and for queries that show. */
export function makeReader(database: DaybookDatabase): Reader {
  return {
    get: async (type, id) => contentOf(await tableOf(database, type).get(id)),
    all: async (type) => present(await tableOf(database, type).toArray()),
    ofOfficer: async (type, officer) => present(await tableOf(database, type).where('officer').equals(officer).toArray()),
    ofDays: async (type, officer, first, last) => {
      const index = type === 'entry' ? 'officerDays' : 'officerDay';
      const [from, to] = [officerDayKey(officer, first), officerDayKey(officer, last)];
      // One request for the whole range, where single days and `distinct` would step from row to row.
      const rows = await tableOf(database, type).where(index).between(from, to, true, true).toArray();
      return present(type === 'entry' ? onceEach(rows) : rows);
    },
    ofEvent: async (calendar, uid) =>
      present(await tableOf(database, 'appointment').where('uidKey').equals(uidKey(calendar, uid)).toArray()),
    timers: async (officer) => (await database.timers.get(officer)) ?? null,
    allTimers: async () => await database.timers.toArray(),
    drafts: async () => await database.drafts.toArray(),
  };
}

/** The record as it is shown, or null where it is deleted or not there. */
export function contentOf<Type extends RecordType>(row: Row<Type> | undefined): Recorded<RecordContents[Type]> | null {
  const content = row === undefined ? null : (displayedVersion(row.versions)?.content ?? null);
  return content === null || row === undefined ? null : { ...content, id: row.id };
}

/** An entry over midnight stands in the index under each of its days. */
function onceEach<Type extends RecordType>(rows: readonly Row<Type>[]): Row<Type>[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function present<Type extends RecordType>(rows: readonly Row<Type>[]): Recorded<RecordContents[Type]>[] {
  return rows.map(contentOf).filter((record) => record !== null);
}
