import { recordId } from '#shared/base/ids';
import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, flag, orNull, ownerSchema, text } from './schemas';
import type { Recorded } from './version';

/** A class of cases that are counted and reviewed separately, such as those under appeal. */
export const caseClass = defineRecord({
  type: 'caseClass',
  listed: { name: 'Docket size', sealed: 'nothing' },
  schema: fields({ owner: ownerSchema, starter: flag, label: text, retiredFrom: orNull(day) }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose list it belongs to, or local', share: 'unit' },
    starter: { meaning: 'Whether Daybook came with it', share: 'public' },
    label: { meaning: 'The name of the class', share: 'public' },
    retiredFrom: { meaning: 'First day on which it is no longer offered, or null', share: 'public' },
  },
});

/** A case class's content. */
export type CaseClass = ContentOf<typeof caseClass>;

/** The class that includes every case of a docket. Its counts are never added to counts of other classes. */
export const allCases = recordId('all');

/** The case classes that Daybook comes with. A record with the same id replaces one. */
export const starterClasses: readonly Recorded<CaseClass>[] = [
  { id: allCases, owner: 'local', starter: true, label: 'All cases', retiredFrom: null },
];
