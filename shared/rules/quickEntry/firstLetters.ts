/** The words of a kind or duty from a day on: only the fields that matter here. */
type LineWords = { readonly words: readonly string[]; readonly firstLetters: readonly string[] };

/**
 * The words whose first letters are enough after the words were edited: those that were before and are still there, and
 * every new single word.
 */
export function firstLettersOf(words: readonly string[], before: LineWords | null): readonly string[] {
  return words.filter(
    (word) =>
      before?.firstLetters.includes(word) === true || (before?.words.includes(word) !== true && !word.includes(' ')),
  );
}
