import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { DocumentStep } from '#shared/records/documentRequest';
import type { CaseDocket } from '#shared/records/officer';
import type { Outcome, Placement, RecordCheck } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { ClockForm } from '#shared/time/dateNames';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { Country } from '../countries';
import type { HoursOf } from '../scheduleOfDay';

/**
 * What the line is read against. `logged` is what is logged of any day that may be typed, entries and, up to now, the
 * running timer; `running` says whether a timer runs, so that one more interrupts it.
 */
export type LineContext = {
  readonly now: Instant;
  readonly zone: ZoneName;
  /** The zone of each day: a day keeps the zone that was in force on it. */
  readonly zoneOf: (day: Day) => ZoneName;
  /** The day on the screen: where no day is typed, the entry belongs to it. */
  readonly viewedDay: Day;
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
  readonly countries: readonly Country[];
  readonly hoursOf: HoursOf;
  /** Whether the officer works on both dockets on a day: only then a line can say which one it is for. */
  readonly isOfBothDockets: (day: Day) => boolean;
  /** What absences leave of these hours: only such time can be unlogged. */
  readonly hoursToWork: HoursOf;
  readonly logged: readonly Range<Instant>[];
  readonly running: boolean;
  /** Appointments without an outcome, of any day that may be typed: work that meets one of its own kind asks. */
  readonly appointments: readonly LineAppointment[];
  /** How times are shown. Both forms are always read. */
  readonly clock: ClockForm;
};

/** A planned appointment that has no outcome yet. */
export type LineAppointment = Range<Instant> & { readonly id: RecordId; readonly kind: RecordId };

/** What a word of the line stands for. */
export type LineSlot =
  'kind' | 'duty' | 'length' | 'time' | 'day' | 'units' | 'country' | 'docket' | 'outcome' | 'absence' | 'help' | 'note'
  | 'stop' | 'request';

/**
 * A word or stretch of the line, by its characters from `start` up to and without `end`. A null slot is not understood.
 * `isUnsure` marks a word that has two readings: one was chosen, or the line asks.
 */
export type LineToken = {
  readonly start: number;
  readonly end: number;
  readonly slot: LineSlot | null;
  readonly isUnsure: boolean;
};

/** Another reading of a chip: its name, and the whole line that says it without leaving anything to guess. */
export type LineAlternative = { readonly label: string; readonly line: string };

/**
 * What was understood, in words. `guessed` draws it dashed. `token` is its index among the tokens, null where nothing
 * was typed. `other` is what Tab takes instead.
 */
export type LineChip = {
  readonly slot: LineSlot;
  readonly label: string;
  readonly guessed: boolean;
  readonly token: number | null;
  readonly other: LineAlternative | null;
};

/** What is wrong at a place of the line. `correction` is the whole line as Tab would make it. Warnings do not block. */
export type LineProblem = {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly correction: string | null;
};

/** A way to go on: `line` is the whole line with it. */
export type LineCompletion = { readonly line: string; readonly label: string; readonly hint: string };

/** The activity that a line names. `note` is clear text, to be sealed before it is kept. */
export type LineActivity = {
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  /** Missing where no docket was said. */
  readonly saidDocket?: CaseDocket;
  /** Null for kinds that count none, and for the timer of a kind whose units are asked for when it ends. */
  readonly units: number | null;
  readonly note: string | null;
};

/** An absence that a line names first, such as `sick` or `lunch`: nothing is logged. */
export type LineAbsence = 'break' | 'annual leave' | 'sick leave' | 'holiday';

/**
 * What Enter does. `day` of a log is the day on which it starts. `withoutBreak` holds the two stretches that Enter logs
 * instead of one, null unless the line leaves the break out. `appointment` is the planned one that this answers, with
 * `outcome`. `request` is the open request that document work is for, `step` the step that it takes with it.
 * `plan` and `absence` open the form of an appointment or an absence with what was typed.
 */
export type LineDraft =
  | (LineActivity & {
      readonly action: 'log';
      readonly day: Day;
      readonly start: Instant;
      readonly end: Instant;
      readonly placement: Placement;
      readonly withoutBreak: readonly Range<Instant>[] | null;
      readonly outcome: Outcome | null;
      readonly recordCheck: RecordCheck | null;
      readonly appointment: RecordId | null;
      readonly request?: RecordId;
      readonly step?: DocumentStep | null;
    })
  | (LineActivity & { readonly action: 'timer'; readonly interrupts: boolean })
  | (LineActivity & {
      readonly action: 'plan';
      readonly day: Day;
      readonly start: Instant | null;
      readonly end: Instant | null;
    })
  | { readonly action: 'absence'; readonly absence: LineAbsence; readonly day: Day; readonly minutes: number | null }
  | { readonly action: 'help' }
  | { readonly action: 'endInterruption' };

/**
 * One answer to a question. `line` is the whole line rewritten so that it says only this, and `caret` is where the
 * typing goes on. Taking it does what `draft` says; if that is null, the rewritten line stays to be completed.
 */
export type LineAnswer = {
  readonly label: string;
  readonly detail: string;
  readonly line: string;
  readonly caret: number;
  readonly draft: LineDraft | null;
  readonly consequence: LineConsequence | null;
};

/**
 * A line that is in doubt asks: the first Enter logs nothing. `answers` has the likeliest first, at least one, and
 * `reason` says why. `start` and `end` are the words in doubt.
 */
export type LineQuestion = {
  readonly code: string;
  readonly message: string;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  readonly answers: readonly LineAnswer[];
};

/** Unlogged minutes of the schedule of the entry's day, before and after Enter. */
export type LineConsequence = { readonly unloggedBefore: number; readonly unloggedAfter: number };

/** All that is known of a line as it stands. `draft` is null where Enter keeps the line; a line that asks has none. */
export type ParsedLine = {
  readonly text: string;
  readonly tokens: readonly LineToken[];
  readonly chips: readonly LineChip[];
  readonly problems: readonly LineProblem[];
  readonly completions: readonly LineCompletion[];
  readonly question: LineQuestion | null;
  readonly draft: LineDraft | null;
  readonly consequence: LineConsequence | null;
};
