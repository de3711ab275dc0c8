import { docket } from './officer';
import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, oneOf, orNull, recordIdSchema, type Checked } from './schemas';

/** Where a count came from. */
export const countSource = oneOf('monthly list', 'case system', 'counted by hand', 'other');

/** Where a count came from. */
export type CountSource = Checked<typeof countSource>;

/**
 * The number of cases of one class on one docket on a day: an officer's, or the whole unit's where `officer` is null.
 * `docket` is `mixed` if the count does not separate the two; such cases belong to neither docket's caseload.
 */
export const docketCount = defineRecord({
  type: 'docketCount',
  listed: { name: 'Docket size', sealed: 'nothing' },
  schema: fields({
    officer: orNull(recordIdSchema),
    unit: recordIdSchema,
    docket,
    caseClass: recordIdSchema,
    day,
    cases: count,
    source: countSource,
    entered: oneOf('typed', 'pasted', 'imported'),
  }),
  owner: ({ officer, unit }) => officer ?? unit,
  keys: ['officer', '=unit|unit'],
  sealed: [],
  fields: {
    officer: { meaning: 'Whose cases, or null for the whole unit', share: 'unit' },
    unit: { meaning: 'The unit', share: 'unit' },
    docket: { meaning: 'The docket; mixed if the cases are not separated', share: 'public' },
    caseClass: { meaning: 'The class of the cases', share: 'public' },
    day: { meaning: 'The day of the count', share: 'public' },
    cases: { meaning: 'The number of cases', unit: 'cases', share: 'public' },
    source: { meaning: 'Where the count came from', share: 'unit' },
    entered: { meaning: 'Typed, pasted or imported', share: 'unit' },
  },
});

/** A docket count's content. */
export type DocketCount = ContentOf<typeof docketCount>;
