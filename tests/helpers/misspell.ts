import type { Generator } from '#shared/base/generator';

/** A line with one or two spellings that the grammar's table does not list. It still means the same. */
export function misspell(generator: Generator, line: string): string {
  const once = change(generator, line);
  return generator.below(2) === 0 ? once : change(generator, once);
}

type Change = (line: string, generator: Generator) => string;

const changes: readonly Change[] = [
  (line) => line.replaceAll(' ', '  '),
  (line) => line.toUpperCase(),
  (line) => line.replace(/\b(\d+) ?m(?:in|inutes)?\b/, '$1 mins.'),
  (line) => line.replace(/\b(\d+) ?h(?:ours?|r)?\b/, '$1 hrs'),
  (line) => line.replace(/\bat (\d+)\b(?!:)/, "at $1 o'clock"),
  (line) => `${line}.`,
  (line) => `${line} `,
  (line) => ` ${line}`,
  (line) => line.replace(/ /, ', '),
  (line) => line.replace(/(\d) /, '$1, '),
  (line) => line.replace(/\b(\d+m)\b/, 'about $1'),
  (line) => line.replace(/\b(am|pm)\b/, (half) => `${half.charAt(0)}.m.`),
  (line) => line.replace(/\s(\S+)$/, '; $1'),
  swapLetters,
  dropLetter,
  doubleLetter,
  (line) => line.replace(' ', ''),
];

function change(generator: Generator, line: string): string {
  return changes[generator.below(changes.length)]!(line, generator);
}

/** Somewhere inside a longer word. */
function letterPlace(line: string, generator: Generator): number | null {
  const words = [...line.matchAll(/[a-z]{5,}/gi)];
  const word = words[generator.below(Math.max(1, words.length))];
  return word === undefined ? null : word.index + 1 + generator.below(word[0].length - 2);
}

function swapLetters(line: string, generator: Generator): string {
  const at = letterPlace(line, generator);
  return at === null ? line : `${line.slice(0, at)}${line.charAt(at + 1)}${line.charAt(at)}${line.slice(at + 2)}`;
}

function dropLetter(line: string, generator: Generator): string {
  const at = letterPlace(line, generator);
  return at === null ? line : `${line.slice(0, at)}${line.slice(at + 1)}`;
}

function doubleLetter(line: string, generator: Generator): string {
  const at = letterPlace(line, generator);
  return at === null ? line : `${line.slice(0, at)}${line.charAt(at)}${line.slice(at)}`;
}
