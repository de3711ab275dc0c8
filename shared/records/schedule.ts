import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, list, listOf, minuteOfDay, recordIdSchema, type Checked } from './schemas';

/** One stretch of working hours, in minutes after local midnight. `end` is above `start` and at most 1440. */
export const workHours = fields({ start: minuteOfDay, end: minuteOfDay });

/** One stretch of working hours. */
export type WorkHours = Checked<typeof workHours>;

/**
 * An officer's fourteen-day schedule, which applies from a day on until the next one begins. Day 0 is the anchor: a
 * Sunday, and the first day of a pay period. Breaks are the gaps between two stretches. Can express 5-4/9 and 4/10.
 */
export const schedule = defineRecord({
  type: 'schedule',
  listed: { name: 'Officers, units and schedules', sealed: 'nothing' },
  schema: fields({ officer: recordIdSchema, from: day, anchor: day, days: listOf(14, list(workHours)) }),
  owner: (content) => content.officer,
  keys: ['officer'],
  sealed: [],
  fields: {
    officer: { meaning: 'Whose schedule it is', share: 'unit' },
    from: { meaning: 'First day on which it applies', share: 'unit' },
    anchor: { meaning: 'The Sunday on which its fourteen days begin', share: 'unit' },
    days: { meaning: 'Working hours of each of the fourteen days', unit: 'minutes after midnight', share: 'unit' },
  },
});

/** A schedule's content. */
export type Schedule = ContentOf<typeof schedule>;
