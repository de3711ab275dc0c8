import { recordId, type RecordId } from '#shared/base/ids';
import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, list, oneOf, orNull, ownerSchema, recordIdSchema, text, type Checked } from './schemas';

/** How a country handles requests for travel documents, according to what the user found published. */
export const countryStatus = oneOf('cooperative', 'delays', 'limits', 'uncooperative');

/** How a country handles requests for travel documents. */
export type CountryStatus = Checked<typeof countryStatus>;

/**
 * When a request is followed up: the days from submission to the first follow-up, the days between contacts, and the
 * number of contacts without an answer after which to escalate.
 */
const followUpRule = fields({ firstAfterDays: count, everyDays: count, escalateAfterContacts: count });

/** When a request is followed up, in calendar days and contacts. */
export type FollowUpRule = Checked<typeof followUpRule>;

/** Who entered something and on which day; `by` is null if it came from a file. */
export const entered = fields({ on: day, by: orNull(recordIdSchema) });

/**
 * The terms of a country from a day on, until the next terms begin. They replace earlier ones completely, so terms
 * without a status remove an earlier status. `quota` is the number of documents per month under limits. `rule` is null
 * for the default rule.
 */
const countryTerms = fields({
  from: day,
  status: orNull(countryStatus),
  quota: orNull(count),
  rule: orNull(followUpRule),
  source: orNull(text),
  entered,
});

/** The terms of a country from a day on. */
export type CountryTerms = Checked<typeof countryTerms>;

/**
 * One country's status, quota and rule for follow-ups, maintained by the user: Daybook comes with no statuses. The
 * record whose `country` is null has the default rule for all countries. Terms are in the order of `from`.
 */
export const countryPolicy = defineRecord({
  type: 'country',
  listed: { name: 'Countries and published counts', sealed: 'nothing' },
  schema: fields({ owner: ownerSchema, country: orNull(text), terms: list(countryTerms) }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose table it belongs to, or local', share: 'unit' },
    country: { meaning: 'ISO 3166-1 alpha-2 code, or null for the default rule of all countries', share: 'public' },
    terms: { meaning: 'Status, quota a month, rule for follow-ups and source, each from a day on', share: 'unit' },
  },
});

/** The content of a country's record. */
export type CountryPolicy = ContentOf<typeof countryPolicy>;

/** The id of a country's record, which is the same on every machine; null means the default rule. */
export function countryPolicyId(country: string | null): RecordId {
  return recordId(`country-${country ?? 'default'}`);
}
