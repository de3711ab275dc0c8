import { dayOf } from '#shared/time/zones';
import type { LineReading, LineWord } from './lineReading';
import type { LineContext, LineProblem, LineSlot } from './lineTypes';
import {
  hasColon, impossibleFigure, isBareNumber, readClock, readDay, readLastMinutes, readLength, readSpan, readUnits,
  type Impossible,
} from './readForms';
import { isWholeWord, meaningsOf, readCountry, vocabularyOn, type Meaning } from './vocabulary';
import { cannotBe, kindsNotTwo, notUnderstood, severalMeanings, typedTwice } from './wordProblems';

/** Reads the words of a line from left to right (capture.md). Never throws; what is not understood becomes a problem or the note. */
export function readLine(text: string, context: LineContext): LineReading {
  const words = wordsOf(text);
  const today = dayOf(context.now, context.zone);
  const typedDay = words.map((word) => readDay(word.text, today)).find((day) => day !== null);
  const vocabulary = vocabularyOn(context, typedDay?.day ?? context.viewedDay);
  const reading: LineReading = { text, today, vocabulary, tokens: [], problems: [] };
  for (let at = 0; at < words.length && reading.note === undefined; ) at += readNext(reading, words, at, context);
  return reading;
}

/** The words of a line with their places. */
export function wordsOf(text: string): LineWord[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Reads one meaning from the word at an index on; returns how many words it took. */
function readNext(reading: LineReading, words: readonly LineWord[], at: number, context: LineContext): number {
  const word = words[at];
  if (word === undefined) return 1;
  if (word.text === '.' && words.length === 1) return take(reading, word, 'stop', (token) => { reading.stop = { value: true, token }; });
  return (
    readCountryAt(reading, words, at, context) ||
    readNamed(reading, word, 'whole') ||
    readFigures(reading, words, at) ||
    readNamed(reading, word, 'letters') ||
    readRest(reading, word)
  );
}

/** A country stands only directly after a document kind: many of its codes are English words. */
function readCountryAt(reading: LineReading, words: readonly LineWord[], at: number, context: LineContext): number {
  const last = reading.tokens.length - 1;
  const isAfterDocument = reading.kind?.token === last && reading.kind.value.terms.group === 'document work';
  const word = words[at];
  if (!isAfterDocument || word === undefined) return 0;
  const found = readCountry(words.slice(at).map(({ text }) => text), context.countries);
  const lastWord = found === null ? undefined : words[at + found.words - 1];
  if (found === null || lastWord === undefined) return 0;
  take(reading, { ...word, end: lastWord.end }, 'country', (token) => { reading.country = { value: found.code, token }; });
  return found.words;
}

/** Kinds and duties: whole words first, first letters only where nothing else fits. */
function readNamed(reading: LineReading, word: LineWord, by: 'whole' | 'letters'): number {
  const isDuty = word.text.startsWith('duty:');
  const typed = isDuty ? word.text.slice(5) : word.text;
  const meanings = meaningsOf(typed, reading.vocabulary).filter((meaning) => !isDuty || meaning.slot === 'duty');
  const fitting = by === 'whole' && !isDuty ? meanings.filter((meaning) => isWholeWord(typed, meaning)) : meanings;
  const [only] = fitting;
  if (only === undefined) return isDuty ? refuse(reading, word, notUnderstood(reading, word)) : 0;
  if (fitting.length > 1) return hasActivity(reading) && !isDuty ? 0 : refuse(reading, word, severalMeanings(reading, word, fitting));
  return only.slot === 'duty' ? takeDuty(reading, word, only) : takeKind(reading, word, only, by);
}

function takeDuty(reading: LineReading, word: LineWord, duty: Extract<Meaning, { slot: 'duty' }>): number {
  if (reading.duty !== undefined) return 0;
  return take(reading, word, 'duty', (token) => { reading.duty = { value: duty, token }; });
}

function takeKind(reading: LineReading, word: LineWord, kind: Extract<Meaning, { slot: 'kind' }>, by: 'whole' | 'letters'): number {
  if (reading.kind !== undefined) return by === 'whole' ? refuse(reading, word, kindsNotTwo(reading, word, kind.label)) : 0;
  if (reading.duty !== undefined && by === 'letters') return 0;
  return take(reading, word, 'kind', (token) => { reading.kind = { value: kind, token }; });
}

/** Days, units, times and lengths. A second one of its sort begins the note after the kind, and is an error before it. */
function readFigures(reading: LineReading, words: readonly LineWord[], at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  const figure = figureOf(reading, word, words[at + 1], words[at + 2]);
  if (figure === null) return readImpossible(reading, word);
  if (!figure.isFree) return hasActivity(reading) ? 0 : refuse(reading, word, typedTwice(reading, word));
  return take(reading, word, figure.slot, figure.keep);
}

/** A figure that cannot be, such as `25:00`, is an error after the kind too: in the note it would be lost, and a timer begun in its place. */
function readImpossible(reading: LineReading, word: LineWord): number {
  const time = isTimed(reading);
  const said: Record<Impossible, boolean> = { units: reading.units !== undefined, day: reading.day !== undefined, time, length: time || reading.length !== undefined };
  const what = impossibleFigure(word.text);
  return what === null || said[what] ? 0 : refuse(reading, word, cannotBe(reading, word, what));
}

function isTimed({ span, last, clock }: LineReading): boolean {
  return span !== undefined || last !== undefined || clock !== undefined;
}

type Figure = { readonly slot: LineSlot; readonly isFree: boolean; readonly keep: (token: number) => void };

function figureOf(reading: LineReading, word: LineWord, next: LineWord | undefined, afterNext: LineWord | undefined): Figure | null {
  const day = readDay(word.text, reading.today);
  if (day !== null) return { slot: 'day', isFree: reading.day === undefined, keep: (token) => { reading.day = { value: day, token }; } };
  const units = readUnits(word.text);
  if (units !== null) return { slot: 'units', isFree: reading.units === undefined, keep: (token) => { reading.units = { value: units, token }; } };
  return timeOf(reading, word, next, afterNext);
}

function timeOf(reading: LineReading, word: LineWord, next: LineWord | undefined, afterNext: LineWord | undefined): Figure | null {
  const isUntimed = reading.span === undefined && reading.last === undefined;
  const isFree = isUntimed && reading.clock === undefined;
  const last = readLastMinutes(word.text);
  if (last !== null) return { slot: 'time', isFree: isFree && reading.length === undefined, keep: (token) => { reading.last = { value: last, token }; } };
  const span = readSpan(word.text);
  if (span !== null) return { slot: 'time', isFree: isFree && reading.length === undefined, keep: (token) => { reading.span = { value: span, token }; } };
  const clock = readClock(word.text);
  const isClock = hasColon(word.text) || (isFree && isClockBeforeLength(reading, word, next, afterNext));
  if (clock !== null && isClock) return { slot: 'time', isFree, keep: (token) => { reading.clock = { value: clock, token }; } };
  const length = readLength(word.text);
  return length === null
    ? null
    : { slot: 'length', isFree: isUntimed && reading.length === undefined, keep: (token) => { reading.length = { value: length, token }; } };
}

/** Three or four digits are a clock only where a length follows: at once, or after the kind that stands between. */
function isClockBeforeLength(reading: LineReading, word: LineWord, next: LineWord | undefined, afterNext: LineWord | undefined): boolean {
  if (!isBareNumber(word.text) || word.text.length < 3 || reading.length !== undefined) return false;
  if (next !== undefined && readLength(next.text) !== null) return true;
  const isNamed = next !== undefined && !hasActivity(reading) && meaningsOf(next.text, reading.vocabulary).length === 1;
  return isNamed && afterNext !== undefined && readLength(afterNext.text) !== null;
}

/** After the kind everything else is the note, to the end of the line; before it, it is the error. */
function readRest(reading: LineReading, word: LineWord): number {
  if (!hasActivity(reading)) return refuse(reading, word, severalOrUnknown(reading, word));
  const end = reading.text.trimEnd().length;
  const value = reading.text.slice(word.start, end);
  return take(reading, { ...word, end }, 'note', (token) => { reading.note = { value, token }; });
}

function severalOrUnknown(reading: LineReading, word: LineWord): LineProblem {
  const meanings = meaningsOf(word.text, reading.vocabulary);
  return meanings.length > 1 ? severalMeanings(reading, word, meanings) : notUnderstood(reading, word);
}

function hasActivity(reading: LineReading): boolean {
  return reading.kind !== undefined || reading.duty !== undefined;
}

function take(reading: LineReading, word: LineWord, slot: LineSlot, keep: (token: number) => void): number {
  keep(reading.tokens.push({ start: word.start, end: word.end, slot, isUnsure: false }) - 1);
  return 1;
}

function refuse(reading: LineReading, word: LineWord, problem: LineProblem): number {
  reading.tokens.push({ start: word.start, end: word.end, slot: null, isUnsure: false });
  reading.problems.push(problem);
  return 1;
}
