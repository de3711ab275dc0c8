import { recordId } from '#shared/base/ids';
import { defaultUnits } from '../terms';
import type { LineActivity, LineProblem } from './lineTypes';
import type { PlacedLine } from './placeLine';
import type { LineReading } from './lineReading';
import type { Meaning } from './vocabulary';
import { errorAt, withWords } from './wordProblems';

/** The kind that a duty alone stands for (method.md 1). */
export const dutyKind = recordId('duty');

type KindMeaning = Extract<Meaning, { slot: 'kind' }>;

/** The activity that the words name, or null, and what is missing or too much for it. */
export function readActivity(
  reading: LineReading,
  placed: PlacedLine,
): { readonly activity: LineActivity | null; readonly problems: readonly LineProblem[] } {
  const kind = kindOf(reading);
  if (kind === null) return { activity: null, problems: nothingNamed(reading) };
  const units = unitsOf(reading, kind);
  const activity: LineActivity = {
    kind: kind.id,
    duty: reading.duty?.value.id ?? null,
    country: reading.country?.value ?? null,
    units: units === 'typed' ? null : units,
    note: reading.note?.value ?? null,
  };
  return { activity, problems: [...unitProblems(reading, kind, units), ...dutyProblems(reading, kind), ...emptyProblems(reading, placed, activity)] };
}

/** The kind that is named, or the kind `duty` where only a duty is. */
export function kindOf(reading: LineReading): KindMeaning | null {
  if (reading.kind !== undefined) return reading.kind.value;
  if (reading.duty === undefined) return null;
  return reading.vocabulary.find((meaning): meaning is KindMeaning => meaning.slot === 'kind' && meaning.id === dutyKind) ?? null;
}

function unitsOf(reading: LineReading, kind: KindMeaning): number | 'typed' | null {
  const usual = defaultUnits(kind.terms);
  return usual === null ? null : (reading.units?.value ?? usual);
}

/** A line of figures alone is no entry; a word that is not understood is a problem already. */
function nothingNamed(reading: LineReading): LineProblem[] {
  if (reading.tokens.length === 0 || reading.problems.length > 0) return [];
  const place = { start: 0, end: reading.text.length };
  return [errorAt(place, 'no-kind', 'What was it? Type an activity or a duty.', null)];
}

function unitProblems(reading: LineReading, kind: KindMeaning, units: number | 'typed' | null): LineProblem[] {
  if (units === null && reading.units !== undefined) {
    const place = placeOf(reading, reading.units.token);
    return [errorAt(place, 'no-units', `${kind.label} counts no units.`, withWords(reading.text, place, ''))];
  }
  if (units !== 'typed') return [];
  const place = placeOf(reading, reading.kind?.token ?? 0);
  const word = reading.text.slice(place.start, place.end);
  const noun = kind.terms.unitNoun ?? 'unit';
  return [errorAt(place, 'units-needed', `${kind.label} must say how many ${noun}s, as x9.`, withWords(reading.text, place, `${word} x1`))];
}

function dutyProblems(reading: LineReading, kind: KindMeaning): LineProblem[] {
  if (kind.id !== dutyKind || reading.duty !== undefined) return [];
  const place = placeOf(reading, reading.kind?.token ?? 0);
  return [errorAt(place, 'which-duty', 'Which duty was it? Type its word, as court.', null)];
}

/** An entry without time and without units says nothing. */
function emptyProblems(reading: LineReading, placed: PlacedLine, activity: LineActivity): LineProblem[] {
  const isEmpty = placed.is === 'stretch' && placed.start === placed.end && (activity.units ?? 0) === 0;
  if (!isEmpty || reading.problems.length > 0) return [];
  const place = placeOf(reading, (reading.length ?? reading.span ?? reading.last)?.token ?? 0);
  return [errorAt(place, 'nothing', 'No time and no units: there is nothing to log.', null)];
}

function placeOf(reading: LineReading, token: number): { readonly start: number; readonly end: number } {
  const { start, end } = reading.tokens[token] ?? { start: 0, end: reading.text.length };
  return { start, end };
}
