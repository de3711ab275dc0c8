import type { Day } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import { isOnCases } from '../docketOfEntry';
import { errorAt } from './doubts';
import { doubtsOfLine } from './doubtsOfLine';
import { withoutFillers } from './fillers';
import { joinCountry, joinCounts } from './joinSegments';
import type { LineReading } from './lineReading';
import type { LineContext } from './lineTypes';
import { numberRoles } from './numberRoles';
import { partDockets, placeDockets } from './placeDockets';
import { isNoteWord, isSense, type Segment, type SegmentOf } from './segments';
import { splitLine } from './splitLine';
import { takeSegment } from './takeSegment';
import type { Walk } from './walk';
import { codesThatAreWords, isNounOf, vocabularyOn, type KindMeaning, type Vocabulary } from './vocabulary';

/**
 * Reads the words of a line (capture.md): split, joined, then read from left to right. Never throws. What is not
 * understood becomes a problem or the note, and what can be read in two ways becomes a doubt.
 */
export function readLine(text: string, context: LineContext): LineReading {
  const today = dayOf(context.now, context.zone);
  const day = dayOfWords(text, context);
  const vocabulary = vocabularyOn(context, day);
  const { split, asksDocket } = splitAsked(text, context, day, vocabulary);
  const { dockets, others } = partDockets(split);
  const named = kindNamed(others);
  const counted = joinCounts(others, named?.kind ?? null, named?.segment ?? null);
  const isDocument = named?.kind.terms.group === 'document work';
  const joined = isDocument ? joinCountry(counted, text, named?.segment ?? null, context.countries) : counted;
  const filled = withoutFillers(joined, isDocument === true ? codesThatAreWords : null);
  const segments = placeDockets(filled, dockets);
  const reading: LineReading = {
    text,
    today,
    vocabulary,
    segments,
    slots: new Map(),
    unsure: new Set(),
    problems: [],
    doubts: [],
    note: [],
    asksDocket,
  };
  const countedKind = named !== null && named.kind.terms.unitNoun !== null ? named.kind : null;
  const walk: Walk = {
    reading,
    roles: numberRoles(reading, countedKind),
    counted: countedKind,
    countries: context.countries,
  };
  for (const [index, segment] of segments.entries()) takeSegment(walk, segment, index);
  reading.doubts.push(...doubtsOfLine(walk));
  if (segments.length === 0 && text.trim() !== '')
    reading.problems.push(errorAt({ start: 0, end: text.length }, 'unknown-word', 'Nothing here is understood.', null));
  return reading;
}

/** The words of a line. For an officer of both dockets, names of dockets are read if the work is on cases. */
function splitAsked(text: string, context: LineContext, day: Day, vocabulary: Vocabulary) {
  const today = dayOf(context.now, context.zone);
  const split = splitLine(text, today, vocabulary);
  if (!context.isOfBothDockets(day)) return { split, asksDocket: false };
  const withDockets = splitLine(text, today, vocabulary, true);
  const kind = kindNamed(partDockets(withDockets).others)?.kind;
  const asksDocket = kind !== undefined && isOnCases(kind.terms.group);
  return { split: asksDocket ? withDockets : split, asksDocket };
}

/** The day whose words are known: the typed one, else the one on the screen. */
function dayOfWords(text: string, context: LineContext): Day {
  const today = dayOf(context.now, context.zone);
  const typed = splitLine(text, today, []).find((segment) => isSense(segment, 'day'));
  return isSense(typed, 'day') ? typed.sense.day.day : context.viewedDay;
}

type NamedKind = { readonly kind: KindMeaning; readonly segment: SegmentOf<'name'> };

/** The kind that the line is about: the first one named, unless that is only the noun that a later kind counts. */
function kindNamed(segments: readonly Segment[]): NamedKind | null {
  const all = segments.flatMap((segment) => kindOfName(segment) ?? []);
  const first = all.find(({ segment }) => !isNoteLetters(segments, segment)) ?? null;
  const later = first === null ? [] : all.slice(all.indexOf(first) + 1);
  const isCounted =
    first?.segment.sense.isPlural === true && isSense(segments[segments.indexOf(first.segment) - 1], 'number', 'units');
  const counting = isCounted
    ? later.find(({ kind }) => kind.id !== first.kind.id && isNounOf(first.segment.text, kind, 2))
    : undefined;
  return counting ?? first;
}

function kindOfName(segment: Segment): NamedKind | null {
  if (!isSense(segment, 'name') || segment.sense.by === 'duty:') return null;
  const [only, ...more] = segment.sense.meanings;
  return only?.slot === 'kind' && more.length === 0 ? { kind: only, segment } : null;
}

/** After a duty, first letters that begin a note do not name a kind. */
function isNoteLetters(segments: readonly Segment[], segment: SegmentOf<'name'>): boolean {
  const index = segments.indexOf(segment);
  const isNamedBefore = segments.slice(0, index).some((one) => isSense(one, 'name'));
  return segment.sense.by === 'letters' && isNamedBefore && isNoteWord(segments[index + 1]);
}
