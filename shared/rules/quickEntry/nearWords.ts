import { monthNames, weekdayNames } from '#shared/time/dateNames';
import type { Country } from '../countries';
import { doubtAt, typedAt, type Doubt } from './doubts';
import { hasActivity, hasLength, type LineReading } from './lineReading';
import { quotedFrom, withWords } from './rewrite';
import { isSense, type Segment } from './segments';

/** Words of time, of a day and of an outcome. */
const wordsOfTime: readonly string[] = [
  'minutes', 'minute', 'hours', 'yesterday', 'today', 'tomorrow', 'until', 'quarter', 'required', 'rescheduled', 'cancelled', 'skipped',
  ...weekdayNames.map((name) => name.toLowerCase()),
  ...monthNames.map((name) => name.toLowerCase()),
];

/**
 * A word that would begin the note and is one letter away from a word of the line asks: a slip of the finger may have
 * changed the time, the activity or the country. Behind kind and length only words of time are compared, since the note
 * is where the words of kinds and duties belong.
 */
export function misspelled(reading: LineReading, segment: Segment, countries: readonly Country[]): Doubt | null {
  if (!isSense(segment, 'word') || !/^[a-z]{4,}$/.test(segment.text)) return null;
  const isComplete = hasActivity(reading) && hasLength(reading);
  const near = knownWords(reading, isComplete, countries).find((known) => isOneSlipAway(segment.text, known));
  if (near === undefined) return null;
  const typed = typedAt(reading, segment);
  return doubtAt(segment, 'misspelled', `Did you mean ${near}?`, `“${typed}” is one letter away from it.`, [
    { label: near, detail: 'with this word', line: withWords(reading.text, segment, near) },
    { label: 'Note', detail: `“${typed}” is part of the note`, line: quotedFrom(reading.text, segment.start, segment.end) },
  ]);
}

function knownWords(reading: LineReading, isComplete: boolean, countries: readonly Country[]): readonly string[] {
  if (isComplete) return wordsOfTime;
  const names = reading.vocabulary.flatMap(({ words }) => words.flatMap((word) => word.split(' ')));
  const isDocument = reading.kind?.value.terms.group === 'document work' && reading.country === undefined;
  return [...wordsOfTime, ...names.filter((word) => word.length >= 5), ...(isDocument ? countries.map(({ name }) => name.toLowerCase()) : [])];
}

/** Whether one letter more, less, changed or exchanged with its neighbor makes one word the other. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [rest, otherRest] = [one.slice(from), other.slice(from)];
  const isExchanged = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
  const isLonger = rest.slice(1) === otherRest || rest === otherRest.slice(1);
  return isExchanged || isLonger || rest.slice(1) === otherRest.slice(1);
}
