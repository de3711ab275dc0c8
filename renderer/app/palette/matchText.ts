/** A part of a text, and whether the query matched it. */
export type Piece = { readonly text: string; readonly matched: boolean };

/** The words of a query, in lower case. */
export function wordsOf(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * Where a word is found in a text: 0 at its start, 1 at the start of a later word, 2 inside a word; null if it is not
 * there.
 */
export function placeIn(text: string, word: string): 0 | 1 | 2 | null {
  const at = positionOf(text.toLowerCase(), word);
  if (at < 0) return null;
  if (at === 0) return 0;
  return isInsideWord(text, at) ? 2 : 1;
}

/** Splits a text at the words of a query that are in it. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const marks = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    const at = positionOf(text.toLowerCase(), word);
    if (at >= 0) marks.fill(true, at, at + word.length);
  }
  const pieces: { text: string; matched: boolean }[] = [];
  for (const [index, matched] of marks.entries()) {
    const last = pieces.at(-1);
    if (last?.matched === matched) last.text += text.charAt(index);
    else pieces.push({ text: text.charAt(index), matched });
  }
  return pieces;
}

/** The first start of a word that matches, otherwise the first place inside one. */
function positionOf(lower: string, word: string): number {
  const first = lower.indexOf(word);
  for (let at = first; at >= 0; at = lower.indexOf(word, at + 1)) if (!isInsideWord(lower, at)) return at;
  return first;
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
