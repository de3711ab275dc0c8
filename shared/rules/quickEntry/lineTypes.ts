import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Placement } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
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
  /** The day on the screen: where no day is typed, the entry belongs to it. */
  readonly viewedDay: Day;
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
  readonly countries: readonly Country[];
  readonly hoursOf: HoursOf;
  /** What absences leave of these hours: only such time can be unlogged. */
  readonly hoursToWork: HoursOf;
  readonly logged: readonly Range<Instant>[];
  readonly running: boolean;
};

/** What a word of the line stands for. */
export type LineSlot = 'kind' | 'duty' | 'length' | 'time' | 'day' | 'units' | 'country' | 'note' | 'stop';

/** A word or stretch of the line, by its characters from `start` up to and without `end`; null is not understood. */
export type LineToken = { readonly start: number; readonly end: number; readonly slot: LineSlot | null };

/** What was understood, in words; dashed where it is a guess. `token` is its index among the tokens, null where nothing was typed. */
export type LineChip = {
  readonly slot: LineSlot;
  readonly label: string;
  readonly guessed: boolean;
  readonly token: number | null;
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
  readonly units: number | null;
  readonly note: string | null;
};

/** What Enter does. `day` of a log is the day on which it starts. */
export type LineDraft =
  | (LineActivity & {
      readonly action: 'log';
      readonly day: Day;
      readonly start: Instant;
      readonly end: Instant;
      readonly placement: Placement;
    })
  | (LineActivity & { readonly action: 'timer'; readonly interrupts: boolean })
  | { readonly action: 'endInterruption' };

/** Unlogged minutes of the schedule of the entry's day, before and after Enter. */
export type LineConsequence = { readonly unloggedBefore: number; readonly unloggedAfter: number };

/** All that is known of a line as it stands. `draft` is null exactly where Enter keeps the line. */
export type ParsedLine = {
  readonly text: string;
  readonly tokens: readonly LineToken[];
  readonly chips: readonly LineChip[];
  readonly problems: readonly LineProblem[];
  readonly completions: readonly LineCompletion[];
  readonly draft: LineDraft | null;
  readonly consequence: LineConsequence | null;
};
