/** Splits a text at commas into words and phrases: lowercase, with single spaces, without duplicates. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(',').map((word) => word.trim().replaceAll(/\s+/g, ' '));
  return [...new Set(words.filter((word) => word !== ''))];
}
