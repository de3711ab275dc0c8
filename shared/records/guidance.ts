import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, oneOf, orNull, recordIdSchema, text, type Checked } from './schemas';
import { sealed } from './sealed';

/** How guidance or a goal was given. All but `oral` are in writing. */
export const channel = oneOf('policy', 'memo', 'e-mail', 'oral');

/** How guidance or a goal was given. */
export type Channel = Checked<typeof channel>;

/**
 * One piece of guidance that an officer received. `number` is its number in the officer's list. It applies from `from`
 * to `to`, both included; null means no end. Guidance that replaces it ends it the day before its own first day. `read`
 * and `acknowledged` are the days on which the officer did so.
 */
export const guidance = defineRecord({
  type: 'guidance',
  listed: { name: 'Guidance', sealed: 'texts' },
  schema: fields({
    officer: recordIdSchema,
    number: count,
    title: text,
    channel,
    office: text,
    received: day,
    from: day,
    to: orNull(day),
    replaces: orNull(recordIdSchema),
    reviewDue: orNull(day),
    read: orNull(day),
    acknowledged: orNull(day),
    text: orNull(sealed),
  }),
  owner: ({ officer }) => officer,
  keys: ['officer'],
  sealed: ['text'],
  fields: {
    officer: { meaning: 'Who received it', share: 'unit' },
    number: { meaning: 'Its number in the officer’s list', share: 'unit' },
    title: { meaning: 'What it is about', share: 'unit' },
    channel: { meaning: 'Policy, memo, e-mail or oral', share: 'public' },
    office: { meaning: 'The office it came from', share: 'unit' },
    received: { meaning: 'The day it was received', share: 'unit' },
    from: { meaning: 'First day in force', share: 'unit' },
    to: { meaning: 'Last day in force, or null', share: 'unit' },
    replaces: { meaning: 'The guidance it replaces, or null', share: 'unit' },
    reviewDue: { meaning: 'The day on which a review is due, or null', share: 'unit' },
    read: { meaning: 'The day the officer read it, or null', share: 'unit' },
    acknowledged: { meaning: 'The day the officer acknowledged it, or null', share: 'unit' },
    text: { meaning: 'Its text', share: 'own' },
  },
});

/** The content of one piece of guidance. */
export type Guidance = ContentOf<typeof guidance>;
