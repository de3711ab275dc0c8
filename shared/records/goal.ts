import { channel } from './guidance';
import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, orNull, recordIdSchema, text } from './schemas';
import { sealed } from './sealed';

/**
 * A goal: a number of units of one kind of activity within a period, first and last day included. Its text is sealed,
 * so reports name it by its kind.
 */
export const goal = defineRecord({
  type: 'goal',
  listed: { name: 'Goals', sealed: 'texts' },
  schema: fields({
    officer: recordIdSchema,
    text: orNull(sealed),
    office: text,
    channel,
    set: day,
    kind: recordIdSchema,
    target: count,
    first: day,
    last: day,
  }),
  owner: ({ officer }) => officer,
  keys: ['officer'],
  sealed: ['text'],
  fields: {
    officer: { meaning: 'Whose goal it is', share: 'unit' },
    text: { meaning: 'The goal in words', share: 'own' },
    office: { meaning: 'The office that set it', share: 'unit' },
    channel: { meaning: 'Policy, memo, e-mail or oral', share: 'public' },
    set: { meaning: 'The day it was set', share: 'unit' },
    kind: { meaning: 'The activity kind whose units count', share: 'public' },
    target: { meaning: 'How many units', unit: 'units', share: 'public' },
    first: { meaning: 'First day of the period', share: 'public' },
    last: { meaning: 'Last day of the period', share: 'public' },
  },
});

/** A goal's content. */
export type Goal = ContentOf<typeof goal>;
