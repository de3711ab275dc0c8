import { defineRecord, type ContentOf } from './recordDefinition';
import { fields, ownerSchema, text } from './schemas';

/**
 * A unit of a field office. Memberships, entries and totals refer to it by id and never by name, since officers spell
 * names differently. A unit that an officer typed is `local`; one that came with a unit's file belongs to that unit.
 */
export const unit = defineRecord({
  type: 'unit',
  listed: { name: 'Officers, units and schedules', sealed: 'nothing' },
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
