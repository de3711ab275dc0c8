import { calendarOrigin } from './calendarOrigin';
import { defineRecord, type ContentOf } from './recordDefinition';
import { workHours } from './schedule';
import { day, fields, oneOf, optional, orNull, recordIdSchema, type Checked } from './schemas';
import { sealed } from './sealed';

/** Why an officer is not on the schedule. */
export const absenceReason = oneOf('leave', 'holiday', 'detail', 'training');

/** Why an officer is not on the schedule. */
export type AbsenceReason = Checked<typeof absenceReason>;

/** The states of an absence. Cancelled and not attended ones take nothing off the schedule. */
const absenceState = oneOf('planned', 'taken', 'cancelled', 'not attended');

/** The state of an absence. */
export type AbsenceState = Checked<typeof absenceState>;

/**
 * Time off the schedule, from `first` to `last`, both included: whole days if `hours` is null, or these hours of each
 * day. `origin` is set if an import created it.
 */
export const absence = defineRecord({
  type: 'absence',
  listed: { name: 'Absences', sealed: 'notes' },
  schema: fields({
    officer: recordIdSchema,
    reason: absenceReason,
    state: absenceState,
    first: day,
    last: day,
    hours: orNull(workHours),
    note: orNull(sealed),
    origin: optional(calendarOrigin),
  }),
  owner: (content) => content.officer,
  keys: ['officer'],
  sealed: ['note'],
  fields: {
    officer: { meaning: 'Who is absent', share: 'unit' },
    reason: { meaning: 'Leave, holiday, detail or training', share: 'unit' },
    state: { meaning: 'Planned, taken, cancelled or not attended', share: 'unit' },
    first: { meaning: 'First day', share: 'unit' },
    last: { meaning: 'Last day', share: 'unit' },
    hours: { meaning: 'The hours of each day, or null for whole days', unit: 'minutes after midnight', share: 'unit' },
    note: { meaning: 'Free text', share: 'own' },
    origin: { meaning: 'The imported event it comes from', share: 'own' },
  },
});

/** An absence's content. */
export type Absence = ContentOf<typeof absence>;
