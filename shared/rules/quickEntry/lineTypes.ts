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
 * What the line is read against. `logged` is everything logged on any day that may be typed: entries and, up to now,
 * the running timer. `running` is true if a timer is running, so that another one interrupts it.
 */
export type LineContext = {
  readonly now: Instant;
  readonly zone: ZoneName;
  /** The zone of each day: a day keeps the zone that applied on it. */
  readonly zoneOf: (day: Day) => ZoneName;
  /** The day on screen. If no day is typed, the entry belongs to it. */
  readonly viewedDay: Day;
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
  readonly countries: readonly Country[];
  readonly hoursOf: HoursOf;
  /** Whether the officer works on both dockets on a day. Only then can a line say which one it is for. */
  readonly isOfBothDockets: (day: Day) => boolean;
  /** These hours less absences: only this time can be unlogged. */
  readonly hoursToWork: HoursOf;
  readonly logged: readonly Range<Instant>[];
  readonly running: boolean;
  /** Appointments without an outcome on any day that may be typed. Work at the time of one of its own kind asks. */
  readonly appointments: readonly LineAppointment[];
  /** How times are shown. Both forms are always understood. */
  readonly clock: ClockForm;
};

/** A planned appointment that has no outcome yet. */
export type LineAppointment = Range<Instant> & { readonly id: RecordId; readonly kind: RecordId };

/** What a word of the line stands for. */
export type LineSlot =
  'kind' | 'duty' | 'length' | 'time' | 'day' | 'units' | 'country' | 'docket' | 'outcome' | 'absence' | 'help' | 'note'
  | 'stop' | 'request';

/**
 * A word or stretch of the line, by its characters from `start` up to but not including `end`. A null slot is not
 * understood. `isUnsure` marks a word that has two readings: one was chosen, or the line asks.
 */
export type LineToken = {
  readonly start: number;
  readonly end: number;
  readonly slot: LineSlot | null;
  readonly isUnsure: boolean;
};

/** Another reading of a chip: its name, and the whole line that says it without anything guessed. */
export type LineAlternative = { readonly label: string; readonly line: string };

/**
 * What was understood, in words. It is drawn dashed if `guessed`. `token` is its index among the tokens, null if
 * nothing was typed for it. `other` is what Tab uses instead.
 */
export type LineChip = {
  readonly slot: LineSlot;
  readonly label: string;
  readonly guessed: boolean;
  readonly token: number | null;
  readonly other: LineAlternative | null;
};

/** What is wrong at a place in the line. `correction` is the whole line as Tab would make it. Warnings do not block. */
export type LineProblem = {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly correction: string | null;
};

/** A way to continue; `line` is the whole line with it. */
export type LineCompletion = { readonly line: string; readonly label: string; readonly hint: string };

/** The activity that a line names. `note` is plain text, to be sealed before it is stored. */
export type LineActivity = {
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  /** Missing if no docket was given. */
  readonly saidDocket?: CaseDocket;
  /** Null for kinds that count none, and for the timer of a kind that asks for its units when it ends. */
  readonly units: number | null;
  readonly note: string | null;
};

/** An absence that a line names first, such as `sick` or `lunch`: nothing is logged. */
export type LineAbsence = 'break' | 'annual leave' | 'sick leave' | 'holiday';

/**
 * What Enter does. `day` of a log is the day on which it starts. `withoutBreak` has the two stretches that Enter logs
 * instead of one, null unless the line leaves the break out. `appointment` is the planned one that this answers, with
 * `outcome`. `request` is the open request that document work is for, `step` the step taken with it. `plan` and
 * `absence` open the form of an appointment or an absence with what was typed.
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
 * One answer to a question. `line` is the whole line rewritten so that it says only this, and `caret` is where typing
 * continues. Choosing it does what `draft` says; if that is null, the rewritten line stays to be completed.
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
 * The question of a line in doubt: the first Enter logs nothing. `answers` has at least one, the likeliest first, and
 * `reason` says why it asks. `start` and `end` mark the words in doubt.
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

/**
 * All that is known about a line so far. `draft` is null if Enter leaves the line as it is; a line that asks has none.
 */
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
