import { docket } from './officer';
import { defineRecord, type ContentOf } from './recordDefinition';
import { countBetween, day, fields, ownerSchema, recordIdSchema } from './schemas';
import { standardSource } from './standardSource';

/** The longest interval in days: ten years. */
export const longestInterval = 3653;

/**
 * Within how many days each case of a docket and class is to be reviewed. Applies from a day on until the next interval
 * of the same docket and class begins.
 */
export const reviewInterval = defineRecord({
  type: 'reviewInterval',
  listed: { name: 'Review intervals', sealed: 'nothing' },
  schema: fields({
    owner: ownerSchema,
    docket,
    caseClass: recordIdSchema,
    days: countBetween(1, longestInterval),
    from: day,
    source: standardSource,
  }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit that it applies to, or local', share: 'unit' },
    docket: { meaning: 'The docket of the cases', share: 'public' },
    caseClass: { meaning: 'The class of the cases', share: 'public' },
    days: { meaning: 'Within how long each case is to be reviewed', unit: 'days', share: 'public' },
    from: { meaning: 'First day on which it applies', share: 'public' },
    source: { meaning: 'Written policy, unit decision or none', share: 'public' },
  },
});

/** A review interval's content. */
export type ReviewInterval = ContentOf<typeof reviewInterval>;
