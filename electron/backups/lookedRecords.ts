import { compareText } from '#shared/base/compareText';
import { groupBy } from '#shared/base/groupBy';
import type { RecordId } from '#shared/base/ids';
import type { LookedCount, LookedDay, LookedNote, LookedRecord } from '#shared/contract/backups';
import type { ActivityKind } from '#shared/records/activityKind';
import { definitionOf, recordDefinitions } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Officer } from '#shared/records/officer';
import type { Sealed } from '#shared/records/sealed';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { withStarters } from '#shared/rules/withStarters';
import { workLabel, type WorkTerms } from '#shared/rules/workLabel';
import type { Day } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import type { HeldRecord } from './heldRecords';

/** What gives the records of a backup their names: the kinds, duties and officers in it. */
export type Names = WorkTerms & { readonly officers: readonly Recorded<Officer>[] };

/** Opens a sealed text of a record, or says that it is locked. */
export type OpenNote = (record: RecordId, sealed: Sealed) => LookedNote;

/** How many records of each kind there are, in the order of Settings. */
export function countRecords(records: readonly HeldRecord[]): readonly LookedCount[] {
  const byName = groupBy(records.filter(({ content }) => content !== null), ({ type }) => nameOf(type));
  const names = new Set(recordDefinitions.map(({ listed }) => listed.name));
  return [...names].flatMap((name) => {
    const count = byName.get(name)?.length ?? 0;
    return count === 0 ? [] : [{ name, count }];
  });
}

/** The days that have entries, newest first. An entry past midnight counts on both days. */
export function daysOf(records: readonly HeldRecord[]): readonly LookedDay[] {
  const parts = entriesOf(records).flatMap(({ id, parts: own }) => own.map((part) => ({ id, ...part })));
  return [...groupBy(parts, ({ day }) => day)]
    .map(([day, own]) => ({ day, entries: new Set(own.map(({ id }) => id)).size, minutes: sum(own) }))
    .toSorted((one, other) => compareText(other.day, one.day));
}

/** The entries of a day in order, with the minutes that they have on it. */
export function recordsOfDay(
  records: readonly HeldRecord[],
  day: Day,
  open: OpenNote,
): readonly LookedRecord[] {
  const names = namesIn(records);
  return entriesOf(records)
    .filter(({ parts }) => parts.some((part) => part.day === day))
    .toSorted((one, other) => one.start - other.start || compareText(one.id, other.id))
    .map(({ id, ...entry }): LookedRecord => {
      const minutes = sum(entry.parts.filter((part) => part.day === day));
      const note = entry.note === null ? null : open(id, entry.note);
      return { ...workRow(id, entry, names), minutes, note };
    });
}

/** Records of any kind in words, work first and in order. Deleted ones are marked as deleted. */
export function inWords(records: readonly HeldRecord[], names: Names, open: OpenNote): readonly LookedRecord[] {
  return records
    .map((record) => rowOf(record, names, open))
    .toSorted((one, other) => startOf(one) - startOf(other) || compareText(one.id, other.id));
}

/** The minutes of the entries among records. */
export function minutesOf(records: readonly HeldRecord[]): number {
  return sum(entriesOf(records).flatMap(({ parts }) => parts));
}

/** The kinds, duties and officers among records, including starter kinds and duties that nobody changed. */
export function namesIn(records: readonly HeldRecord[]): Names {
  return {
    kinds: withStarters<ActivityKind>(starterKinds, ofType(records, 'kind')),
    duties: withStarters<CollateralDuty>(starterDuties, ofType(records, 'duty')),
    officers: ofType(records, 'officer'),
  };
}

function rowOf({ id, type, content }: HeldRecord, names: Names, open: OpenNote): LookedRecord {
  const listed = nameOf(type);
  const plain = { id, name: content === null ? `${listed}: deleted` : listed, officer: null, span: null };
  if (content === null) return { ...plain, minutes: 0, note: null };
  if (type === 'appointment') {
    const work = content as Appointment;
    const row = workRow(id, work, names);
    const note = work.title === null ? null : open(id, work.title);
    return { ...row, name: `Appointment: ${row.name}`, minutes: 0, note };
  }
  if (type !== 'entry') return { ...plain, minutes: 0, note: null };
  const entry = content as TimeEntry;
  const note = entry.note === null ? null : open(id, entry.note);
  return { ...workRow(id, entry, names), minutes: sum(entry.parts), note };
}

type Work = Pick<TimeEntry, 'officer' | 'kind' | 'duty' | 'country' | 'start' | 'end' | 'zone'>;

function workRow(id: RecordId, work: Work, names: Names): Pick<LookedRecord, 'id' | 'name' | 'officer' | 'span'> {
  const { start, end, zone } = work;
  const officer = names.officers.find((one) => one.id === work.officer)?.alias ?? null;
  return { id, name: workLabel(names, work, dayOf(start, zone)), officer, span: { start, end, zone } };
}

function entriesOf(records: readonly HeldRecord[]): readonly Recorded<TimeEntry>[] {
  return ofType(records, 'entry');
}

/** The contents were checked by the schema of their type. */
function ofType<Content>(records: readonly HeldRecord[], type: string): readonly Recorded<Content>[] {
  return records.flatMap((one) =>
    one.type === type && one.content !== null ? [{ ...(one.content as Content), id: one.id }] : []);
}

function nameOf(type: string): string {
  return definitionOf(type)?.listed.name ?? type;
}

function startOf({ span }: LookedRecord): number {
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}

function sum(parts: readonly { readonly minutes: number }[]): number {
  return parts.reduce((all, { minutes }) => all + minutes, 0);
}
