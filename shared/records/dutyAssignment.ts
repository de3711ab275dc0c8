import { defineRecord, type ContentOf } from './recordDefinition';
import { workHours } from './schedule';
import { countBetween, day, fields, list, oneOf, orNull, recordIdSchema, text, type Checked } from './schemas';
import { sealed } from './sealed';

/** How a duty was assigned. */
export const assignedHow = oneOf('written', 'e-mail', 'oral');

/** How a duty was assigned. */
export type AssignedHow = Checked<typeof assignedHow>;

/**
 * How much work a duty is expected to be: minutes a week, or a percentage of the scheduled hours without absences.
 */
const expectedWork = fields({ of: oneOf('minutes a week', 'percent of hours'), amount: countBetween(1, 10_080) });

/** How much work a duty is expected to be. */
export type ExpectedWork = Checked<typeof expectedWork>;

/** The hours at which a duty is done on some weekdays, 0 for Sunday to 6 for Saturday. */
const dutyHours = fields({ weekdays: list(countBetween(0, 6)), hours: workHours });

/** The hours at which a duty is done on some weekdays, 0 for Sunday to 6 for Saturday. */
export type DutyHours = Checked<typeof dutyHours>;

/**
 * A collateral duty that was given to an officer, from `from` to `to`, both included; null means no end. The time
 * logged for the duty within these days belongs to it. Anything the officer did not say is null, except the office,
 * which is empty.
 */
export const dutyAssignment = defineRecord({
  type: 'dutyAssignment',
  listed: { name: 'Duty assignments', sealed: 'references' },
  schema: fields({
    officer: recordIdSchema,
    duty: recordIdSchema,
    from: day,
    to: orNull(day),
    expected: orNull(expectedWork),
    how: orNull(assignedHow),
    assignedOn: orNull(day),
    office: text,
    planned: orNull(dutyHours),
    reference: orNull(sealed),
  }),
  owner: (content) => content.officer,
  keys: ['officer'],
  sealed: ['reference'],
  fields: {
    officer: { meaning: 'Who has the duty', share: 'unit' },
    duty: { meaning: 'The collateral duty', share: 'unit' },
    from: { meaning: 'First day', share: 'unit' },
    to: { meaning: 'Last day, or null without an end', share: 'unit' },
    expected: { meaning: 'Expected work, or null', unit: 'minutes a week, or percent of hours', share: 'unit' },
    how: { meaning: 'Written, e-mail or oral, or null', share: 'unit' },
    assignedOn: { meaning: 'The day on which it was assigned, or null', share: 'unit' },
    office: { meaning: 'The office that assigned it, or empty', share: 'unit' },
    planned: { meaning: 'Its weekdays and hours, or null', unit: 'minutes after midnight', share: 'unit' },
    reference: { meaning: 'Free text', share: 'own' },
  },
});

/** A duty assignment's content. */
export type DutyAssignment = ContentOf<typeof dutyAssignment>;
