import { fields, recordIdSchema, text, type Checked } from './schemas';

/**
 * The calendar event that an appointment or absence was imported from. `uid` is an HMAC under the data key, since UIDs
 * contain addresses. `instance` is the original start of an instance of a recurring event, as written
 * (`20260916T090000`), or '' for a single event. `fingerprint` is a digest of what was imported, which shows whether it
 * has changed.
 */
export const calendarOrigin = fields({ calendar: recordIdSchema, uid: text, instance: text, fingerprint: text });

/** The calendar event that a record was imported from. */
export type CalendarOrigin = Checked<typeof calendarOrigin>;
