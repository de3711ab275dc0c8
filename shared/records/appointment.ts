import { calendarOrigin } from './calendarOrigin';
import { caseDocket } from './officer';
import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, instant, orNull, recordIdSchema, text, zone } from './schemas';
import { sealed } from './sealed';
import { outcome } from './timeEntry';

/**
 * Planned work. `day` is the local day of `start`, stored with it. Beginning it sets `begunAt`, and an outcome clears
 * that. `entry` is the entry that the outcome logged, which counts for `saidDocket` if the officer works on both
 * dockets. A title is stored only if the user asked for it.
 */
export const appointment = defineRecord({
  type: 'appointment',
  listed: { name: 'Appointments', sealed: 'titles, where you keep them' },
  schema: fields({
    officer: recordIdSchema,
    kind: recordIdSchema,
    duty: orNull(recordIdSchema),
    country: orNull(text),
    saidDocket: orNull(caseDocket),
    day,
    start: instant,
    end: instant,
    zone,
    outcome: orNull(outcome),
    begunAt: orNull(instant),
    entry: orNull(recordIdSchema),
    origin: orNull(calendarOrigin),
    title: orNull(sealed),
  }),
  owner: (content) => content.officer,
  keys: ['officer|day', '=imported|officer|origin.calendar'],
  sealed: ['title'],
  fields: {
    officer: { meaning: 'Whose appointment it is', share: 'own' },
    kind: { meaning: 'The activity kind', share: 'own' },
    duty: { meaning: 'The collateral duty it is for, or null', share: 'own' },
    country: { meaning: 'ISO country of document work, or null', share: 'own' },
    saidDocket: { meaning: 'The docket that an officer of both dockets said it is for, or null', share: 'own' },
    day: { meaning: 'Local day of its start', share: 'own' },
    start: { meaning: 'Planned start', unit: 'ms since 1970 UTC', share: 'own' },
    end: { meaning: 'Planned end', unit: 'ms since 1970 UTC', share: 'own' },
    zone: { meaning: 'IANA time zone of its day', share: 'own' },
    outcome: { meaning: 'Its outcome, or null', share: 'own' },
    begunAt: { meaning: 'When it began, or null', unit: 'ms since 1970 UTC', share: 'own' },
    entry: { meaning: 'The entry that its outcome logged, or null', share: 'own' },
    origin: { meaning: 'The imported event it comes from, or null', share: 'own' },
    title: { meaning: 'Free text', share: 'own' },
  },
});

/** An appointment's content. */
export type Appointment = ContentOf<typeof appointment>;
