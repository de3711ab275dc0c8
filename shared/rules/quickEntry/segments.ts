import type { CaseDocket } from '#shared/records/officer';
import type { Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { FoundStretch, TypedTime } from '#shared/time/typedTime';
import type { LineAbsence } from './lineTypes';
import type { TypedDay } from './typedDays';
import type { Meaning } from './vocabulary';

/** A place in the line: its characters from `start` up to but not including `end`. */
export type Place = { readonly start: number; readonly end: number };

/**
 * A word, or words that belong together, with what they mean by themselves. `text` is as prepared for reading.
 */
export type Segment = Place & { readonly text: string; readonly sense: Sense };

/** What a private number looks like. */
export type PrivateNumber = 'an A-number' | 'a Social Security number' | 'a telephone number' | 'a date of birth';

/** What words mean by themselves, before their neighbors are looked at. */
export type Sense =
  | { readonly is: 'length'; readonly minutes: number }
  /** The last minutes up to now: `-15`, `last 15 minutes`. */
  | { readonly is: 'last'; readonly minutes: number }
  | { readonly is: 'stretch'; readonly stretch: FoundStretch }
  /** `isAt` if only `at` makes it a time: `at 2`. */
  | { readonly is: 'clock'; readonly time: TypedTime; readonly isAt: boolean; readonly isSurelyTime: boolean }
  /** A bare number, whole or decimal. `time` is set if it is also a time of day: `130`, `1.30`. */
  | { readonly is: 'number'; readonly value: number; readonly isDecimal: boolean; readonly time: TypedTime | null }
  | { readonly is: 'day'; readonly day: TypedDay; readonly hasDigit: boolean }
  | { readonly is: 'units'; readonly units: number }
  /** A range of an amount, `10-12 min`, with its two possible wordings. */
  | { readonly is: 'range'; readonly from: number; readonly to: number; readonly unit: string }
  /** `3 x 5m` or `5 x 3`; `hasUnit` if the second is a length. */
  | { readonly is: 'product'; readonly times: number; readonly minutes: number; readonly hasUnit: boolean }
  | { readonly is: 'each' }
  /** A count without a number: `several`, `a few`. */
  | { readonly is: 'vague' }
  /** A month between two numbers: `15 sept 9`. */
  | { readonly is: 'two days'; readonly before: string; readonly month: string; readonly after: string }
  | { readonly is: 'impossible'; readonly message: string }
  | {
      readonly is: 'name';
      readonly meanings: readonly Meaning[];
      readonly by: 'whole' | 'letters' | 'duty:';
      readonly isPlural: boolean;
    }
  | { readonly is: 'country'; readonly code: string }
  | { readonly is: 'outcome'; readonly outcome: Outcome }
  /** Only for an officer of both dockets; `mayBeNote` if words follow it. */
  | { readonly is: 'docket'; readonly docket: CaseDocket; readonly mayBeNote: boolean }
  | { readonly is: 'check'; readonly check: RecordCheck }
  | { readonly is: 'absence'; readonly absence: LineAbsence }
  | { readonly is: 'without break' }
  /** `all day`, `earlier`, `hour`: about time, but neither a length nor a time. */
  | { readonly is: 'time word' }
  | { readonly is: 'private'; readonly what: PrivateNumber }
  | { readonly is: 'quoted' }
  | { readonly is: 'dash' }
  | { readonly is: 'word' };

/** A segment with one particular sense. */
export type SegmentOf<Is extends Sense['is']> = Segment & { readonly sense: Extract<Sense, { readonly is: Is }> };

/** Whether a segment has a given sense. */
export function isSense<Is extends Sense['is']>(
  segment: Segment | undefined,
  ...senses: readonly Is[]
): segment is SegmentOf<Is> {
  return segment !== undefined && (senses as readonly string[]).includes(segment.sense.is);
}

/** Words that mean nothing to the line. They begin the note. */
export function isNoteWord(segment: Segment | undefined): boolean {
  return isSense(segment, 'word', 'quoted', 'private', 'time word', 'dash', 'vague');
}
