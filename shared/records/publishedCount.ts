import { countryStatus, entered } from './countryPolicy';
import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, oneOf, orNull, ownerSchema, text } from './schemas';

/**
 * A published number of countries with a status on a date, typed in by the user to compare with their own table. If
 * only the month was published, `on` is its first day.
 */
export const publishedCount = defineRecord({
  type: 'publishedCount',
  listed: { name: 'Countries and published counts', sealed: 'nothing' },
  schema: fields({
    owner: ownerSchema,
    status: countryStatus,
    on: day,
    precision: oneOf('day', 'month'),
    countries: count,
    source: orNull(text),
    entered,
  }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose table it belongs to, or local', share: 'unit' },
    status: { meaning: 'The status that the countries have in the published list', share: 'public' },
    on: { meaning: 'The date that the list is of; the first day where only a month is known', share: 'public' },
    precision: { meaning: 'Whether the day or only the month of the list is known', share: 'public' },
    countries: { meaning: 'The number of countries on the list', unit: 'countries', share: 'public' },
    source: { meaning: 'Where it was published', share: 'unit' },
    entered: { meaning: 'Who typed it in, and on which day', share: 'unit' },
  },
});

/** The content of a published count. */
export type PublishedCount = ContentOf<typeof publishedCount>;
