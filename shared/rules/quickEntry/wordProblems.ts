import type { LineProblem } from './lineTypes';
import type { Impossible } from './readForms';
import type { LineReading, LineWord } from './lineReading';
import { nearestWord, type Meaning } from './vocabulary';

type Place = { readonly start: number; readonly end: number };

/** The line with other words at a place; nothing there takes one of the spaces around it away. */
export function withWords(text: string, place: Place, words: string): string {
  const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
  if (words !== '') return `${before}${words}${after}`;
  return `${before.trimEnd()}${before.trim() !== '' && after.trim() !== '' ? ' ' : ''}${after.trimStart()}`;
}

/** An error at a place of the line. */
export function errorAt(place: Place, code: string, message: string, correction: string | null): LineProblem {
  return { start: place.start, end: place.end, code, message, severity: 'error', correction };
}

/** A word before the kind that stands for nothing. */
export function notUnderstood(reading: LineReading, word: LineWord): LineProblem {
  const isDuty = word.text.startsWith('duty:');
  const typed = isDuty ? word.text.slice(5) : word.text;
  const nearest = nearestWord(typed, reading.vocabulary.filter(({ slot }) => !isDuty || slot === 'duty'));
  const correction = nearest === null ? null : withWords(reading.text, word, `${isDuty ? 'duty:' : ''}${nearest}`);
  return errorAt(word, 'unknown-word', `“${typedText(reading, word)}” is not understood. ${hintOf(word.text, nearest)}`, correction);
}

function hintOf(word: string, nearest: string | null): string {
  if (word === 'tomorrow') return 'Only what was done is logged; A plans an appointment.';
  return nearest === null ? 'No activity or duty is called that.' : `Did you mean ${nearest}?`;
}

function typedText({ text }: LineReading, { start, end }: LineWord): string {
  return text.slice(start, end);
}

const impossible: Readonly<Record<Impossible, string>> = {
  units: 'is more than the 999 units that a line takes. The form takes up to 9,999.',
  day: 'is no day of the calendar.',
  time: 'is no time of the day. Its hours go from 0:00 to 24:00.',
  length: 'is no length. Type minutes or hours, as 90, 1h30 or 1.5h.',
};

/** A figure of a known form that cannot be. */
export function cannotBe(reading: LineReading, word: LineWord, what: Impossible): LineProblem {
  return errorAt(word, 'impossible', `“${typedText(reading, word)}” ${impossible[what]}`, null);
}

/** Letters that fit several kinds or duties. */
export function severalMeanings(reading: LineReading, word: LineWord, meanings: readonly Meaning[]): LineProblem {
  const names = meanings.map(({ label }) => label).join(', ');
  const first = meanings[0]?.words.find((known) => known.startsWith(word.text)) ?? null;
  const correction = first === null || first === word.text ? null : withWords(reading.text, word, first);
  return errorAt(word, 'several-meanings', `“${word.text}” fits ${names}. Type one letter more.`, correction);
}

/** The whole word of a second kind. */
export function kindsNotTwo(reading: LineReading, word: LineWord, label: string): LineProblem {
  const first = reading.kind?.value.label ?? '';
  return errorAt(word, 'two-kinds', `An entry has one kind: ${first} or ${label}.`, withWords(reading.text, word, ''));
}

/** A second length, time, day or number of units before the kind. */
export function typedTwice(reading: LineReading, word: LineWord): LineProblem {
  return errorAt(word, 'typed-twice', `“${word.text}” says again what the line already said.`, withWords(reading.text, word, ''));
}
