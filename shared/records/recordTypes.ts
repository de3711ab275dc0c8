import type { RecordId } from '#shared/base/ids';
import type { Absence } from './absence';
import type { ActivityKind } from './activityKind';
import type { Appointment } from './appointment';
import type { CalendarSource } from './calendarSource';
import type { CollateralDuty } from './collateralDuty';
import type { DayClosing } from './dayClosing';
import type { ImportRule } from './importRule';
import type { Officer } from './officer';
import type { Schedule } from './schedule';
import type { Setting } from './setting';
import type { TimeEntry } from './timeEntry';
import type { Version } from './version';

/** Every type of record that is versioned and journalled, with its content. */
export type RecordContents = {
  readonly officer: Officer;
  readonly schedule: Schedule;
  readonly absence: Absence;
  readonly kind: ActivityKind;
  readonly duty: CollateralDuty;
  readonly entry: TimeEntry;
  readonly appointment: Appointment;
  readonly calendar: CalendarSource;
  readonly rule: ImportRule;
  readonly closing: DayClosing;
  readonly setting: Setting;
};

/** The name of a type of record. */
export type RecordType = keyof RecordContents;

/** What a command decided: this record gets this content, or is deleted (null). Versions come later, from the queue. */
export type Change = {
  readonly [Type in RecordType]: {
    readonly type: Type;
    readonly id: RecordId;
    readonly content: RecordContents[Type] | null;
  };
}[RecordType];

/** One new version of one record, as it is written to both copies. */
export type WrittenVersion = {
  readonly [Type in RecordType]: {
    readonly type: Type;
    readonly id: RecordId;
    readonly version: Version<RecordContents[Type]>;
  };
}[RecordType];

/** The types of records in the order in which a copy lists them. */
export const recordTypes = [
  'officer',
  'schedule',
  'absence',
  'kind',
  'duty',
  'entry',
  'appointment',
  'calendar',
  'rule',
  'closing',
  'setting',
] as const satisfies readonly RecordType[];
