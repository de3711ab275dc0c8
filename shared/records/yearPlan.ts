import { defineRecord, type ContentOf } from './recordDefinition';
import { amount, count, day, fields, list, orNull, recordIdSchema, text, type Checked } from './schemas';

const post = fields({ name: text, hours: amount });

/** A post that must always be covered, such as a duty officer: its name and the hours to cover per year. */
export type Post = Checked<typeof post>;

/**
 * What a unit plans for a year from a day on: the length of a full day, one officer's days of leave and of training,
 * and the posts to cover. One plan for each unit and first day.
 */
export const yearPlan = defineRecord({
  type: 'yearPlan',
  listed: { name: 'Studies, standards and weights', sealed: 'nothing' },
  schema: fields({
    unit: orNull(recordIdSchema),
    from: day,
    minutesPerDay: count,
    leaveDays: amount,
    trainingDays: amount,
    posts: list(post),
  }),
  owner: ({ unit }) => unit ?? 'local',
  keys: [''],
  sealed: [],
  fields: {
    unit: { meaning: 'The unit that plans, or null for one’s own folder', share: 'unit' },
    from: { meaning: 'First day on which the plan applies', share: 'unit' },
    minutesPerDay: { meaning: 'The length of a full-time day', unit: 'minutes', share: 'public' },
    leaveDays: { meaning: 'Leave of one officer per year', unit: 'full days', share: 'public' },
    trainingDays: { meaning: 'Training of one officer per year', unit: 'full days', share: 'public' },
    posts: { meaning: 'Posts that must always be covered, with their hours per year', unit: 'hours', share: 'unit' },
  },
});

/** A year plan's content. */
export type YearPlan = ContentOf<typeof yearPlan>;
