import { defineRecord, type ContentOf } from './recordDefinition';
import { count, fields, list, oneOf, orNull, ownerSchema, text, type Checked } from './schemas';

/** The roles that a course can be required for: officers of a docket, or supervisors. */
export const courseRole = oneOf('non-detained', 'detained', 'supervisor');

/** A role that a course can be required for. An officer who works on both dockets has both. */
export type CourseRole = Checked<typeof courseRole>;

/**
 * A training course. `minutes` is the length of the first session. `refreshMonths` is the number of months until a
 * refresher is due, and `refreshMinutes` is how long it takes; both are null for a course that is attended once.
 * `roles` is empty if nobody has to attend.
 */
export const course = defineRecord({
  type: 'course',
  listed: { name: 'Training', sealed: 'notes' },
  schema: fields({
    owner: ownerSchema,
    name: text,
    roles: list(courseRole),
    minutes: count,
    refreshMonths: orNull(count),
    refreshMinutes: orNull(count),
  }),
  owner: ({ owner }) => owner,
  keys: [''],
  sealed: [],
  fields: {
    owner: { meaning: 'The unit whose list it belongs to, or local', share: 'unit' },
    name: { meaning: 'The name of the course', share: 'unit' },
    roles: { meaning: 'Whom it is required for', share: 'unit' },
    minutes: { meaning: 'Length of the first session', unit: 'minutes', share: 'unit' },
    refreshMonths: { meaning: 'Due again after so many months, or null', unit: 'months', share: 'unit' },
    refreshMinutes: { meaning: 'Length of a refresher, or null', unit: 'minutes', share: 'unit' },
  },
});

/** A course's content. */
export type Course = ContentOf<typeof course>;
