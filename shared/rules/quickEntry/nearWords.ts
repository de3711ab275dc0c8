import { monthNames, weekdayNames } from '#shared/time/dateNames';
import type { Country } from '../countries';
import { doubtAt, typedAt, type Doubt } from './doubts';
import { hasActivity, hasLength, type LineReading } from './lineReading';
import { quotedAtEnd, withWords } from './rewrite';
import { isSense, type Place, type Segment } from './segments';
import { slipsBetween } from './slipsBetween';
import { phraseKey } from './vocabulary';

/** The most words of a label. */
const longestName = 6;

/** Words of time, days and outcomes. The names of short months are too close to other words. */
const wordsOfTime: readonly string[] = [
  'minutes',
  'minute',
  'hours',
  'yesterday',
  'today',
  'tomorrow',
  'until',
  'about',
  'quarter',
  'required',
  'rescheduled',
  'cancelled',
  'skipped',
  ...[...weekdayNames, ...monthNames].map((name) => name.toLowerCase()).filter((name) => name.length >= 6),
];

const shortMonths = 'sept june july march april'.split(' ');

const numberWords = (
  'three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
  'twenty thirty forty fifty sixty seventy ' +
  'eighty ninety'
).split(' ');

/**
 * A word that would begin the note but is one letter away from a word of the line asks: a typo may have changed the
 * time, the activity or the country. After kind and length, unless it is next to a name, it is compared only with words
 * of time, since the words of kinds and duties belong to the note there.
 */
export function misspelled(reading: LineReading, segment: Segment, countries: readonly Country[]): Doubt | null {
  const phrase = misspelledPhrase(reading, segment);
  if (phrase !== null) return phrase;
  if (!isSense(segment, 'word') || !/^[a-z][a-z-]{3,}$/.test(segment.text)) return null;
  const parts = [phraseKey(segment.text), ...segment.text.split('-')].filter((part) => part.length >= 4);
  const before = reading.segments[reading.segments.indexOf(segment) - 1];
  const isBehindLast = before !== undefined && /^(?:last|next|on|this)$/.test(before.text);
  const all = knownWords(reading, segment, countries).filter((known) =>
    parts.some((part) => isNear(part, known, isBehindLast ? 5 : 7)),
  );
  const [near] = all.toSorted((one, other) => slipsBetween(segment.text, one) - slipsBetween(segment.text, other));
  return near === undefined ? null : wordOrNote(reading, segment, near, near);
}

/** A misspelled long name whose first words name something else, as in `intake and out-procesing`. */
function misspelledPhrase(reading: LineReading, segment: Segment): Doubt | null {
  const { segments, vocabulary } = reading;
  const at = segments.indexOf(segment);
  const before = segments[at - 1];
  if (!isSense(before, 'name') || !isSense(segment, 'word')) return null;
  const names = vocabulary
    .flatMap(({ words, label }) => [...words, label.toLowerCase()])
    .filter((name) => phraseKey(name).length >= 12);
  for (const last of segments.slice(at, at + longestName)) {
    const key = phraseKey(
      segments
        .slice(at - 1, segments.indexOf(last) + 1)
        .map(({ text }) => text)
        .join(''),
    );
    const near = names.find((name) => isNear(key, phraseKey(name)));
    if (near !== undefined)
      return wordOrNote(reading, { start: before.start, end: last.end }, near, near, {
        start: segment.start,
        end: last.end,
      });
  }
  return null;
}

/** A number followed by almost the kind's noun: `7 calsl`, `9 request`. */
export function misspelledCount(
  reading: LineReading,
  number: Segment,
  noun: Segment,
  singular: string,
  count: number,
): Doubt | null {
  if (!isSense(noun, 'word', 'name')) return null;
  const [typed, key] = [phraseKey(noun.text), phraseKey(singular)];
  const isNearly = typed === key || isNear(typed, key) || isNear(typed, `${key}s`, 6);
  const place = { start: number.start, end: noun.end };
  return isNearly && typed.length >= 4 ? wordOrNote(reading, place, `${count} ${singular}s`, `x${count}`) : null;
}

/** A word after a bare number that is one typo away from a unit of time: `20 mim`, `2 hous`. */
export function misspelledUnit(reading: LineReading, number: Segment): Doubt | null {
  const next = reading.segments[reading.segments.indexOf(number) + 1];
  if (!isSense(next, 'word') || !/^[a-z]{2,6}$/.test(next.text)) return null;
  const unit = units.find((known) => known.length >= 3 && isNear(next.text, known));
  if (unit === undefined) return null;
  const meant = `${number.text} ${unit}`;
  return wordOrNote(reading, { start: number.start, end: next.end }, meant, meant, next);
}

const units = ['min', 'mins', 'hrs', 'hour', 'hours'];

function wordOrNote(reading: LineReading, place: Place, meant: string, words: string, note: Place = place): Doubt {
  const typed = typedAt(reading, place);
  return doubtAt(place, 'misspelled', `Did you mean ${meant}?`, `“${typed}” is close to that.`, [
    { label: meant, detail: 'with this spelling', line: withWords(reading.text, place, words) },
    { label: 'Note', detail: `“${typedAt(reading, note)}” is part of the note`, line: quotedAtEnd(reading.text, note) },
  ]);
}

function knownWords(reading: LineReading, segment: Segment, countries: readonly Country[]): readonly string[] {
  const { segments } = reading;
  const at = segments.indexOf(segment);
  const next = segments[at + 1];
  const isBeforeDay = isSense(next, 'number') && next.sense.value <= 31;
  const numbers = [...(isSense(next, 'number', 'length') ? numberWords : []), ...(isBeforeDay ? shortMonths : [])];
  const { kind } = reading;
  const isNamedByCount = isSense(kind?.segment, 'name') && kind.segment.sense.isPlural;
  const isOfNote = hasActivity(reading) && hasLength(reading) && !isSense(segments[at - 1], 'name') && !isNamedByCount;
  const isDocument = reading.kind?.value.terms.group === 'document work' && reading.country === undefined;
  const names = [
    ...(isOfNote ? [] : reading.vocabulary.flatMap(({ words, label }) => [...words, label.toLowerCase()])),
    ...(isDocument ? countries.map(({ name }) => name.toLowerCase()) : []),
  ];
  return [
    ...wordsOfTime,
    ...numbers,
    ...names.flatMap((name) => [phraseKey(name), ...name.split(/[ -]/)]).filter((word) => word.length >= 5),
  ];
}

/** One typo away, or two if the word has at least a given number of letters. */
export function isNear(typed: string, known: string, twoFrom = 7): boolean {
  if (typed === known || Math.abs(typed.length - known.length) > 2) return false;
  return slipsBetween(typed, known) <= (known.length >= twoFrom && typed.length >= twoFrom - 1 ? 2 : 1);
}
