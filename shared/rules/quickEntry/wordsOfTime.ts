import { doubtAt, typedAt, typeLength, type Doubt } from './doubts';
import type { LineReading } from './lineReading';
import { inFront, quotedFrom, withWords } from './rewrite';
import { isSense, type Segment } from './segments';

/** A part of the day before the activity: it says roughly when, which an entry does not store. */
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

const partsOfDay = /day|morning|afternoon|evening|night|earlier|recently|week|month|lunch|noon/;

/** Whether words say a part of the day, or roughly when. */
export function isPartOfDay(segment: Segment): boolean {
  return isSense(segment, 'time word') && partsOfDay.test(segment.text);
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
  const [word, caret] = [typedAt(reading, before), Math.min(place.start, line.length)];
  const message = `What time is “${typedAt(reading, place)}”?`;
  return doubtAt(place, 'part-of-hour', message, 'It can be read in two ways.', [
    { label: 'Type the time again', detail: 'as 9:30', line, caret, isUnfinished: true },
    { label: typedAt(reading, time), detail: `without “${word}”`, line: withWords(text, before, '') },
  ]);
}

/** `30 min late`: how late or early it was, rather than how long it took. */
export function lateness(reading: LineReading): Doubt | null {
  const { segments, length, text } = reading;
  const next = length === undefined ? undefined : segments[segments.indexOf(length.segment) + 1];
  const saysLate = next !== undefined && /^(?:late|early|overdue|behind|delay(?:ed)?)$/.test(next.text);
  if (length === undefined || !saysLate || (length.isBare && next !== segments.at(-1))) return null;
  const place = { start: length.segment.start, end: next.end };
  const typed = typedAt(reading, place);
  const asNote = withWords(text, place, `${length.value}m "${next.text}"`);
  return doubtAt(place, 'lateness', 'How long did it take?', `“${typed}” may say how ${next.text} it was.`, [
    { ...typeLength(withWords(text, place, '')), detail: `without “${typed}”` },
    { label: `${length.value} min`, detail: 'the length', line: asNote },
  ]);
}

const takesBack = /^[,;.-]?\s*(?:sorry|no|nope|actually|rather|correction|wait|oops|make (?:it|that)|i mean)[,;]?$/;

/** Words after a length that correct it, followed by a number: `20 sorry 30`. */
export function corrected(reading: LineReading): Doubt | null {
  const { segments, length, text } = reading;
  if (length === undefined) return null;
  const at = segments.indexOf(length.segment);
  const number = segments.slice(at + 1, at + 5).find((one) => isSense(one, 'number') && /^\d/.test(one.text));
  const said = number === undefined ? '' : text.slice(length.segment.end, number.start).trim().toLowerCase();
  if (number === undefined || !takesBack.test(said)) return null;
  const place = { start: length.segment.start, end: number.end };
  const [first, second] = [typedAt(reading, length.segment), typedAt(reading, number)];
  return doubtAt(place, 'corrected', 'Which is the length?', `“${said}” may correct the first one.`, [
    { label: second, detail: 'the second', line: withWords(text, place, second) },
    { label: first, detail: 'the rest is the note', line: quotedFrom(text, length.segment.end + 1) },
  ]);
}

/** `phone in 20 min`: without a count before it, `in` may say when it will be. */
export function lengthAhead(reading: LineReading): Doubt | null {
  const { segments, length, text } = reading;
  const before = length === undefined ? undefined : segments[segments.indexOf(length.segment) - 1];
  const saysIn = before?.text === 'in' && reading.note.includes(before);
  if (length === undefined || before === undefined || !saysIn) return null;
  const place = { start: before.start, end: length.segment.end };
  const message = `Did it take ${typedAt(reading, length.segment)}?`;
  return doubtAt(place, 'length-ahead', message, '“In” may say when it will be.', [
    { label: `${length.value} min`, detail: 'the length', line: withWords(text, before, '') },
    typeLength(withWords(text, place, ''), 'another one'),
  ]);
}
