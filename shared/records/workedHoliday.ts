import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, recordIdSchema } from './schemas';

/**
 * A day that a federal holiday would have taken off the officer's schedule, but on which the officer worked, so the
 * holiday takes nothing off. `day` is the day off, which may differ from the holiday itself.
 */
export const workedHoliday = defineRecord({
  type: 'workedHoliday',
  listed: { name: 'Absences', sealed: 'notes' },
  schema: fields({ officer: recordIdSchema, day }),
  owner: (content) => content.officer,
  keys: ['officer'],
  sealed: [],
  fields: {
    officer: { meaning: 'Who worked', share: 'unit' },
    day: { meaning: 'The day off on which they worked', share: 'unit' },
  },
});

/** A worked holiday's content. */
export type WorkedHoliday = ContentOf<typeof workedHoliday>;
