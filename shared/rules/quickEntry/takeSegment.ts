import { hasActivity, hasLength, type LineReading } from './lineReading';
import type { LineSlot } from './lineTypes';
import { isNoteWord, isSense, type Segment, type SegmentOf } from './segments';
import { docketOrNote } from './nameDoubts';
import { takeName } from './takeName';
import { doubt, endsLine, isBehindNote, isComplete, refuse, take, takeWord, type Walk } from './walk';
import {
  absenceOrNote,
  dayOrNote,
  eachDoubt,
  figureInNote,
  howMany,
  outcomeOrNote,
  productDoubt,
  rangeDoubt,
  twoDaysDoubt,
} from './figureDoubts';
import { noUnits, noPlace, typedTwice } from './wordProblems';
import { errorAt } from './doubts';

/** Reads a segment as what it means at its place: a part of the entry, the note, a doubt or a problem. */
export function takeSegment(walk: Walk, segment: Segment, index: number): void {
  const { sense } = segment;
  switch (sense.is) {
    case 'name':
      return takeName(walk, segment as SegmentOf<'name'>, index);
    case 'number':
      return takeNumber(walk, segment as SegmentOf<'number'>);
    case 'length':
      return takeTime(walk, segment, 'length', !hasLength(walk.reading), () => {
        walk.reading.length = { value: sense.minutes, segment, isBare: false };
      });
    case 'last':
      return takeTime(walk, segment, 'time', isUntimed(walk.reading), () => {
        walk.reading.last = { value: sense.minutes, segment };
      });
    case 'stretch':
      return takeTime(walk, segment, 'time', isUntimed(walk.reading), () => {
        walk.reading.stretch = { value: sense.stretch, segment };
      });
    case 'clock':
      return takeClock(walk, segment as SegmentOf<'clock'>, index);
    case 'day':
      return takeDay(walk, segment as SegmentOf<'day'>, index);
    case 'units':
      return takeUnits(walk, segment as SegmentOf<'units'>);
    case 'country':
      return take(walk.reading, segment, 'country', () => {
        walk.reading.country = { value: sense.code, segment };
      });
    case 'docket':
      return takeDocket(walk, segment as SegmentOf<'docket'>);
    case 'outcome':
      return takeOutcome(walk, segment as SegmentOf<'outcome'>, index);
    case 'check':
      return takeCheck(walk, segment as SegmentOf<'check'>, index);
    case 'without break':
      return takeWithoutBreak(walk, segment, index);
    case 'range':
    case 'product':
    case 'each':
    case 'two days':
      return takeDoubtful(walk, segment, index);
    case 'impossible':
      return refuse(walk.reading, segment, errorAt(segment, 'impossible', sense.message, null));
    case 'vague':
      return takeVague(walk, segment);
    case 'absence':
      return takeAbsence(walk, segment, index);
    case 'time word':
    case 'private':
    case 'quoted':
    case 'dash':
    case 'word':
      return takeWord(walk, segment);
  }
}

function isUntimed(reading: LineReading): boolean {
  return !hasLength(reading) && reading.clock === undefined;
}

/** A length or stretch is read wherever it is; a second one is marked. */
function takeTime({ reading }: Walk, segment: Segment, slot: LineSlot, isFree: boolean, keep: () => void): void {
  return isFree ? take(reading, segment, slot, keep) : refuse(reading, segment, typedTwice(reading, segment));
}

function takeNumber(walk: Walk, segment: SegmentOf<'number'>): void {
  const { reading } = walk;
  const role = walk.roles.get(segment);
  if (role === undefined)
    return hasActivity(reading) ? takeWord(walk, segment) : refuse(reading, segment, noPlace(reading, segment));
  const { value } = segment.sense;
  switch (role.as) {
    case 'length':
      return takeTime(walk, segment, 'length', !hasLength(reading), () => {
        reading.length = { value, segment, isBare: true };
      });
    case 'units':
      return take(reading, segment, 'units', () => {
        reading.units = { value, segment };
      });
    case 'clock':
      return take(reading, segment, 'time', () => {
        reading.clock = { value: segment.sense.time ?? { readings: [], pass: null }, segment };
      });
    case 'note':
      return takeWord(walk, segment);
    case 'stray':
      return refuse(reading, segment, noPlace(reading, segment));
    case 'doubt':
      return doubt(reading, segment, 'units', role.doubt);
  }
}

/**
 * A time after kind and length ends the line. After a word of the note it asks, but there `at 2` is part of the note.
 */
function takeClock(walk: Walk, segment: SegmentOf<'clock'>, index: number): void {
  const { reading } = walk;
  const isFree = reading.clock === undefined && reading.stretch === undefined && reading.last === undefined;
  const keep = () => {
    reading.clock = { value: segment.sense.time, segment };
  };
  if (isBehindNote(reading) && (segment.sense.isAt || !/\d/.test(segment.text))) return takeWord(walk, segment);
  if (!isFree) return refuse(reading, segment, typedTwice(reading, segment));
  if (isComplete(reading) && isBehindNote(reading))
    return doubt(reading, segment, 'note', figureInNote(reading, segment));
  if (isComplete(reading) && !endsLine(reading, index))
    return doubt(reading, segment, 'note', dayOrNote(reading, segment));
  return take(reading, segment, 'time', keep);
}

/** A day comes before kind and length, or ends the line. In the note, a day without a digit is a word. */
function takeDay(walk: Walk, segment: SegmentOf<'day'>, index: number): void {
  const { reading } = walk;
  const keep = () => {
    reading.day = { value: segment.sense.day, segment };
  };
  const isOfNote = isBehindNote(reading) && (isComplete(reading) || reading.day !== undefined);
  if (isOfNote && !segment.sense.hasDigit) return takeWord(walk, segment);
  if (reading.day !== undefined) return refuse(reading, segment, typedTwice(reading, segment));
  if (isBehindNote(reading) && (isComplete(reading) || !segment.sense.hasDigit))
    return doubt(reading, segment, 'note', figureInNote(reading, segment));
  const hasWordsBehind = isComplete(reading)
    ? !endsLine(reading, index)
    : hasActivity(reading) && isNoteWord(reading.segments[index + 1]);
  if (hasWordsBehind) return doubt(reading, segment, 'note', dayOrNote(reading, segment));
  return take(reading, segment, 'day', keep);
}

/** A count is read before the note; after a word of the note it asks. */
function takeUnits(walk: Walk, segment: SegmentOf<'units'>): void {
  const { reading, counted } = walk;
  const isBehind = isComplete(reading) && isBehindNote(reading);
  if (reading.units !== undefined) return refuse(reading, segment, typedTwice(reading, segment));
  if (counted === null && hasActivity(reading)) return refuse(reading, segment, noUnits(reading, segment));
  if (isBehind) return doubt(reading, segment, 'note', figureInNote(reading, segment));
  return take(reading, segment, 'units', () => {
    reading.units = { value: segment.sense.units, segment };
  });
}

/** A docket is read anywhere except in the note; if words follow it, it asks. */
function takeDocket({ reading }: Walk, segment: SegmentOf<'docket'>): void {
  if (reading.docket !== undefined) return refuse(reading, segment, typedTwice(reading, segment));
  if (segment.sense.mayBeNote) return doubt(reading, segment, 'note', docketOrNote(reading, segment));
  return take(reading, segment, 'docket', () => {
    reading.docket = { value: segment.sense.docket, segment };
  });
}

/** Kinds of planned work have an outcome. */
const withOutcome: ReadonlySet<string> = new Set(['check-in', 'interview', 'docinterview']);

function takeOutcome(walk: Walk, segment: SegmentOf<'outcome'>, index: number): void {
  const { reading } = walk;
  const canHaveOutcome =
    reading.kind !== undefined && withOutcome.has(reading.kind.value.id) && reading.outcome === undefined;
  if (!canHaveOutcome) return takeWord(walk, segment);
  if (!isBehindNote(reading))
    return take(reading, segment, 'outcome', () => {
      reading.outcome = { value: segment.sense.outcome, segment };
    });
  return endsLine(reading, index) || segment.sense.outcome === 'no-show'
    ? doubt(reading, segment, 'note', outcomeOrNote(reading, segment, segment.text))
    : takeWord(walk, segment);
}

/** Only a check-in that was kept has a record check. */
function takeCheck(walk: Walk, segment: SegmentOf<'check'>, index: number): void {
  const { reading } = walk;
  const isCheckIn = reading.kind?.value.id === 'check-in' && !isBehindNote(reading) && reading.check === undefined;
  if (!isCheckIn) return takeWord(walk, segment);
  if (reading.outcome?.value === 'kept')
    return take(reading, segment, 'outcome', () => {
      reading.check = { value: segment.sense.check, segment };
    });
  const canBeMeant = reading.outcome === undefined && endsLine(reading, index);
  return canBeMeant
    ? doubt(reading, segment, 'note', outcomeOrNote(reading, segment, `kept ${segment.text}`))
    : takeWord(walk, segment);
}

/** A count without a number asks while the line has no count. In the note it is a word. */
function takeVague(walk: Walk, segment: Segment): void {
  const { reading, counted } = walk;
  const isOpen = counted !== null && hasActivity(reading) && reading.units === undefined && !isBehindNote(reading);
  return isOpen && !isComplete(reading)
    ? doubt(reading, segment, 'units', howMany(reading, segment))
    : takeWord(walk, segment);
}

/** An absence right after the name of the activity, with only figures after it, may be what was meant. */
function takeAbsence(walk: Walk, segment: Segment, index: number): void {
  const { reading } = walk;
  const isRightBehind = isSense(reading.segments[index - 1], 'name') && !isBehindNote(reading);
  return hasActivity(reading) && isRightBehind && endsLine(reading, index) && !isComplete(reading)
    ? doubt(reading, segment, 'note', absenceOrNote(reading, segment))
    : takeWord(walk, segment);
}

/** `without break` ends the line. */
function takeWithoutBreak(walk: Walk, segment: Segment, index: number): void {
  const { reading } = walk;
  const isForm = hasActivity(reading) && index === reading.segments.length - 1;
  return isForm
    ? take(reading, segment, 'time', () => {
        reading.withoutBreak = { value: true, segment };
      })
    : takeWord(walk, segment);
}

/** Amounts that can be read in two ways ask while the length is missing; after it they are marked. */
function takeDoubtful(walk: Walk, segment: Segment, index: number): void {
  const { reading } = walk;
  if (isSense(segment, 'each'))
    return isBehindNote(reading)
      ? takeWord(walk, segment)
      : doubt(reading, segment, 'length', eachDoubt(reading, segment));
  if (isSense(segment, 'two days'))
    return doubt(reading, segment, 'day', twoDaysDoubt(reading, segment, index, walk.counted !== null));
  if (hasLength(reading)) return refuse(reading, segment, typedTwice(reading, segment));
  if (isSense(segment, 'range')) return doubt(reading, segment, 'length', rangeDoubt(reading, segment));
  if (isSense(segment, 'product'))
    return doubt(reading, segment, 'length', productDoubt(reading, segment, walk.counted !== null));
}
