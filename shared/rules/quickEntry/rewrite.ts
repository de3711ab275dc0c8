import type { Place } from './segments';

/** The line with other words at a place; nothing there takes one of the spaces around it away. */
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

/** The line with what stands from a place on in quotation marks: it is the note. */
export function quotedFrom(text: string, start: number, end = text.trimEnd().length): string {
  const words = text
    .slice(start, end)
    .replaceAll(/["“”„‟«»]/g, "'")
    .trim();
  return withWords(text, { start, end }, `"${words}"`);
}

/** The line with the words of a place at its end, in quotation marks: they are the note. */
export function quotedAtEnd(text: string, place: Place): string {
  const words = text
    .slice(place.start, place.end)
    .replaceAll(/["“”„‟«»]/g, "'")
    .trim();
  return `${withWords(text, place, '').trimEnd()} "${words}"`;
}

/** The line with words before all others. */
export function inFront(text: string, words: string): string {
  return `${words} ${text.trimStart()}`;
}
