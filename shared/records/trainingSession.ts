import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, oneOf, orNull, recordIdSchema, type Checked } from './schemas';
import { sealed } from './sealed';

/** The states of a session. Only attended ones count hours and start the time to the next refresher. */
export const sessionState = oneOf('planned', 'attended', 'missed');

/** The state of a session. */
export type SessionState = Checked<typeof sessionState>;

/**
 * One officer's session of a course, from `day` to `last`, both included. `minutes` is the length of the whole session,
 * even if it is planned or was missed.
 */
export const trainingSession = defineRecord({
  type: 'trainingSession',
  listed: { name: 'Training', sealed: 'notes' },
  schema: fields({
    officer: recordIdSchema,
    course: recordIdSchema,
    state: sessionState,
    day,
    last: day,
    minutes: count,
    note: orNull(sealed),
  }),
  owner: ({ officer }) => officer,
  keys: ['officer'],
  sealed: ['note'],
  fields: {
    officer: { meaning: 'Who attends', share: 'unit' },
    course: { meaning: 'The course', share: 'unit' },
    state: { meaning: 'Planned, attended or missed', share: 'unit' },
    day: { meaning: 'First day of the session', share: 'unit' },
    last: { meaning: 'Last day of the session', share: 'unit' },
    minutes: { meaning: 'Length of the whole session', unit: 'minutes', share: 'unit' },
    note: { meaning: 'Free text', share: 'own' },
  },
});

/** A session's content. */
export type TrainingSession = ContentOf<typeof trainingSession>;
