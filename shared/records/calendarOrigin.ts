import { fields, recordIdSchema, text, type Checked } from './schemas';

/**
 * Where an appointment or absence of an imported calendar comes from. `uid` is an HMAC under the data key: UIDs hold
 * addresses. `instance` is the original start of one instance of a recurring event as it is written
 * (`20260916T090000`), '' for a single event. `fingerprint` is that of what was imported, by which a change is known.
 */
export const calendarOrigin = fields({ calendar: recordIdSchema, uid: text, instance: text, fingerprint: text });

/** Where an imported record comes from. */
export type CalendarOrigin = Checked<typeof calendarOrigin>;
