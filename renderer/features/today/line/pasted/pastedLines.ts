/** The most lines that are read at once; the rest are left out. */
export const mostLines = 500;

/**
 * The lines of a pasted text: without empty ones, without the bullets of a list, and with spaces instead of the tabs of
 * a table.
 */
export function pastedLines(text: string): string[] {
  return text
    .split(lineBreak)
    .map((line) => line.replace(bullet, '').replaceAll(/[\t\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** Whether a text has more than one line, so that it is read as a list. */
export function isList(text: string): boolean {
  return pastedLines(text).length > 1;
}

/** Whether a text has a line break, which a one-line field cannot contain. */
export function hasLineBreak(text: string): boolean {
  return lineBreak.test(text);
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** A dash is a bullet only before a space: `-15` is the last 15 minutes. */
const bullet = /^\s*(?:[•◦▪‣·*]\s*|[–—-]\s+)/u;
