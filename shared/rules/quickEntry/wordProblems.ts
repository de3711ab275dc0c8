import { errorAt, typedAt } from './doubts';
import type { LineReading } from './lineReading';
import type { LineProblem } from './lineTypes';
import { withWords } from './rewrite';
import { isSense, type Segment } from './segments';
import { nearestWord, type Meaning } from './vocabulary';

/** A word before the kind that means nothing to the line. */
export function notUnderstood(reading: LineReading, segment: Segment): LineProblem {
  const isDuty = isSense(segment, 'name') && segment.sense.by === 'duty:';
  const typed = isDuty ? segment.text.slice(5).trim() : segment.text;
  const nearest = nearestWord(
    typed,
    reading.vocabulary.filter(({ slot }) => !isDuty || slot === 'duty'),
  );
  const correction = nearest === null ? null : withWords(reading.text, segment, `${isDuty ? 'duty:' : ''}${nearest}`);
  const hint = nearest === null ? 'No activity or duty is called that.' : `Did you mean ${nearest}?`;
  return errorAt(segment, 'unknown-word', `“${typedAt(reading, segment)}” is not understood. ${hint}`, correction);
}

/** First letters that fit several kinds or duties. */
export function severalMeanings(reading: LineReading, segment: Segment, meanings: readonly Meaning[]): LineProblem {
  const names = meanings.map(({ label }) => label).join(', ');
  const first = meanings[0]?.words.find((known) => known.startsWith(segment.text)) ?? null;
  const correction = first === null || first === segment.text ? null : withWords(reading.text, segment, first);
  return errorAt(
    segment,
    'several-meanings',
    `“${typedAt(reading, segment)}” fits ${names}. Type one more letter.`,
    correction,
  );
}

/** A second length, time, day or number of units. */
export function typedTwice(reading: LineReading, segment: Segment): LineProblem {
  const typed = typedAt(reading, segment);
  const message = `“${typed}” repeats what the line already says. Put it in quotation marks to make it a note.`;
  return errorAt(segment, 'typed-twice', message, withWords(reading.text, segment, ''));
}

/** A bare number that is not a length, time or count. */
export function noPlace(reading: LineReading, segment: Segment): LineProblem {
  const typed = typedAt(reading, segment);
  const message = `What is “${typed}”? The line already has its length. Put it in quotation marks to make it a note.`;
  return errorAt(segment, 'no-place', message, withWords(reading.text, segment, ''));
}

/** A count for a kind that counts nothing. */
export function noUnits(reading: LineReading, segment: Segment): LineProblem {
  const label = (reading.kind ?? reading.duty)?.value.label ?? 'This';
  return errorAt(segment, 'no-units', `${label} counts no units.`, withWords(reading.text, segment, ''));
}
