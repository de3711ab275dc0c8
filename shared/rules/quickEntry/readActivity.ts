import { recordId } from '#shared/base/ids';
import { defaultUnits, outcomeUnits } from '../terms';
import { errorAt } from './doubts';
import { noteText, type LineReading } from './lineReading';
import type { LineActivity, LineProblem } from './lineTypes';
import type { PlacedLine } from './placedLine';
import { withWords } from './rewrite';
import type { KindMeaning } from './vocabulary';

/** The kind that a duty alone stands for (method.md 1). */
export const dutyKind = recordId('duty');

/** The activity that the words name, or null, and what is missing or too much. */
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
    ...(reading.docket === undefined ? {} : { saidDocket: reading.docket.value }),
    units: units === 'typed' ? null : units,
    note: noteText(reading),
  };
  return {
    activity,
    problems: [
      ...countedOutcome(reading),
      ...missingUnits(reading, placed, kind, units),
      ...missingDuty(reading, kind),
      ...emptyProblems(reading, placed, activity),
    ],
  };
}

/** The kind that is named, or the kind `duty` if only a duty is. */
export function kindOf(reading: LineReading): KindMeaning | null {
  if (reading.kind !== undefined) return reading.kind.value;
  if (reading.duty === undefined) return null;
  return (
    reading.vocabulary.find((meaning): meaning is KindMeaning => meaning.slot === 'kind' && meaning.id === dutyKind) ??
    null
  );
}

/** The typed units, else those of an outcome, else the default. */
function unitsOf(reading: LineReading, kind: KindMeaning): number | 'typed' | null {
  const usual = defaultUnits(kind.terms);
  if (usual === null) return null;
  if (reading.units !== undefined) return reading.units.value;
  return reading.outcome === undefined ? usual : outcomeUnits(kind.terms, reading.outcome.value);
}

/** A line of figures alone is not an entry; a word that is not understood is already a problem. */
function nothingNamed(reading: LineReading): LineProblem[] {
  if (reading.segments.length === 0 || reading.problems.length > 0) return [];
  const place = { start: 0, end: reading.text.length };
  return [errorAt(place, 'no-kind', 'What was it? Type an activity or a duty.', null)];
}

/** Only work that was kept counts units (method.md 1). */
function countedOutcome({ text, units, outcome }: LineReading): LineProblem[] {
  if (units === undefined || units.value === 0 || outcome === undefined || outcome.value === 'kept') return [];
  return [
    errorAt(
      units.segment,
      'no-units',
      'Work that did not take place counts no units.',
      withWords(text, units.segment, ''),
    ),
  ];
}

/** Work that needs a count must give it when it is logged. A timer asks for it at the end. */
function missingUnits(
  reading: LineReading,
  placed: PlacedLine,
  kind: KindMeaning,
  units: number | 'typed' | null,
): LineProblem[] {
  if (units !== 'typed' || placed.is !== 'stretch') return [];
  const place = reading.kind?.segment ?? { start: 0, end: reading.text.length };
  const noun = kind.terms.unitNoun ?? 'unit';
  const word = reading.text.slice(place.start, place.end);
  return [
    errorAt(
      place,
      'units-needed',
      `${kind.label} needs the number of ${noun}s, such as x9.`,
      withWords(reading.text, place, `${word} x1`),
    ),
  ];
}

function missingDuty(reading: LineReading, kind: KindMeaning): LineProblem[] {
  if (kind.id !== dutyKind || reading.duty !== undefined || reading.kind === undefined) return [];
  return [errorAt(reading.kind.segment, 'which-duty', 'Which duty was it? Type its word, such as court.', null)];
}

/** An entry without time, units and outcome says nothing. */
function emptyProblems(reading: LineReading, placed: PlacedLine, activity: LineActivity): LineProblem[] {
  const isEmpty =
    placed.is === 'stretch' &&
    placed.start === placed.end &&
    (activity.units ?? 0) === 0 &&
    reading.outcome === undefined;
  if (!isEmpty || reading.problems.length > 0) return [];
  const place = (reading.length ?? reading.stretch ?? reading.last)?.segment ?? { start: 0, end: reading.text.length };
  return [errorAt(place, 'nothing', 'No time and no units: there is nothing to log.', null)];
}
