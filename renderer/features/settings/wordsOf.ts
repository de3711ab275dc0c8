/** Splits a text at spaces and commas into words: lowercase, without duplicates. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().split(/[\s,]+/).filter((word) => word !== ''))];
}
