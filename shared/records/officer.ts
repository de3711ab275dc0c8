import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, list, oneOf, recordIdSchema, text, zone, type Checked } from './schemas';

/** Which docket an officer or an entry belongs to. */
export const docket = oneOf('non-detained', 'detained', 'mixed');

/** The name of a docket. */
export type Docket = Checked<typeof docket>;

/** An officer's membership from a day on, until the next one begins. `unit` is the id of a unit's record. */
const membership = fields({ from: day, unit: recordIdSchema, docket, fieldOffice: text });

/** An officer's membership from a day on. */
export type Membership = Checked<typeof membership>;

/**
 * An officer or supervisor, under an alias of their own choice. The alias is not sealed, so it must never be a real
 * name. Memberships are in the order of `from`; past ones say who belonged where and when.
 */
export const officer = defineRecord({
  type: 'officer',
  listed: { name: 'Officers, units and schedules', sealed: 'nothing' },
  schema: fields({ role: oneOf('officer', 'supervisor'), alias: text, zone, memberships: list(membership) }),
  owner: (_content, id) => id,
  keys: [''],
  sealed: [],
  fields: {
    role: { meaning: 'Officer or supervisor', share: 'public' },
    alias: { meaning: 'The name that the officer chose, never a real one', share: 'unit' },
    zone: { meaning: 'IANA time zone of the officer’s days', share: 'public' },
    memberships: { meaning: 'Unit, docket and field office, each from a day on', share: 'unit' },
  },
});

/** An officer's content. */
export type Officer = ContentOf<typeof officer>;
