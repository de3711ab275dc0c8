import type { Country } from '../countries';
import { dayOrNote, howMany } from './figureDoubts';
import { hasActivity, hasLength, type LineReading } from './lineReading';
import type { LineSlot } from './lineTypes';
import { misspelled } from './nearWords';
import type { NumberRole } from './numberRoles';
import { isNoteWord, isSense, type Segment } from './segments';
import type { KindMeaning } from './vocabulary';
import { isPartOfDay, partOfDay } from './wordsOfTime';
import { notUnderstood } from './wordProblems';

/** The line while its segments are read, one after another. */
export type Walk = {
  readonly reading: LineReading;
  readonly roles: ReadonlyMap<Segment, NumberRole>;
  /** The line's kind, if it counts units. */
  readonly counted: KindMeaning | null;
  readonly countries: readonly Country[];
};

/** Assigns a segment to its slot. */
export function take(reading: LineReading, segment: Segment, slot: LineSlot, keep: () => void): void {
  keep();
  reading.slots.set(segment, slot);
}

/** Marks a segment as a problem. */
export function refuse(reading: LineReading, segment: Segment, problem: LineReading['problems'][number]): void {
  reading.slots.set(segment, null);
  reading.problems.push(problem);
}

/** Marks a segment as doubtful. */
export function doubt(
  reading: LineReading,
  segment: Segment,
  slot: LineSlot,
  why: LineReading['doubts'][number],
): void {
  reading.slots.set(segment, slot);
  reading.unsure.add(segment);
  reading.doubts.push(why);
}

/**
 * After the kind or duty, a word that means nothing begins the note; before them it is an error. A lone dash is
 * ignored.
 */
export function takeWord(walk: Walk, segment: Segment): void {
  const { reading } = walk;
  if (isSense(segment, 'dash') && reading.note.length === 0) return;
  if (!hasActivity(reading)) return takeBeforeActivity(reading, segment);
  const isWhen = isPartOfDay(segment);
  const isUnsaid =
    isComplete(reading) &&
    reading.note.length === 0 &&
    (reading.clock ?? reading.stretch ?? reading.last) === undefined;
  if (isWhen && isUnsaid) return doubt(reading, segment, 'note', dayOrNote(reading, segment));
  if (isWhen && leadsToTime(reading, segment)) return doubt(reading, segment, 'note', partOfDay(reading, segment));
  const slip = isNearFigures(walk) ? misspelled(reading, segment, walk.countries) : null;
  reading.note.push(segment);
  if (slip !== null) return doubt(reading, segment, 'note', slip);
  reading.slots.set(segment, 'note');
}

/** Whether a length or a time follows. What comes before it describes it rather than beginning a note. */
function leadsToTime(reading: LineReading, segment: Segment): boolean {
  const behind = reading.segments.slice(reading.segments.indexOf(segment) + 1);
  return !isComplete(reading) && behind.some((one) => isSense(one, 'length', 'stretch', 'last', 'number'));
}

/** Before the activity, a part of the day and a count without a number ask. */
function takeBeforeActivity(reading: LineReading, segment: Segment): void {
  const isNamed = reading.segments.some((one) => isSense(one, 'name'));
  if (isNamed && isPartOfDay(segment)) return doubt(reading, segment, 'time', partOfDay(reading, segment));
  if (isNamed && isSense(segment, 'vague')) return doubt(reading, segment, 'units', howMany(reading, segment));
  refuse(reading, segment, notUnderstood(reading, segment));
}

/** Whether a note begins here, or is before the length: only there can a misspelled word of the line get lost. */
function isNearFigures({ reading }: Walk): boolean {
  return reading.note.length < 2 || !isComplete(reading);
}

/** Whether kind and length are there: what comes next is the note, except for a few line endings. */
export function isComplete(reading: LineReading): boolean {
  return hasActivity(reading) && hasLength(reading);
}

/** Whether only figures and outcomes follow a segment. */
export function endsLine({ segments }: LineReading, index: number): boolean {
  return segments.slice(index + 1).every((segment) => !isNoteWord(segment) && !isSense(segment, 'name', 'absence'));
}

/** Whether the note has begun. */
export function isBehindNote(reading: LineReading): boolean {
  return reading.note.length > 0;
}
