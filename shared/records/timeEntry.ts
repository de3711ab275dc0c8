import type { RecordId } from '#shared/base/ids';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import type { Docket } from './officer';
import type { Sealed } from './sealed';

/** What became of planned work. Kept is 1 unit, the others 0 (method.md 1). */
export type Outcome = 'kept' | 'no-show' | 'rescheduled' | 'cancelled';

/** The criminal record check of a check-in. */
export type RecordCheck = 'done' | 'skipped' | 'not required';

/** How the entry came about. */
export type EntryOrigin = 'timer' | 'line' | 'form' | 'outcome' | 'import' | 'copy';

/** Where its time came from: said by the officer, ended now, or put into a stretch that was not logged. */
export type Placement = 'stated' | 'ended now' | 'gap';

/**
 * A piece of an entry on one local day, wholly inside or wholly outside the schedule. Made once, when the entry is
 * written, by `splitEntry`; nothing derives a day a second time.
 */
export type EntryPart = { readonly day: Day; readonly minutes: number; readonly outside: boolean };

/**
 * Work that an officer did. `start` and `end` are whole minutes, both rounded down; `units` is null for kinds that are
 * not counted. With a `duty` the minutes are collateral. Unit and docket are those of the day it was logged for.
 */
export type TimeEntry = {
  readonly officer: RecordId;
  readonly unit: string;
  readonly docket: Docket;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
  readonly parts: readonly EntryPart[];
  readonly units: number | null;
  readonly outcome: Outcome | null;
  readonly recordCheck: RecordCheck | null;
  readonly appointment: RecordId | null;
  readonly note: Sealed | null;
  readonly origin: EntryOrigin;
  readonly enteredAt: Instant;
  readonly placement: Placement;
};
