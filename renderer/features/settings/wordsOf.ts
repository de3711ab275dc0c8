/** The words that a text lists, between spaces or commas, in small letters, each once. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().split(/[\s,]+/).filter((word) => word !== ''))];
}
