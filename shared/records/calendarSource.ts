import { defineRecord, type ContentOf } from './recordDefinition';
import { fields, flag, instant, optional, recordIdSchema } from './schemas';
import { sealed } from './sealed';

/**
 * A calendar that was imported at least once. Its file name is free text and therefore sealed, and so are the names
 * that its events use for time zones: `zones` is a sealed JSON list of pairs of such a name and the zone the user
 * chose.
 */
export const calendarSource = defineRecord({
  type: 'calendar',
  listed: { name: 'Calendars and their rules', sealed: 'names and words' },
  schema: fields({
    officer: recordIdSchema, name: sealed, importedAt: instant, keepTitles: flag, zones: optional(sealed),
  }),
  owner: (content) => content.officer,
  keys: ['officer'],
  sealed: ['name', 'zones'],
  fields: {
    officer: { meaning: 'Whose calendar it is', share: 'own' },
    name: { meaning: 'The file’s name', share: 'own' },
    importedAt: { meaning: 'When it was last imported', unit: 'ms since 1970 UTC', share: 'own' },
    keepTitles: { meaning: 'Whether the titles of its events are stored', share: 'own' },
    zones: { meaning: 'The zones chosen for names that nothing explains', share: 'own' },
  },
});

/** An imported calendar's content. */
export type CalendarSource = ContentOf<typeof calendarSource>;
