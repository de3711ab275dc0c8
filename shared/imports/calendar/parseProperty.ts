import type { ContentLine } from './unfoldLines';

/** A property of a component: its name and its parameters' names in capitals, and its value as written. */
export type CalendarProperty = {
  readonly line: number;
  readonly name: string;
  /** TZID, VALUE and RANGE, if the property has them; nothing else is used. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** Whether the text before the value breaks the grammar, so that its parameters cannot be trusted. */
  readonly broken: boolean;
};

/** The name of the property on a content line, in capitals; null if the line has none. */
export function propertyName({ text }: ContentLine): string | null {
  return nameForm.exec(text)?.[1]?.toUpperCase() ?? null;
}

/**
 * Reads a content line (RFC 5545 3.1: name, parameters after semicolons, colon, value); null if the line has no name.
 * Ignores spaces around it, which some programs leave. Takes time in proportion to the length of the line.
 */
export function parseProperty(content: ContentLine): CalendarProperty | null {
  const match = nameForm.exec(content.text);
  const name = match?.[1]?.toUpperCase();
  if (match === null || name === undefined) return null;
  const rest = content.text.slice(match[0].length);
  const colon = valueColon(name, rest);
  const value = colon < 0 ? '' : rest.slice(colon + 1).trim();
  const parameters = colon < 0 ? null : parseParameters(rest.slice(0, colon));
  return { line: content.line, name, value, parameters: parameters ?? new Map(), broken: parameters === null };
}

/** A text value without its escapes (RFC 5545 3.3.11). */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/gu, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}

const nameForm = /^\s*([A-Za-z0-9-]+)/u;

/** Properties whose values contain no colon, and how such a value begins. */
const timed: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'DURATION', 'RECURRENCE-ID', 'RDATE', 'EXDATE']);
const timedValue = /^\s*(?:[+-]?P|\d{8})/iu;

/**
 * The position of the colon before the value, or -1 if there is none. Some programs write a zone that contains a colon
 * without quotation marks around it (`TZID=GMT-05:00`): if a time follows the last colon, that colon ends the
 * parameters.
 */
function valueColon(name: string, rest: string): number {
  const last = rest.lastIndexOf(':');
  if (timed.has(name) && !rest.startsWith(':') && timedValue.test(rest.slice(last + 1, last + 20))) return last;
  const first = unquoted(rest, ':', 0);
  return first < 0 ? rest.indexOf(':') : first;
}

/** Where a character first appears outside quotation marks at or after a position; -1 if nowhere. */
function unquoted(text: string, sought: string, from: number): number {
  let isQuoted = false;
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') isQuoted = !isQuoted;
    else if (character === sought && !isQuoted) return index;
  }
  return -1;
}

const wanted: ReadonlySet<string> = new Set(['TZID', 'VALUE', 'RANGE']);

/** The wanted parameters of `;NAME=value;NAME="value"`, without quotation marks; null if the text has another form. */
function parseParameters(text: string): Map<string, string> | null {
  const parameters = new Map<string, string>();
  if (text.trim() !== '' && !text.startsWith(';')) return null;
  for (let from = 1; from < text.length; ) {
    const semicolon = unquoted(text, ';', from);
    const end = semicolon < 0 ? text.length : semicolon;
    const piece = text.slice(from, end);
    const equals = piece.indexOf('=');
    if (equals < 1) return null;
    const name = piece.slice(0, equals).trim().toUpperCase();
    if (wanted.has(name)) parameters.set(name, piece.slice(equals + 1).replaceAll('"', '').trim());
    from = end + 1;
  }
  return parameters;
}
