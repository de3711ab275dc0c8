import type { Place } from './segments';

/** The line with other words at a place. With no words, one of the spaces around it is removed. */
export function withWords(text: string, place: Place, words: string): string {
  const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
  if (words !== '') return `${before}${words}${after}`;
  return `${before.trimEnd()}${before.trim() !== '' && after.trim() !== '' ? ' ' : ''}${after.trimStart()}`;
}

/** The line with other words at several places. */
export function withAll(text: string, edits: readonly (readonly [Place, string])[]): string {
  return edits
    .toSorted(([one], [other]) => other.start - one.start)
    .reduce((line, [place, words]) => withWords(line, place, words), text);
}

/** The line with everything from a place on in quotation marks, as the note. */
export function quotedFrom(text: string, start: number, end = text.trimEnd().length): string {
  const words = text
    .slice(start, end)
    .replaceAll(/["“”„‟«»]/g, "'")
    .trim();
  return withWords(text, { start, end }, `"${words}"`);
}

/** The line with the words at a place moved to the end in quotation marks, as the note. */
export function quotedAtEnd(text: string, place: Place): string {
  const words = text
    .slice(place.start, place.end)
    .replaceAll(/["“”„‟«»]/g, "'")
    .trim();
  return `${withWords(text, place, '').trimEnd()} "${words}"`;
}

/** The line with words in front of all others. */
export function inFront(text: string, words: string): string {
  return `${words} ${text.trimStart()}`;
}
