import { defineRecord, type ContentOf } from './recordDefinition';
import {
  count, day, fields, flag, instant, list, oneOf, optional, orNull, recordIdSchema, type Checked,
} from './schemas';
import { sealed } from './sealed';

const undoneReason = oneOf('no time', 'system down', 'detail', 'other');

/** Why due work was not done. */
export type UndoneReason = Checked<typeof undoneReason>;

const undoneWork = fields({
  kind: recordIdSchema, due: count, done: count, notDone: count, reason: orNull(undoneReason), other: orNull(sealed),
});

/** Work of one kind that was due on the day and not done: counts and one reason. */
export type UndoneWork = Checked<typeof undoneWork>;

const foundWork = fields({ kind: recordIdSchema, due: count, done: count, notDone: count });

/**
 * Records that an officer closed a day and what was left undone. `open` if it was reopened. One record per officer and
 * day. `logged` and `found` are what the records showed at the last closing: the minutes of the day, and the counts of
 * due work before the officer corrected them. Older closings have neither.
 */
export const dayClosing = defineRecord({
  type: 'closing',
  listed: { name: 'Closed days', sealed: 'reasons in your own words' },
  schema: fields({
    officer: recordIdSchema, day, open: flag, closedAt: instant, undone: list(undoneWork), logged: optional(count),
    found: optional(list(foundWork)),
  }),
  owner: (content) => content.officer,
  keys: ['officer|day'],
  sealed: ['undone.other'],
  fields: {
    officer: { meaning: 'Whose day it is', share: 'unit' },
    day: { meaning: 'The day', share: 'unit' },
    open: { meaning: 'Whether it was reopened', share: 'unit' },
    closedAt: { meaning: 'When it was closed last', unit: 'ms since 1970 UTC', share: 'unit' },
    undone: {
      meaning: 'Counts of what was due, done and not done by kind, with a reason',
      unit: 'units',
      share: 'unit',
    },
    logged: { meaning: 'Minutes of the day that were logged when it was closed last', unit: 'minutes', share: 'unit' },
    found: { meaning: 'Counts of due work in the records when it was closed last', unit: 'units', share: 'unit' },
  },
});

/** A day closing's content. */
export type DayClosing = ContentOf<typeof dayClosing>;
