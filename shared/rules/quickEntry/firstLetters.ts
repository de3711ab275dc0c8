/** The words of a kind or duty from a day on, as far as they matter here. */
type LineWords = { readonly words: readonly string[]; readonly firstLetters: readonly string[] };

/**
 * Of which words the first letters are enough, after the words were edited: of those that were so before and are still
 * there, and of every new single word.
 */
export function firstLettersOf(words: readonly string[], before: LineWords | null): readonly string[] {
  return words.filter(
    (word) =>
      before?.firstLetters.includes(word) === true || (before?.words.includes(word) !== true && !word.includes(' ')),
  );
}
