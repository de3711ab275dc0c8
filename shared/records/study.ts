import { workGroup } from './activityKind';
import { defineRecord, type ContentOf } from './recordDefinition';
import { count, day, fields, list, oneOf, orNull, recordIdSchema, text, type Checked } from './schemas';

/** Why something is left out of a study. Printed in the report, so free text is not allowed. */
export const exclusionReason = oneOf(
  'entered twice',
  'wrong kind',
  'building closed',
  'system down',
  'on detail',
  'new officer',
  'not case work',
  'other',
);

/** Why something is left out of a study. */
export type ExclusionReason = Checked<typeof exclusionReason>;

const exclusion = fields({
  officer: orNull(recordIdSchema),
  kind: orNull(recordIdSchema),
  first: day,
  last: day,
  units: orNull(count),
  minutes: orNull(count),
  reason: exclusionReason,
});

/**
 * What a study leaves out: work of one officer or all (null), of one kind or all (null), from `first` to `last`. With
 * `units` or `minutes`, only that much of one officer, kind and day is left out. Without a kind, the days themselves
 * are left out, so nothing is expected on them; with `minutes`, only that much of what is expected on one day.
 */
export type Exclusion = Checked<typeof exclusion>;

const studyKind = fields({ kind: recordIdSchema, label: text, unitNoun: orNull(text), group: workGroup });

/** A kind as it was defined when the study began. Later changes of the kind do not change the study. */
export type StudyKind = Checked<typeof studyKind>;

/** When and why a closed study was opened again. */
const reopening = fields({ on: day, reason: exclusionReason });

/**
 * A time study: who logs what from `first` to `last`. `kinds` are frozen when it starts. `goal` is the half-width of
 * the intervals that it aims for, in percent. `closedOn` is null while it runs.
 */
export const study = defineRecord({
  type: 'study',
  listed: { name: 'Studies, standards and weights', sealed: 'nothing' },
  schema: fields({
    unit: orNull(recordIdSchema),
    name: text,
    first: day,
    last: day,
    goal: count,
    officers: list(recordIdSchema),
    kinds: list(studyKind),
    exclusions: list(exclusion),
    closedOn: orNull(day),
    reopened: list(reopening),
  }),
  owner: ({ unit }) => unit ?? 'local',
  keys: [''],
  sealed: [],
  fields: {
    unit: { meaning: 'The unit that is studied, or null for one’s own folder', share: 'unit' },
    name: { meaning: 'The name of the study, never a person’s', share: 'public' },
    first: { meaning: 'First day', share: 'public' },
    last: { meaning: 'Last day as planned', share: 'public' },
    goal: { meaning: 'Half-width of the intervals that it aims for', unit: 'percent', share: 'public' },
    officers: { meaning: 'The enrolled officers', share: 'unit' },
    kinds: { meaning: 'The kinds as they were defined when it began', share: 'public' },
    exclusions: { meaning: 'What is left out, each with its reason', share: 'unit' },
    closedOn: { meaning: 'When it was closed, or null', share: 'public' },
    reopened: { meaning: 'When and why it was opened again after closing', share: 'public' },
  },
});

/** A study's content. */
export type Study = ContentOf<typeof study>;
