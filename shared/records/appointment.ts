import type { RecordId } from '#shared/base/ids';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import type { Sealed } from './sealed';
import type { Outcome } from './timeEntry';

/** Where an appointment of an imported calendar comes from. `uid` is an HMAC under the data key: UIDs hold addresses. */
export type CalendarOrigin = {
  readonly calendar: RecordId;
  readonly uid: string;
  /** Which instance of a recurring event: its original start as written (`20260916T090000`), '' for a single event. */
  readonly instance: string;
  /** Fingerprint of what was imported, by which a changed event is known. */
  readonly fingerprint: string;
};

/**
 * Planned work. `day` is the local day of `start`, stored with it. `begunAt` is set by B and cleared by an outcome;
 * `entry` is the entry that its outcome logged. A title is kept only where the user asked for it.
 */
export type Appointment = {
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly day: Day;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
  readonly outcome: Outcome | null;
  readonly begunAt: Instant | null;
  readonly entry: RecordId | null;
  readonly origin: CalendarOrigin | null;
  readonly title: Sealed | null;
};
