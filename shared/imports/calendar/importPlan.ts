import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { DatedInstance } from './instanceDays';
import type { WallWindow } from './originalStarts';
import type { WordRule } from './wordRules';

/**
 * What importing an instance would do to the records. `free` is a whole day that the file calls free, such as a
 * colleague's leave: it is offered, but taken only if the user chooses it. `left out` means by a rule, or because it is
 * a whole day.
 */
export type PlannedState = 'new' | 'changed' | 'same' | 'cancelled' | 'free' | 'left out' | 'refused';

/**
 * One instance with what it becomes, the word that decided this (null if none matched), and the appointment or absence
 * it was before. `isByTime` is true if that record was recognized by its start, end and target alone, under another UID
 * or key.
 */
export type PlannedInstance = {
  readonly instance: DatedInstance;
  readonly state: PlannedState;
  /** Why it is left out or refused, if the state alone does not say. */
  readonly reason: string | null;
  readonly target: ImportTarget;
  readonly word: string | null;
  /** HMAC of the UID under the data key. */
  readonly uid: string;
  readonly day: Day;
  readonly lastDay: Day;
  readonly fingerprint: string;
  readonly before: Recorded<Appointment> | null;
  readonly absence: Recorded<Absence> | null;
  readonly isByTime: boolean;
};

/**
 * What an import would do. No two items have the same UID and instance. `gone` lists planned records that the file no
 * longer has, or has as cancelled, but only if their event started in the window that was read.
 */
export type ImportPlan = { readonly items: readonly PlannedInstance[]; readonly gone: readonly GoneRecord[] };

/**
 * What a plan is made from. `window` is where the instances were read; `digests` has the HMAC of each UID; `existing`
 * is the officer's imported appointments on all days, `absences` all of the officer's absences. `unread` and `speaksOf`
 * come from the reading. With `takesTwins`, an instance that looks like an imported one under another UID is treated as
 * new.
 */
export type PlanInput = {
  readonly instances: readonly DatedInstance[];
  readonly window: WallWindow;
  readonly unread: readonly string[];
  readonly speaksOf: readonly string[] | null;
  readonly digests: ReadonlyMap<string, string>;
  readonly existing: readonly Recorded<Appointment>[];
  readonly absences: readonly Recorded<Absence>[];
  readonly calendar: RecordId;
  readonly rules: readonly WordRule[];
  readonly otherwise: ImportTarget;
  readonly takesTwins: boolean;
};

/** A planned record that an import made and whose event is no longer in the file. */
export type GoneRecord = { readonly type: 'appointment' | 'absence'; readonly id: RecordId };
