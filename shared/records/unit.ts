import { defineRecord, type ContentOf } from './recordDefinition';
import { fields, ownerSchema, text } from './schemas';

/**
 * A unit of a field office. Memberships, entries and totals hold its id and never its name, which officers spell in
 * several ways. One that an officer typed is `local`; one that came with a unit's own file belongs to that unit.
 */
export const unit = defineRecord({
  type: 'unit',
  kept: { name: 'Officers, units and schedules', sealed: 'nothing' },
  schema: fields({ owner: ownerSchema, name: text }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose file it came with, or local', share: 'unit' },
    name: { meaning: 'The unit’s name as it is shown', share: 'unit' },
  },
});

/** A unit's content. */
export type Unit = ContentOf<typeof unit>;
