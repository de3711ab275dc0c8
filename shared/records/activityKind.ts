import { defineRecord, type ContentOf } from './recordDefinition';
import {
  count,
  day,
  either,
  exactly,
  fields,
  flag,
  list,
  oneOf,
  orNull,
  ownerSchema,
  text,
  type Checked,
} from './schemas';

/** The six groups of work, which determine colors and sums. */
export const workGroup = oneOf(
  'case work', 'document work', 'collateral', 'training', 'administration', 'leave and detail',
);

/** A group of work. */
export type WorkGroup = Checked<typeof workGroup>;

/**
 * The terms of a kind from a day on. `words` are the words and phrases that the quick-entry line understands; for those
 * in `firstLetters`, the first letters are enough. `defaultUnits` is the number of units of an entry that gives none,
 * or 'typed' if it must give one; null if the kind counts no units.
 */
const kindTerms = fields({
  from: day,
  label: text,
  words: list(text),
  firstLetters: list(text),
  group: workGroup,
  unitNoun: orNull(text),
  defaultUnits: orNull(either(count, exactly('typed'))),
  docket: oneOf('both', 'detained', 'non-detained'),
});

/** The terms of a kind from a day on. */
export type KindTerms = Checked<typeof kindTerms>;

/** A kind of activity. Terms are in the order of `from`. Retired kinds stay for the entries that used them. */
export const activityKind = defineRecord({
  type: 'kind',
  listed: { name: 'Kinds and duties, changed or added', sealed: 'nothing' },
  schema: fields({ owner: ownerSchema, starter: flag, retiredFrom: orNull(day), terms: list(kindTerms) }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose list it belongs to, or local', share: 'unit' },
    starter: { meaning: 'Whether Daybook came with it', share: 'public' },
    retiredFrom: { meaning: 'First day on which it is no longer offered, or null', share: 'public' },
    terms: { meaning: 'Label, words, group, units and docket, each from a day on', share: 'public' },
  },
});

/** An activity kind's content. */
export type ActivityKind = ContentOf<typeof activityKind>;
