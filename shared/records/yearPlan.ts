import { defineRecord, type ContentOf } from './recordDefinition';
import { amount, count, day, fields, list, orNull, recordIdSchema, text, type Checked } from './schemas';

const post = fields({ name: text, hours: amount });

/** A post that needs somebody there whatever comes, such as a duty officer: its name and the hours to cover a year. */
export type Post = Checked<typeof post>;

/**
 * What a unit plans for a year from a day on: the length of a full day, the days of leave and of training of one
 * officer, and the posts to cover. One plan for each unit and first day.
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
    from: { meaning: 'The day from which the plan holds', share: 'unit' },
    minutesPerDay: { meaning: 'The length of a full-time day', unit: 'minutes', share: 'public' },
    leaveDays: { meaning: 'Leave of one officer a year', unit: 'full days', share: 'public' },
    trainingDays: { meaning: 'Training of one officer a year', unit: 'full days', share: 'public' },
    posts: { meaning: 'Posts that need somebody there, with the hours to cover a year', unit: 'hours', share: 'unit' },
  },
});

/** A year plan's content. */
export type YearPlan = ContentOf<typeof yearPlan>;
