import type { RecordId } from '#shared/base/ids';
import type { KindTerms } from '#shared/records/activityKind';
import type { Day } from '#shared/time/day';
import type { Country } from '../countries';
import { isInUse, termsOn } from '../terms';
import type { LineContext } from './lineTypes';

/** A kind or duty that a word can stand for, with what it is on the day. */
export type Meaning =
  | { readonly slot: 'kind'; readonly id: RecordId; readonly label: string; readonly words: readonly string[]; readonly terms: KindTerms }
  | { readonly slot: 'duty'; readonly id: RecordId; readonly label: string; readonly words: readonly string[] };

/** All kinds and duties in use on a day. */
export type Vocabulary = readonly Meaning[];

/** Makes the words of a day: retired kinds and duties are left out. */
export function vocabularyOn(context: Pick<LineContext, 'kinds' | 'duties'>, day: Day): Vocabulary {
  const kinds = context.kinds.flatMap((kind): Meaning[] => {
    const terms = isInUse(kind, day) ? termsOn(kind, day) : null;
    return terms === null ? [] : [{ slot: 'kind', id: kind.id, label: terms.label, words: lower(terms.words), terms }];
  });
  const duties = context.duties.flatMap((duty): Meaning[] => {
    const terms = isInUse(duty, day) ? termsOn(duty, day) : null;
    return terms === null ? [] : [{ slot: 'duty', id: duty.id, label: terms.label, words: lower(terms.words) }];
  });
  return [...kinds, ...duties];
}

/** What a word can stand for: as a whole word, else by two or more first letters. One meaning is understood, several are listed. */
export function meaningsOf(word: string, vocabulary: Vocabulary): Meaning[] {
  const whole = vocabulary.filter(({ words }) => words.includes(word));
  if (whole.length > 0) return whole;
  return word.length < 2 ? [] : vocabulary.filter(({ words }) => words.some((known) => known.startsWith(word)));
}

/** Whether a word is a whole word of a meaning. */
export function isWholeWord(word: string, meaning: Meaning): boolean {
  return meaning.words.includes(word);
}

/** The known word that is nearest to one that is not understood, at most two letters away, or null. */
export function nearestWord(word: string, vocabulary: Vocabulary): string | null {
  const known = vocabulary.flatMap(({ words }) => words);
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceOf(word, candidate.slice(0, Math.max(word.length, 3))) }))
    .map(({ candidate, distance }) => ({ candidate, distance: Math.min(distance + 0.5, distanceOf(word, candidate)) }))
    .toSorted((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.min(2.5, word.length / 2) ? best.candidate : null;
}

/** The country that a code or a whole English name stands for, and how many words of `words` it takes; null for none. */
export function readCountry(words: readonly string[], countries: readonly Country[]): { readonly code: string; readonly words: number } | null {
  for (let count = Math.min(longestName, words.length); count > 0; count -= 1) {
    const typed = plain(words.slice(0, count).join(' '));
    const found = countries.find(({ code, name }) => plain(name) === typed || (count === 1 && code.toLowerCase() === typed));
    if (found !== undefined) return { code: found.code, words: count };
  }
  return null;
}

/** Countries whose code or name begins with what is typed. */
export function countriesLike(typed: string, countries: readonly Country[]): Country[] {
  const start = plain(typed);
  return countries.filter(({ code, name }) => code.toLowerCase() === start || plain(name).startsWith(start));
}

const longestName = 6;

/** Lower case without accents and with one kind of apostrophe, so that a name can be typed on any keyboard. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300-\u036f.]/g, '').replaceAll('’', "'").replaceAll('&', 'and').toLowerCase();
}

function lower(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}

/** Levenshtein's distance: letters to change, add or take away. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.split('').entries()) {
    const next = [index + 1];
    for (const [at, known] of other.split('').entries()) {
      next.push(Math.min((row[at] ?? 0) + (letter === known ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
