import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, list, oneOf, orNull, recordIdSchema, text, zone, type Checked } from './schemas';

/** Which docket an officer or an entry belongs to. */
export const docket = oneOf('non-detained', 'detained', 'mixed');

/** The name of a docket. */
export type Docket = Checked<typeof docket>;

/** A docket that cases belong to. */
export const caseDocket = oneOf('non-detained', 'detained');

/** The name of a docket that cases belong to. */
export type CaseDocket = Checked<typeof caseDocket>;

/** An officer's membership from a day on, until the next one begins. `unit` is the id of a unit's record. */
const membership = fields({ from: day, unit: recordIdSchema, docket, fieldOffice: text });

/** An officer's membership from a day on. */
export type Membership = Checked<typeof membership>;

/** The time zone of an officer's days from a day on, until the next one begins. */
const datedZone = fields({ from: day, zone });

/** The time zone of an officer's days from a day on. */
export type DatedZone = Checked<typeof datedZone>;

/**
 * An officer or supervisor, under an alias of their own choice. The alias is not sealed, so it must never be a real
 * name. Memberships and zones are in the order of `from`; past ones tell who belonged where and when, and which zone
 * applied on a day. `start` is the day from which work is expected, or an earlier one on which something was logged;
 * null if only the latter counts.
 */
export const officer = defineRecord({
  type: 'officer',
  listed: { name: 'Officers, units and schedules', sealed: 'nothing' },
  schema: fields({
    role: oneOf('officer', 'supervisor'),
    alias: text,
    zones: list(datedZone),
    memberships: list(membership),
    start: orNull(day),
  }),
  owner: (_content, id) => id,
  keys: [''],
  sealed: [],
  fields: {
    role: { meaning: 'Officer or supervisor', share: 'public' },
    alias: { meaning: 'The name that the officer chose, never a real one', share: 'unit' },
    zones: { meaning: 'IANA time zone of the officer’s days, each from a day on', share: 'public' },
    memberships: { meaning: 'Unit, docket and field office, each from a day on', share: 'unit' },
    start: { meaning: 'First day on which work is expected, or null', share: 'unit' },
  },
});

/** An officer's content. */
export type Officer = ContentOf<typeof officer>;
