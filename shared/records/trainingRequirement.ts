import { defineRecord, type ContentOf } from './recordDefinition';
import { count, countBetween, fields, ownerSchema, text } from './schemas';

/** The hours of training that a fiscal year requires, and who requires them. One for each fiscal year. */
export const trainingRequirement = defineRecord({
  type: 'trainingRequirement',
  listed: { name: 'Training', sealed: 'notes' },
  schema: fields({ owner: ownerSchema, fiscalYear: countBetween(2000, 2099), minutes: count, source: text }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose requirement it is, or local', share: 'unit' },
    fiscalYear: { meaning: 'The fiscal year, named for the year in which it ends', share: 'unit' },
    minutes: { meaning: 'Training required in the year', unit: 'minutes', share: 'unit' },
    source: { meaning: 'Who requires it, such as a memo and its date', share: 'unit' },
  },
});

/** A requirement's content. */
export type TrainingRequirement = ContentOf<typeof trainingRequirement>;
