import type { CaseDocket } from '#shared/records/officer';
import type { Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import type { FoundStretch, TypedTime } from '#shared/time/typedTime';
import type { Doubt } from './doubts';
import type { LineProblem, LineSlot } from './lineTypes';
import type { Segment } from './segments';
import type { TypedDay } from './typedDays';
import type { DutyMeaning, KindMeaning, Vocabulary } from './vocabulary';

/** A meaning with the segment it was read from. */
export type Read<Value> = { readonly value: Value; readonly segment: Segment };

/** A length; `isBare` if it was typed without a unit. */
export type ReadLength = Read<number> & { readonly isBare: boolean };

/** What the words of a line say, slot by slot, before the time is placed. */
export type LineReading = {
  readonly text: string;
  readonly today: Day;
  readonly vocabulary: Vocabulary;
  readonly segments: readonly Segment[];
  /** What each segment was read as; null for one that is not understood. */
  readonly slots: Map<Segment, LineSlot | null>;
  readonly unsure: Set<Segment>;
  readonly problems: LineProblem[];
  readonly doubts: Doubt[];
  readonly note: Segment[];
  /** Whether its officer works on both dockets and its work is on cases, so that it can say which docket. */
  readonly asksDocket: boolean;
  kind?: Read<KindMeaning>;
  duty?: Read<DutyMeaning>;
  /** A duty named in the note. Tab counts the entry for it. */
  noteDuty?: Read<DutyMeaning>;
  length?: ReadLength;
  last?: Read<number>;
  clock?: Read<TypedTime>;
  stretch?: Read<FoundStretch>;
  day?: Read<TypedDay>;
  units?: Read<number>;
  country?: Read<string>;
  docket?: Read<CaseDocket>;
  outcome?: Read<Outcome>;
  check?: Read<RecordCheck>;
  withoutBreak?: Read<true>;
};

/** Whether the line says how long: a length, a stretch of time, or the last minutes. */
export function hasLength({ length, stretch, last }: LineReading): boolean {
  return (length ?? stretch ?? last) !== undefined;
}

/** Whether the line names a kind or a duty. */
export function hasActivity({ kind, duty }: LineReading): boolean {
  return (kind ?? duty) !== undefined;
}

/** The text of the note as typed, without the quotation marks around it if all of it is in quotation marks. */
export function noteText({ text, note, slots }: LineReading): string | null {
  const parts: string[] = [];
  const words = note.filter((segment) => slots.get(segment) === 'note');
  for (const [index, { start, end }] of words.entries()) {
    const before = words[index - 1];
    const isNext = before !== undefined && text.slice(before.end, start).trim() === '';
    // What is between two words, such as a comma, is part of it, too.
    if (isNext) parts.push(text.slice(before.end, end));
    else parts.push(before === undefined ? text.slice(start, end) : ` ${text.slice(start, end)}`);
  }
  const whole = parts.join('').trim();
  const quoted = /^["“”„]([^"“”„]*)["“”„]$/.exec(whole)?.[1]?.trim();
  return (quoted ?? whole) === '' ? null : (quoted ?? whole);
}
