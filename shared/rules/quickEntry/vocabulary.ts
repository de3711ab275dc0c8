import type { RecordId } from '#shared/base/ids';
import type { KindTerms } from '#shared/records/activityKind';
import type { Day } from '#shared/time/day';
import type { Country } from '../countries';
import { defaultUnits, isInUse, termsOn } from '../terms';
import type { LineContext } from './lineTypes';
import { slipsBetween } from './slipsBetween';

/** A kind that words can stand for, with its terms on the day. */
export type KindMeaning = Named & { readonly slot: 'kind'; readonly terms: KindTerms };

/** A duty that words can stand for. */
export type DutyMeaning = Named & { readonly slot: 'duty' };

/** What words can stand for. */
export type Meaning = KindMeaning | DutyMeaning;

type Named = {
  readonly id: RecordId;
  readonly label: string;
  readonly words: readonly string[];
  readonly firstLetters: readonly string[];
};

/** All kinds and duties in use on a day. */
export type Vocabulary = readonly Meaning[];

/** Collects the words of a day. Retired kinds and duties are left out. */
export function vocabularyOn(context: Pick<LineContext, 'kinds' | 'duties'>, day: Day): Vocabulary {
  const kinds = context.kinds.flatMap((kind): Meaning[] => {
    const terms = isInUse(kind, day) ? termsOn(kind, day) : null;
    return terms === null ? [] : [{ slot: 'kind', id: kind.id, ...named(terms), terms }];
  });
  const duties = context.duties.flatMap((duty): Meaning[] => {
    const terms = isInUse(duty, day) ? termsOn(duty, day) : null;
    return terms === null ? [] : [{ slot: 'duty', id: duty.id, ...named(terms) }];
  });
  return [...kinds, ...duties];
}

function named({
  label,
  words,
  firstLetters,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly firstLetters: readonly string[];
}) {
  return { label, words: lower(words), firstLetters: lower(firstLetters) };
}

/** What a phrase stands for as a whole, and whether it is a plural. Hyphens and spaces may be left out or swapped. */
export function meaningsOfPhrase(phrase: string, vocabulary: Vocabulary): PhraseMeanings {
  return indexOf(vocabulary).get(phraseKey(phrase)) ?? nothing;
}

type PhraseMeanings = { readonly meanings: readonly Meaning[]; readonly isPlural: boolean };

const nothing: PhraseMeanings = { meanings: [], isPlural: false };

const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, PhraseMeanings>>();

/** All names by their keys, made once per vocabulary. A name that is itself a word is not a plural of another. */
function indexOf(vocabulary: Vocabulary): ReadonlyMap<string, PhraseMeanings> {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new Map<string, PhraseMeanings>();
  const keys = vocabulary.map((meaning) => ({ meaning, keys: namesOf(meaning).map(phraseKey) }));
  for (const isPlural of [true, false]) {
    const found = keys.map(({ meaning, keys: own }) => ({ meaning, keys: isPlural ? own.flatMap(pluralKeys) : own }));
    for (const key of new Set(found.flatMap(({ keys: own }) => own)))
      index.set(key, {
        meanings: found.filter(({ keys: own }) => own.includes(key)).map(({ meaning }) => meaning),
        isPlural,
      });
  }
  index.delete('');
  indexes.set(vocabulary, index);
  return index;
}

/** What a word of two or more first letters stands for. */
export function meaningsOfLetters(word: string, vocabulary: Vocabulary): readonly Meaning[] {
  if (!/^[a-z][a-z0-9-]+$/.test(word)) return [];
  return vocabulary.filter(({ firstLetters }) =>
    firstLetters.some((known) => phraseKey(known).startsWith(phraseKey(word))),
  );
}

/** What a typed name can stand for, as a whole phrase or else by two or more first letters. */
export function meaningsOf(typed: string, vocabulary: Vocabulary): Meaning[] {
  const { meanings } = meaningsOfPhrase(typed, vocabulary);
  return [...(meanings.length > 0 ? meanings : meaningsOfLetters(typed, vocabulary))];
}

/** Whether words are the plural of a kind's noun: `calls`, `cases`. */
export function isNounOf(words: string, meaning: Meaning, count: number): boolean {
  if (meaning.slot !== 'kind' || meaning.terms.unitNoun === null || defaultUnits(meaning.terms) === null) return false;
  const [key, noun] = [phraseKey(words), phraseKey(meaning.terms.unitNoun)];
  return pluralKeys(noun).includes(key) || (count === 1 && noun === key);
}

function namesOf({ words, label }: Meaning): readonly string[] {
  return [...words, label];
}

/** A phrase without the characters that may be typed between its words. */
export function phraseKey(phrase: string): string {
  return plain(phrase).replaceAll(/[\s'-]/g, '');
}

function pluralKeys(key: string): readonly string[] {
  if (/(?:s|x|z|ch|sh)$/.test(key)) return [`${key}es`];
  return /[^aeiou]y$/.test(key) ? [`${key}s`, `${key.slice(0, -1)}ies`] : [`${key}s`];
}

/** The known word closest to one that is not understood, at most two letters away, or null. */
export function nearestWord(word: string, vocabulary: Vocabulary): string | null {
  const known = vocabulary.flatMap(({ words }) => words);
  const ranked = known
    .map((candidate) => ({ candidate, distance: slipsBetween(word, candidate.slice(0, Math.max(word.length, 3))) }))
    .map(({ candidate, distance }) => ({
      candidate,
      distance: Math.min(distance + 0.5, slipsBetween(word, candidate)),
    }))
    .toSorted((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.min(2.5, word.length / 2) ? best.candidate : null;
}

/**
 * The country that a code or a whole English name stands for, and how many of `words` it takes up; null if none.
 */
export function readCountry(
  words: readonly string[],
  countries: readonly Country[],
): { readonly code: string; readonly words: number } | null {
  for (let count = Math.min(longestName, words.length); count > 0; count -= 1) {
    const typed = plain(words.slice(0, count).join(' '));
    const found = countries.find(
      ({ code, name }) => plain(name) === typed || (count === 1 && code.toLowerCase() === typed),
    );
    if (found !== undefined) return { code: found.code, words: count };
  }
  return null;
}

/** Countries whose code or name begins with the typed text. */
export function countriesLike(typed: string, countries: readonly Country[]): Country[] {
  const start = plain(typed);
  return countries.filter(({ code, name }) => code.toLowerCase() === start || plain(name).startsWith(start));
}

/**
 * Codes that are also English words, or abbreviations that officers write. They count as a country only in capitals or
 * before a figure.
 */
export const codesThatAreWords: ReadonlySet<string> = new Set(
  (
    'ad ai al am an as at ax be by bo do gi go hi hm id in io is it ki la ma me mo mr ms mt ' +
    'my na no pa pm re sh so st to ' +
    'tv um us vs'
  ).split(' '),
);

const longestName = 6;

/** Lower case without accents and with one kind of apostrophe, so that a name can be typed on any keyboard. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/g, '')
    .replaceAll('’', "'")
    .replaceAll('&', 'and')
    .toLowerCase();
}

function lower(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}
