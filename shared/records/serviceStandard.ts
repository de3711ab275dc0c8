import { docket } from './officer';
import { defineRecord, type ContentOf } from './recordDefinition';
import { amount, day, fields, orNull, recordIdSchema, text } from './schemas';
import { sealed } from './sealed';
import { standardSource } from './standardSource';

/**
 * How many units of a kind one case of a docket and case class requires per year, in a named set. Null if the set does
 * not say; the observed rate is then used. `where` names the document it is written in.
 */
export const serviceStandard = defineRecord({
  type: 'standard',
  listed: { name: 'Studies, standards and weights', sealed: 'where a standard is written' },
  schema: fields({
    unit: orNull(recordIdSchema),
    set: text,
    docket,
    caseClass: recordIdSchema,
    kind: recordIdSchema,
    required: orNull(amount),
    source: standardSource,
    where: orNull(sealed),
    dated: day,
  }),
  owner: ({ unit }) => unit ?? 'local',
  keys: [''],
  sealed: ['where'],
  fields: {
    unit: { meaning: 'The unit it is for, or null for one’s own folder', share: 'unit' },
    set: { meaning: 'The name of the set of standards', share: 'public' },
    docket: { meaning: 'The docket of the cases', share: 'public' },
    caseClass: { meaning: 'The class of the cases', share: 'public' },
    kind: { meaning: 'The kind of activity that a case requires', share: 'public' },
    required: { meaning: 'Units that one case requires a year, or null', unit: 'units', share: 'public' },
    source: { meaning: 'Written policy, unit decision or none', share: 'public' },
    where: { meaning: 'The document that it is written in', share: 'own' },
    dated: { meaning: 'The date of the policy or decision', share: 'public' },
  },
});

/** A service standard's content. */
export type ServiceStandard = ContentOf<typeof serviceStandard>;
