import type { RecordId } from '#shared/base/ids';
import type { RecordContents, RecordType } from '#shared/records/all';
import type { Version } from '#shared/records/version';
import { displayedVersion } from '#shared/records/versions';
import type { Day } from '#shared/time/day';
import type { Row } from './database';

type Index = Pick<Row, 'officerDays' | 'officerDay' | 'uidKey' | 'officer'>;

/** The row of a record with its index fields, which are those of the displayed version; a deleted one has none. */
export function rowOf<Type extends RecordType>(
  type: Type,
  id: RecordId,
  seq: number,
  versions: readonly Version<RecordContents[Type]>[],
): Row<Type> {
  const content = displayedVersion(versions)?.content ?? null;
  return { id, seq, versions, ...(content === null ? {} : indexOf[type](content)) };
}

/** The value by which the entries, appointments and the closing of an officer's day are found. */
export function officerDayKey(officer: RecordId, day: Day): string {
  return `${officer}|${day}`;
}

/** The value by which the imported appointments of an event are found. */
export function uidKey(calendar: RecordId, uid: string): string {
  return `${calendar}|${uid}`;
}

const byOfficer = ({ officer }: { readonly officer: RecordId }): Index => ({ officer });
const byOfficerDay = ({ officer, day }: { readonly officer: RecordId; readonly day: Day }): Index => ({
  officerDay: officerDayKey(officer, day),
});
const byNothing = (): Index => ({});

const indexOf: { readonly [Type in RecordType]: (content: RecordContents[Type]) => Index } = {
  officer: byNothing,
  schedule: byOfficer,
  absence: byOfficer,
  kind: byNothing,
  duty: byNothing,
  entry: ({ officer, parts }) => ({ officerDays: [...new Set(parts.map((part) => officerDayKey(officer, part.day)))] }),
  appointment: (content) => ({
    ...byOfficerDay(content),
    ...(content.origin === null ? {} : { uidKey: uidKey(content.origin.calendar, content.origin.uid) }),
  }),
  calendar: byOfficer,
  rule: byNothing,
  closing: byOfficerDay,
  setting: byNothing,
};
