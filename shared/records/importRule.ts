import { absenceReason } from './absence';
import { defineRecord, type ContentOf } from './recordDefinition';
import { count, either, exactly, fields, orNull, recordIdSchema, type Checked } from './schemas';
import { sealed } from './sealed';

/** What an event becomes: planned work of a kind, time off, or nothing. */
const importTarget = either(
  fields({ becomes: exactly('appointment'), kind: recordIdSchema, duty: orNull(recordIdSchema) }),
  fields({ becomes: exactly('absence'), reason: absenceReason }),
  fields({ becomes: exactly('nothing') }),
);

/** What an event becomes. */
export type ImportTarget = Checked<typeof importTarget>;

/**
 * What an event of a calendar becomes, by a word in its title; the first matching rule by `order` wins. A rule without
 * a word applies if no word matches. Words may name people, so they are sealed.
 */
export const importRule = defineRecord({
  type: 'rule',
  listed: { name: 'Calendars and their rules', sealed: 'names and words' },
  schema: fields({
    calendar: recordIdSchema, order: count, word: orNull(sealed), target: importTarget,
  }),
  // Import rules control how this machine reads a calendar.
  owner: () => 'local',
  keys: ['calendar'],
  sealed: ['word'],
  fields: {
    calendar: { meaning: 'The calendar it is for', share: 'own' },
    order: { meaning: 'Its place among the calendar’s rules, from 0', share: 'own' },
    word: { meaning: 'The word that a title must contain, or null', share: 'own' },
    target: { meaning: 'What such an event becomes', share: 'own' },
  },
});

/** An import rule's content. */
export type ImportRule = ContentOf<typeof importRule>;
