import type { ImportTarget } from '#shared/records/importRule';

/** A rule with its word in plain text, only ever in memory. */
export type WordRule = { readonly word: string; readonly target: ImportTarget };

/** Makes a function that returns the first rule whose word is in a title, or null. Prepares the words only once. */
export function ruleFinder(rules: readonly WordRule[]): (title: string) => WordRule | null {
  const prepared = rules.map((rule) => ({ rule, sought: plain(rule.word) }));
  return (title) => {
    const text = plain(title);
    return prepared.find(({ sought }) => contains(text, sought))?.rule ?? null;
  };
}

/** Whether a word or phrase appears in a text as whole words, ignoring case and how its accents are composed. */
export function hasWord(text: string, word: string): boolean {
  return wordsIn(text)(word);
}

/** The same for many words of one text, which is prepared only once. */
export function wordsIn(text: string): (word: string) => boolean {
  const prepared = plain(text);
  return (word) => contains(prepared, plain(word));
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFC');
}

function contains(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
