import type { DayRange } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { Draft } from '#shared/records/draft';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import { displayedVersion } from '#shared/records/versions';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { tableOf, type DaybookDatabase, type Row } from './database';
import { officerDayKey } from './rowOf';

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
      const table = tableOf(database, type);
      const index = type === 'entry' ? 'officerDays' : 'officerDay';
      const ask = async (stretch: DayRange) => {
        const [from, to] = [officerDayKey(officer, stretch.first), officerDayKey(officer, stretch.last)];
        // One request for the whole stretch, where single days and `distinct` would step from row to row.
        return present(await table.where(index).between(from, to, true, true).toArray());
      };
      const stretches = stretchesOf(first, last);
      const askAll = async () => (await Promise.all(stretches.map(ask))).flat();
      const found = stretches.length > 1 ? await database.transaction('r', table, askAll) : await askAll();
      return type === 'entry' ? onceEach(found) : found;
    },
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

/** The days of one request, about a year. */
const mostDays = 366;

/** Many years are asked for in pieces, so that the records of one are made while the database reads the next. */
function stretchesOf(first: Day, last: Day): DayRange[] {
  const stretches: DayRange[] = [];
  for (let from = first; from <= last; from = addDays(from, mostDays)) {
    const until = addDays(from, mostDays - 1);
    stretches.push({ first: from, last: until < last ? until : last });
  }
  return stretches;
}

/** An entry over midnight stands in the index under each of its days. */
function onceEach<Content>(records: readonly Recorded<Content>[]): Recorded<Content>[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** The records of rows, as they are shown; deleted ones are left out. */
export function present<Type extends RecordType>(rows: readonly Row<Type>[]): Recorded<RecordContents[Type]>[] {
  const records: Recorded<RecordContents[Type]>[] = [];
  for (const row of rows) {
    const record = contentOf(row);
    if (record !== null) records.push(record);
  }
  return records;
}
