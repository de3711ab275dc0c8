import type { ContentLine } from './unfoldLines';

/** A property of a component: name and names of parameters in capitals, the value as written. */
export type CalendarProperty = {
  readonly line: number;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** Whether what stands before the value breaks the grammar, so that the parameters are not to be relied on. */
  readonly broken: boolean;
};

/**
 * Reads a content line (RFC 5545 3.1: name, parameters after semicolons, colon, value), or null where the line has no
 * name. Blanks around it, which some programs leave, do not count.
 */
export function parseProperty({ line, text }: ContentLine): CalendarProperty | null {
  const name = /^[A-Za-z0-9-]+/u.exec(text.trimStart())?.[0];
  if (name === undefined) return null;
  const rest = text.trimStart().slice(name.length);
  const colon = endOfParameters(rest);
  const property = { line, name: name.toUpperCase(), value: colon < 0 ? '' : rest.slice(colon + 1).trim() };
  const parameters = colon < 0 ? null : parseParameters(rest.slice(0, colon));
  return { ...property, parameters: parameters ?? new Map(), broken: parameters === null };
}

/** A text value without its escapes (RFC 5545 3.3.11). */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/gu, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}

/** Where the value begins: the first colon that stands outside quotation marks, -1 where there is none. */
function endOfParameters(rest: string): number {
  let isQuoted = false;
  for (let index = 0; index < rest.length; index += 1) {
    const character = rest.charAt(index);
    if (character === '"') isQuoted = !isQuoted;
    else if (character === ':' && !isQuoted) return index;
  }
  return rest.indexOf(':');
}

const parameterForm = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)((?:,(?:"[^"]*"|[^";:,]*))*)/uy;

/** The parameters of `;NAME=value;NAME="value"`, the first value of each; null where the text has another form. */
function parseParameters(text: string): Map<string, string> | null {
  const parameters = new Map<string, string>();
  parameterForm.lastIndex = 0;
  let end = 0;
  for (let match = parameterForm.exec(text); match !== null; match = parameterForm.exec(text)) {
    const [, name = '', value = ''] = match;
    parameters.set(name.toUpperCase(), value.replaceAll('"', ''));
    end = parameterForm.lastIndex;
  }
  return end === text.length ? parameters : null;
}
