import { doubtAt, typedAt, typeLength, type Doubt } from './doubts';
import type { LineReading } from './lineReading';
import { inFront, withWords } from './rewrite';
import { isSense, type Segment } from './segments';

/** A part of the day before the activity: it says about when, which no entry keeps. */
export function partOfDay(reading: LineReading, segment: Segment): Doubt {
  const { segments, text } = reading;
  const typed = typedAt(reading, segment);
  const without = withWords(text, segment, '');
  const hasTime = segments.some((one) => isSense(one, 'stretch', 'clock', 'last'));
  const typeTime = { label: 'Type the time', detail: 'when it began', line: inFront(without, ''), caret: 0 };
  return doubtAt(segment, 'part-of-day', `When was “${typed}”?`, 'An entry has a time, not a part of the day.', [
    ...(hasTime ? [] : [{ ...typeTime, isUnfinished: true } as const]),
    { label: hasTime ? 'The typed time' : 'The last free time', detail: `without “${typed}”`, line: without },
  ]);
}

/** Whether words say a part of the day, or about when. */
export function isPartOfDay(segment: Segment): boolean {
  return isSense(segment, 'time word') && /day|morning|afternoon|evening|night|earlier|recently/.test(segment.text);
}

/** `half nine`, `quarter 9-10`: a part of an hour right before a time may change it. */
export function partOfHour(reading: LineReading): Doubt | null {
  const { segments, text } = reading;
  const time = (reading.stretch ?? reading.clock)?.segment;
  const before = time === undefined ? undefined : segments[segments.indexOf(time) - 1];
  const isPart = isSense(before, 'time word') && /^(?:half|quarter)$/.test(before.text);
  if (time === undefined || before === undefined || !isPart) return null;
  const place = { start: before.start, end: time.end };
  const line = withWords(text, place, '');
  return doubtAt(place, 'part-of-hour', `Which time is “${typedAt(reading, place)}”?`, 'It can be read in two ways.', [
    { label: 'Type the time again', detail: 'as 9:30', line, caret: Math.min(place.start, line.length), isUnfinished: true },
    { label: typedAt(reading, time), detail: `without “${typedAt(reading, before)}”`, line: withWords(text, before, '') },
  ]);
}

/** `phone in 20 min`: without a count before it, `in` may say when it is to be. */
export function lengthAhead(reading: LineReading): Doubt | null {
  const { segments, length, text } = reading;
  const before = length === undefined ? undefined : segments[segments.indexOf(length.segment) - 1];
  if (length === undefined || before === undefined || before.text !== 'in' || !reading.note.includes(before)) return null;
  const place = { start: before.start, end: length.segment.end };
  return doubtAt(place, 'length-ahead', `Did it take ${typedAt(reading, length.segment)}?`, '“In” may say when it is.', [
    { label: `${length.value} min`, detail: 'the length', line: withWords(text, before, '') },
    typeLength(withWords(text, place, ''), 'another one'),
  ]);
}
