import type { Day } from '#shared/time/day';
import { prepareTyped, type TypedText } from '#shared/time/typedText';
import { figureAt, type Found } from './figures';
import { docketAt, phraseAt } from './phrases';
import type { Segment, Sense } from './segments';
import { meaningsOfLetters, meaningsOfPhrase, type Vocabulary } from './vocabulary';

/**
 * Splits a line into segments, each with what it means by itself: the longest phrase that means anything, else a word.
 * Names of dockets are read only if `withDockets` is true.
 */
export function splitLine(
  line: string,
  today: Day,
  vocabulary: Vocabulary,
  withDockets = false,
): readonly Segment[] {
  const typed = prepareTyped(line);
  const segments: Segment[] = [];
  for (let at = nextWord(typed.text, 0); at < typed.text.length;) {
    const docket = withDockets && nameAt(typed.text, at, vocabulary) === null ? docketAt(typed.text, at) : null;
    const { end, sense } = docket ?? foundAt(typed.text, at, today, vocabulary);
    segments.push(segmentOf(line, typed, at, end, sense));
    at = nextWord(typed.text, end);
  }
  return segments;
}

/** Its place includes the marks around its words, such as a period. */
function segmentOf(line: string, { text, starts, ends }: TypedText, at: number, end: number, sense: Sense): Segment {
  let [from, to] = [starts[at] ?? 0, ends[end - 1] ?? 0];
  while (/\S/u.test(line.charAt(from - 1)) && (starts[at - 1] ?? 0) < from && text[at - 1] === ' ') from -= 1;
  // A mark between two words, as in `phone,20m`, belongs to the first.
  if (/\S/u.test(line.charAt(from - 1))) from = starts[at] ?? 0;
  while (to < (ends[end] ?? 0) && /\S/u.test(line.charAt(to)) && text[end] === ' ') to += 1;
  return { text: text.slice(at, end), start: from, end: to, sense };
}

/**
 * The longest of all that is found at a place; of equally long ones, first a private number, then a name, a figure, a
 * phrase.
 */
function foundAt(text: string, at: number, today: Day, vocabulary: Vocabulary): Found {
  const phrase = phraseAt(text, at, today);
  if (phrase !== null && (phrase.sense.is === 'private' || phrase.sense.is === 'quoted')) return phrase;
  const named = nameAt(text, at, vocabulary);
  const found = [named, figureAt(text, at, today), phrase].filter((one) => one !== null);
  const [longest] = found.toSorted((one, other) => other.end - one.end);
  if (longest !== undefined && longest.sense.is !== 'impossible') return longest;
  return gluedAt(text, at, today, vocabulary) ?? longest ?? lettersAt(text, at, vocabulary);
}

/** The first part of a name and a figure without a space between them: `phone20`, `3calls`. */
function gluedAt(text: string, at: number, today: Day, vocabulary: Vocabulary): Found | null {
  const typed = wordAt(text, at);
  const [, name = '', figure = ''] = /^([a-z][a-z'-]*[a-z])(\d.*)$/.exec(typed) ?? [];
  if (name !== '' && figureAt(figure, 0, today)?.end === figure.length) return cutName(name, at, vocabulary);
  const [, count = '', noun = ''] = /^(\d+)([a-z][a-z'-]+)$/.exec(typed) ?? [];
  const isNamed = noun !== '' && meaningsOfPhrase(noun, vocabulary).meanings.length > 0;
  const number = isNamed ? figureAt(count, 0, today) : null;
  return number === null ? null : { ...number, end: at + count.length };
}

function cutName(name: string, at: number, vocabulary: Vocabulary): Found | null {
  const { meanings, isPlural } = meaningsOfPhrase(name, vocabulary);
  if (meanings.length === 0) return null;
  return { end: at + name.length, sense: { is: 'name', meanings, by: 'whole', isPlural } };
}

/** The most words in a name, since the labels of duties are long. */
const longestName = 8;

function nameAt(text: string, at: number, vocabulary: Vocabulary): Found | null {
  const prefix = text.startsWith('duty:', at) ? (/^duty:\s*/.exec(text.slice(at))?.[0].length ?? 0) : 0;
  const words = [...text.slice(at + prefix).matchAll(/\S+/g)].slice(0, longestName);
  const known = prefix > 0 ? vocabulary.filter(({ slot }) => slot === 'duty') : vocabulary;
  // A lone mark or a quotation cannot end a name.
  for (const last of words.filter(([word]) => /[\p{L}\p{N}]/u.test(word)).toReversed()) {
    const length = last.index + last[0].length;
    const { meanings, isPlural } = meaningsOfPhrase(text.slice(at + prefix, at + prefix + length), known);
    if (meanings.length > 0)
      return {
        end: at + prefix + length,
        sense: { is: 'name', meanings, by: prefix > 0 ? 'duty:' : 'whole', isPlural },
      };
  }
  return prefix > 0 ? dutyByLetters(text, at, prefix, known) : null;
}

function dutyByLetters(text: string, at: number, prefix: number, duties: Vocabulary): Found {
  const typed = wordAt(text, at + prefix);
  return {
    end: at + prefix + typed.length,
    sense: { is: 'name', meanings: meaningsOfLetters(typed, duties), by: 'duty:', isPlural: false },
  };
}

/** A word that is the beginning of a name, or one that means nothing to the line. */
function lettersAt(text: string, at: number, vocabulary: Vocabulary): Found {
  const typed = wordAt(text, at);
  const meanings = meaningsOfLetters(typed, vocabulary);
  return {
    end: at + typed.length,
    sense: meanings.length > 0 ? { is: 'name', meanings, by: 'letters', isPlural: false } : { is: 'word' },
  };
}

function wordAt(text: string, at: number): string {
  return /^\S*/.exec(text.slice(at))?.[0] ?? '';
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] === ' ') at += 1;
  return at;
}
