import { documentStep } from './documentRequest';
import { caseDocket, docket } from './officer';
import { defineRecord, type ContentOf } from './recordDefinition';
import {
  count,
  day,
  fields,
  flag,
  instant,
  list,
  oneOf,
  orNull,
  recordIdSchema,
  text,
  zone,
  type Checked,
} from './schemas';
import { sealed } from './sealed';

/** The outcome of planned work. Kept counts 1 unit, the others 0 (method.md 1). */
export const outcome = oneOf('kept', 'no-show', 'rescheduled', 'cancelled');

/** The outcome of planned work. */
export type Outcome = Checked<typeof outcome>;

const recordCheck = oneOf('done', 'skipped', 'not required');

/** The criminal record check of a check-in. */
export type RecordCheck = Checked<typeof recordCheck>;

const entryOrigin = oneOf('timer', 'line', 'form', 'outcome', 'import', 'copy');

/** How the entry was made. */
export type EntryOrigin = Checked<typeof entryOrigin>;

const placement = oneOf('stated', 'ended now', 'gap');

/** Where its time came from: typed by the officer, ended now, or placed into a gap. */
export type Placement = Checked<typeof placement>;

const entryPart = fields({ day, minutes: count, outside: flag });

/**
 * A part of an entry on one local day, entirely inside or outside the schedule. `splitEntry` makes the parts once, when
 * the entry is written; its days are never calculated again.
 */
export type EntryPart = Checked<typeof entryPart>;

/**
 * Work that an officer did. `start` and `end` are whole minutes, both rounded down. `units` is null for kinds that
 * count none. With a `duty`, the minutes are collateral. `request` is the document request it was done for, and `step`
 * the step of it that was taken, null for a follow-up and for other work on it. `unit` is the officer's unit on the
 * entry's day, null if there was none. `docket` is the one that the entry counts for: `saidDocket`, which only an
 * officer of both dockets gives, else the officer's own on that day.
 */
export const timeEntry = defineRecord({
  type: 'entry',
  listed: { name: 'Logged time', sealed: 'notes' },
  schema: fields({
    officer: recordIdSchema,
    unit: orNull(recordIdSchema),
    docket,
    saidDocket: orNull(caseDocket),
    kind: recordIdSchema,
    duty: orNull(recordIdSchema),
    country: orNull(text),
    request: orNull(recordIdSchema),
    step: orNull(documentStep),
    start: instant,
    end: instant,
    zone,
    parts: list(entryPart),
    units: orNull(count),
    outcome: orNull(outcome),
    recordCheck: orNull(recordCheck),
    appointment: orNull(recordIdSchema),
    note: orNull(sealed),
    origin: entryOrigin,
    enteredAt: instant,
    placement,
  }),
  owner: (content) => content.officer,
  keys: ['officer|parts.day', '=request|request'],
  sealed: ['note'],
  fields: {
    officer: { meaning: 'Who did the work', share: 'unit' },
    unit: { meaning: 'The unit of that day, or null', share: 'unit' },
    docket: { meaning: 'The docket it counts for; mixed if an officer of both did not say', share: 'public' },
    saidDocket: { meaning: 'The docket that an officer of both dockets gave, or null', share: 'public' },
    kind: { meaning: 'The activity kind', share: 'public' },
    duty: { meaning: 'The collateral duty it was done for, or null', share: 'public' },
    country: { meaning: 'ISO country of document work, or null', share: 'unit' },
    request: { meaning: 'The document request it was done for, or null', share: 'unit' },
    step: { meaning: 'The step of the request that was taken, or null', share: 'unit' },
    start: { meaning: 'Start, a whole minute', unit: 'ms since 1970 UTC', share: 'own' },
    end: { meaning: 'End, a whole minute', unit: 'ms since 1970 UTC', share: 'own' },
    zone: { meaning: 'IANA time zone of its days', share: 'own' },
    parts: { meaning: 'Its minutes by local day, inside or outside the schedule', unit: 'minutes', share: 'unit' },
    units: { meaning: 'The number of units, in the kind’s noun, or null', unit: 'units', share: 'public' },
    outcome: { meaning: 'The outcome of planned work, or null', share: 'public' },
    recordCheck: { meaning: 'The criminal record check of a check-in, or null', share: 'public' },
    appointment: { meaning: 'The appointment it answers, or null', share: 'own' },
    note: { meaning: 'Free text', share: 'own' },
    origin: { meaning: 'Timer, line, form, outcome, import or copy', share: 'unit' },
    enteredAt: { meaning: 'When it was entered', unit: 'ms since 1970 UTC', share: 'unit' },
    placement: { meaning: 'Where its time came from', share: 'unit' },
  },
});

/** A time entry's content. */
export type TimeEntry = ContentOf<typeof timeEntry>;
