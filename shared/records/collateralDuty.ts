import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, flag, list, orNull, ownerSchema, text, type Checked } from './schemas';

/**
 * The terms of a duty from a day on. `words` are the words and phrases that the quick-entry line understands; for those
 * in `firstLetters`, the first letters are enough.
 */
const dutyTerms = fields({ from: day, label: text, words: list(text), firstLetters: list(text) });

/** The terms of a duty from a day on. */
export type DutyTerms = Checked<typeof dutyTerms>;

/** A collateral duty: work besides an officer's own caseload. Never deleted once it has been used, only retired. */
export const collateralDuty = defineRecord({
  type: 'duty',
  listed: { name: 'Kinds and duties, changed or added', sealed: 'nothing' },
  schema: fields({ owner: ownerSchema, starter: flag, retiredFrom: orNull(day), terms: list(dutyTerms) }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose list it belongs to, or local', share: 'unit' },
    starter: { meaning: 'Whether Daybook came with it', share: 'public' },
    retiredFrom: { meaning: 'First day on which it is no longer offered, or null', share: 'public' },
    terms: { meaning: 'Label and words, each from a day on', share: 'public' },
  },
});

/** A collateral duty's content. */
export type CollateralDuty = ContentOf<typeof collateralDuty>;
