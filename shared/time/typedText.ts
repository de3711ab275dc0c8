import { numberOfWords, numberWordPattern } from './numberWords';
import { timeWords, type Replacement } from './timeWords';

/**
 * Typed text prepared for reading: lowercase, with plain dashes, and digits for number words. Character `i` comes from
 * the characters of the original between `starts[i]` and `ends[i]`.
 */
export type TypedText = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

/** Replaces each character in quotation marks, so that no form is found there. */
export const quotedCharacter = '\u0001';

/** Prepares a typed text for reading: one spelling for all dashes, fractions, quotation marks and numbers. */
export function prepareTyped(original: string): TypedText {
  return replacements.reduce(replaceAll, plainCharacters(original));
}

/** Characters that have one plain spelling. A fraction has a space before it, so that `1½` is one and a half. */
const plainSpellings: ReadonlyMap<string, string> = new Map([
  ...Array.from('‐‑‒–—―−').map((dash) => [dash, '-'] as const),
  ...Array.from('“”„‟«»＂').map((mark) => [mark, '"'] as const),
  ...Array.from('‘’‛`´').map((mark) => [mark, "'"] as const),
  ...Array.from('×✕✖').map((times) => [times, 'x'] as const),
  ['½', ' 1/2'], ['¼', ' 1/4'], ['¾', ' 3/4'], ['：', ':'],
]);

/** The order matters: what is quoted is hidden first. */
const replacements: readonly Replacement[] = [
  { pattern: /(?<=^|[\s(])"[^"]*"/g, by: ([quoted]) => quotedCharacter.repeat(quoted.length) },
  { pattern: / {2,}/g, by: () => ' ' },
  { pattern: /(?<=\d|\s)([ap])\.\s?m\b\.?/g, by: ([, letter = '']) => `${letter}m` },
  { pattern: /(?<=\d)\s*o'?\s?clock\b/g, by: () => ':00' },
  { pattern: /(?<=[^\s.,;!?])(?:[.,;!?)]+|(?<!duty):)(?=\s|$)/g, by: ([marks]) => ' '.repeat(marks.length) },
  { pattern: /(?<=^|\s)[(]+(?=[^\s)])/g, by: ([marks]) => ' '.repeat(marks.length) },
  { pattern: /(?<=\S )[.,;]+(?= +\S)/g, by: ([marks]) => ' '.repeat(marks.length) },
  // Marks that separate words without a space: `phone,20m`, `phone=20`. Between digits they belong to a number.
  { pattern: /(?<=[^\s\d])[,;](?=\S)|(?<=\S)[,;](?=[^\s\d])|(?<=[a-z])[=:](?=\d)/g, by: () => ' ' },
  { pattern: / {2,}/g, by: () => ' ' },
  ...timeWords,
  { pattern: numberWordPattern, by: ([words]) => String(numberOfWords(words)) },
];

function plainCharacters(original: string): TypedText {
  const [characters, starts, ends]: [string[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const character of original) {
    const plain = plainSpelling(character);
    for (const unit of plain.split('')) {
      characters.push(unit);
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return { text: characters.join(''), starts, ends };
}

function plainSpelling(typed: string): string {
  if (/\s/u.test(typed)) return ' ';
  // The wide letters and digits of East Asian keyboards.
  const character = /[\uFF01-\uFF5E]/u.test(typed) ? typed.normalize('NFKC') : typed;
  const lower = character.toLowerCase();
  return plainSpellings.get(character) ?? (lower.length === character.length ? lower : character);
}

function replaceAll(typed: TypedText, { pattern, by }: Replacement): TypedText {
  const parts: TypedText[] = [];
  let at = 0;
  for (const match of typed.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    parts.push(sliceOf(typed, at, match.index), spread(by(match), typed, match.index, end));
    at = end;
  }
  return joined([...parts, sliceOf(typed, at, typed.text.length)]);
}

function sliceOf({ text, starts, ends }: TypedText, from: number, to: number): TypedText {
  return { text: text.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) };
}

/** Prepared text that comes from a stretch of the original, character by character if both have the same length. */
function spread(text: string, typed: TypedText, from: number, to: number): TypedText {
  const replaced = sliceOf(typed, from, to);
  if (text.length === replaced.text.length) return { ...replaced, text };
  const units = text.split('');
  return {
    text,
    starts: units.map(() => typed.starts[from] ?? 0),
    ends: units.map(() => typed.ends[to - 1] ?? 0),
  };
}

function joined(parts: readonly TypedText[]): TypedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    starts: parts.flatMap(({ starts }) => starts),
    ends: parts.flatMap(({ ends }) => ends),
  };
}
