import { defineRecord, type ContentOf } from './recordDefinition';
import { amount, count, day, fields, flag, list, oneOf, orNull, recordIdSchema, text, type Checked } from './schemas';

/** Where weights come from: measured by a study, typed in, or read from a file. */
export const weightOrigin = oneOf('measured', 'typed', 'imported');

/** Where weights come from. */
export type WeightOrigin = Checked<typeof weightOrigin>;

const frozenWeight = fields({
  kind: recordIdSchema,
  label: text,
  minutes: amount,
  units: orNull(count),
  officers: orNull(count),
  variance: orNull(amount),
  df: orNull(amount),
});

/**
 * The minutes that one unit of a kind takes. `units` is the number of units it was measured from. `units`, `variance`
 * and `df` (method.md 2) are null if nothing was measured or there is no interval.
 */
export type FrozenWeight = Checked<typeof frozenWeight>;

const frozenDays = fields({
  officers: list(recordIdSchema),
  days: list(day),
  kinds: list(recordIdSchema),
  shared: list(recordIdSchema),
  minutes: list(count),
  units: list(count),
  administration: list(count),
  sharedDuties: list(count),
  singleDuties: list(count),
  outside: list(count),
  expected: list(count),
  logged: list(flag),
});

/**
 * The officer-days that weights were measured from, in minutes. Days vary fastest: officer `i` on day `j` is at `i ×
 * days + j` in each list; `minutes` and `units` of case work have one such block for each kind. Shared duties, named in
 * `shared`, are those that most officers did; single ones are those of a few. `outside` is training and other time away
 * from case work.
 */
export type FrozenDays = Checked<typeof frozenDays>;

/** A named, dated set of case weights. Once frozen, it is never changed, only renamed or deleted. */
export const weightSet = defineRecord({
  type: 'weights',
  listed: { name: 'Studies, standards and weights', sealed: 'nothing' },
  schema: fields({
    unit: orNull(recordIdSchema),
    name: text,
    dated: day,
    origin: weightOrigin,
    study: orNull(recordIdSchema),
    weights: list(frozenWeight),
    measuredFrom: orNull(frozenDays),
  }),
  owner: ({ unit }) => unit ?? 'local',
  keys: [''],
  sealed: [],
  fields: {
    unit: { meaning: 'The unit that they are for, or null for one’s own folder', share: 'unit' },
    name: { meaning: 'The name of the set', share: 'public' },
    dated: { meaning: 'The day on which it was frozen or typed', share: 'public' },
    origin: { meaning: 'Measured, typed or imported', share: 'public' },
    study: { meaning: 'The study that measured them, or null', share: 'unit' },
    weights: { meaning: 'Each kind: minutes per unit, units, variance and degrees of freedom', share: 'public' },
    measuredFrom: { meaning: 'Minutes and units of each officer-day, by kind', unit: 'minutes', share: 'unit' },
  },
});

/** A weight set's content. */
export type WeightSet = ContentOf<typeof weightSet>;
