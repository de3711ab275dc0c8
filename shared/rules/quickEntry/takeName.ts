import { dutyOrNote, kindOrNote, whichActivity } from './nameDoubts';
import { hasActivity, type LineReading } from './lineReading';
import { isNoteWord, isSense, type SegmentOf } from './segments';
import { doubt, endsLine, isBehindNote, isComplete, refuse, take, takeWord, type Walk } from './walk';
import type { DutyMeaning, KindMeaning } from './vocabulary';
import { notUnderstood, severalMeanings, typedTwice } from './wordProblems';

type NameSegment = SegmentOf<'name'>;

/** Reads the name of a kind or a duty by law 4: before the length it is one, after it a word of the note. */
export function takeName(walk: Walk, segment: NameSegment, index: number): void {
  const { reading } = walk;
  const { meanings, by } = segment.sense;
  const [only, ...more] = meanings;
  if (by === 'duty:') return takeTypedDuty(walk, segment);
  if (only === undefined || more.length > 0)
    return hasActivity(reading)
      ? takeWord(walk, segment)
      : refuse(reading, segment, severalMeanings(reading, segment, meanings));
  if (isSaidByCount(reading, only)) return take(reading, segment, 'kind', () => undefined);
  if (by === 'letters' && !countsByLetters(reading, index)) return takeLetters(walk, segment, only);
  if (isComplete(reading)) return takeBehindLength(walk, segment, index, only);
  return only.slot === 'kind' ? takeKind(walk, segment, index, only) : takeDuty(walk, segment, index, only);
}

/** In `2 check-ins 15m checkin`, the first name only says what is counted. */
function isSaidByCount({ kind, note }: LineReading, meaning: KindMeaning | DutyMeaning): boolean {
  const isCount = kind !== undefined && isSense(kind.segment, 'name') && kind.segment.sense.isPlural;
  return isCount && note.length === 0 && kind.value.id === meaning.id;
}

/** First letters count while no kind is named, and after a duty only if no note follows. */
function countsByLetters(reading: LineReading, index: number): boolean {
  if (reading.kind !== undefined) return false;
  return reading.duty === undefined || !isNoteWord(reading.segments[index + 1]);
}

/**
 * After a kind and before the length, three first letters may still be meant for a duty, so they ask. Fewer are the
 * note.
 */
function takeLetters(walk: Walk, segment: NameSegment, meaning: KindMeaning | DutyMeaning): void {
  const { reading } = walk;
  const mayBeMeant =
    meaning.slot === 'duty' && reading.kind !== undefined && segment.text.length >= 3 && !isComplete(reading);
  return mayBeMeant && reading.duty === undefined
    ? doubt(reading, segment, 'duty', dutyOrNote(reading, segment))
    : takeWord(walk, segment);
}

/** `duty:court` is a duty anywhere. */
function takeTypedDuty(walk: Walk, segment: NameSegment): void {
  const { reading } = walk;
  const [only, ...more] = segment.sense.meanings;
  if (only === undefined) return refuse(reading, segment, notUnderstood(reading, segment));
  if (more.length > 0) return refuse(reading, segment, severalMeanings(reading, segment, segment.sense.meanings));
  if (reading.duty !== undefined) return refuse(reading, segment, typedTwice(reading, segment));
  return only.slot === 'duty' ? keepDuty(reading, segment, only) : undefined;
}

/**
 * After a duty alone, a kind that ends the line is the kind. All else is the note, and Tab can count it for a duty.
 */
function takeBehindLength(walk: Walk, segment: NameSegment, index: number, meaning: KindMeaning | DutyMeaning): void {
  const { reading } = walk;
  const { kind } = reading;
  const isNoteOpen = reading.note.length === 0;
  if (meaning.slot === 'kind' && isNoteOpen && kind === undefined)
    return endsLine(reading, index)
      ? keepKind(reading, segment, meaning)
      : doubt(reading, segment, 'kind', kindOrNote(reading, segment));
  if (meaning.slot === 'duty' && reading.duty === undefined) reading.noteDuty ??= { value: meaning, segment };
  return takeWord(walk, segment);
}

function takeKind(walk: Walk, segment: NameSegment, index: number, kind: KindMeaning): void {
  const { reading } = walk;
  const { kind: before, duty } = reading;
  const beginsNote = isNoteWord(reading.segments[index + 1]);
  if (before !== undefined && before.value.id === kind.id)
    return beginsNote || isBehindNote(reading)
      ? takeWord(walk, segment)
      : take(reading, segment, 'kind', () => undefined);
  const isFree = before === undefined && reading.note.length === 0;
  if (isFree && duty !== undefined && beginsNote) return doubt(reading, segment, 'kind', kindOrNote(reading, segment));
  return isFree ? keepKind(reading, segment, kind) : doubt(reading, segment, 'kind', whichActivity(reading, segment));
}

function takeDuty(walk: Walk, segment: NameSegment, index: number, duty: DutyMeaning): void {
  const { reading } = walk;
  const { kind, duty: before } = reading;
  const beginsNote = isNoteWord(reading.segments[index + 1]);
  if (before !== undefined && before.value.id !== duty.id)
    return doubt(reading, segment, 'duty', whichActivity(reading, segment));
  if (before !== undefined)
    return beginsNote || isBehindNote(reading)
      ? takeWord(walk, segment)
      : take(reading, segment, 'duty', () => undefined);
  const isUnsure =
    kind !== undefined && (kind.value.terms.group === 'document work' || reading.note.length > 0 || beginsNote);
  return isUnsure ? doubt(reading, segment, 'duty', dutyOrNote(reading, segment)) : keepDuty(reading, segment, duty);
}

function keepKind(reading: LineReading, segment: NameSegment, kind: KindMeaning): void {
  return take(reading, segment, 'kind', () => {
    reading.kind = { value: kind, segment };
  });
}

function keepDuty(reading: LineReading, segment: NameSegment, duty: DutyMeaning): void {
  return take(reading, segment, 'duty', () => {
    reading.duty = { value: duty, segment };
  });
}
