import { doubtAt, typedAt, typeLength, type Doubt, type Way } from './doubts';
import type { LineReading } from './lineReading';
import { byDaylight, clockWord } from './numberRoles';
import { inFront, quotedAtEnd, quotedFrom, withAll, withWords } from './rewrite';
import { isSense, type Segment, type SegmentOf } from './segments';

/** A figure after a word of the note that the entry has room for: part of the note, or of the entry. */
export function figureInNote(reading: LineReading, segment: Segment): Doubt {
  const typed = typedAt(reading, segment);
  const reason = 'It is in the note, and the line does not say it elsewhere.';
  return doubtAt(segment, 'figure-in-note', `Is “${typed}” part of the note, or of the entry?`, reason, [
    { label: 'Note', detail: `with “${typed}”`, line: quotedNote(reading, segment) },
    ...waysInFront(reading, segment),
  ]);
}

/** A day or time with words after it. */
export function dayOrNote(reading: LineReading, segment: Segment): Doubt {
  const typed = typedAt(reading, segment);
  return doubtAt(segment, 'day-or-note', `Does “${typed}” begin the note?`, 'Words follow it.', [
    { label: 'Note', detail: `begins with “${typed}”`, line: quotedFrom(reading.text, segment.start) },
    ...waysInFront(reading, segment),
  ]);
}

/** An outcome that ends the note, or a record check without an outcome. */
export function outcomeOrNote(reading: LineReading, segment: Segment, outcome: string): Doubt {
  const typed = typedAt(reading, segment);
  const kindEnd = reading.kind?.segment.end ?? 0;
  const without = withWords(reading.text, segment, '');
  return doubtAt(
    segment,
    'outcome-or-note',
    `Is “${typed}” the outcome, or the note?`,
    'It is not in the usual place of an outcome.',
    [
      { label: 'Outcome', detail: outcome, line: withWords(without, { start: kindEnd, end: kindEnd }, ` ${outcome}`) },
      { label: 'Note', detail: `with “${typed}”`, line: quotedNote(reading, segment) },
    ],
  );
}

/** `several calls`: asks how many there were. */
export function howMany(reading: LineReading, segment: Segment): Doubt {
  const typed = typedAt(reading, segment);
  const line = withWords(reading.text, segment, 'x');
  const caret = segment.start + 1;
  const count: Way = { label: 'Type how many', detail: 'as x3', line, caret, isUnfinished: true };
  const without = withWords(reading.text, segment, '');
  return doubtAt(segment, 'how-many', `How many is “${typed}”?`, 'A count is a number.', [
    count,
    { label: 'No count', detail: `without “${typed}”`, line: without },
  ]);
}

/** An absence right after the activity, as in `admin leave 4h`. */
export function absenceOrNote(reading: LineReading, segment: Segment): Doubt {
  const typed = typedAt(reading, segment);
  const named = (reading.kind ?? reading.duty)?.segment;
  const absence = named === undefined ? reading.text : withWords(reading.text, named, '').trimStart();
  return doubtAt(segment, 'absence-or-note', `Is “${typed}” an absence, or the note?`, 'Nothing else follows.', [
    { label: 'Absence', detail: 'nothing is logged', line: absence },
    { label: 'Note', detail: `“${typed}” is part of the note`, line: quotedAtEnd(reading.text, segment) },
  ]);
}

/** `10-12 min`: asks which of the two. */
export function rangeDoubt(reading: LineReading, segment: SegmentOf<'range'>): Doubt {
  const { from, to, unit } = segment.sense;
  const ways = [from, to].map((amount): Way => ({
    label: `${amount} ${unit === 'h' ? 'h' : 'min'}`,
    detail: 'the length',
    line: withWords(reading.text, segment, `${amount}${unit}`),
  }));
  return doubtAt(segment, 'range', `How long was it, ${from} or ${to}?`, 'An entry has one length.', ways);
}

/** `9-10 calls`: a count, or a stretch of time and a note. */
export function countRangeDoubt(reading: LineReading, segment: SegmentOf<'stretch'>, noun: Segment): Doubt {
  const [from = '', to = ''] = segment.text.split(/\s*(?:-|to)\s*/);
  const place = { start: segment.start, end: noun.end };
  const ways = [from, to].map((count): Way => ({
    ...typeLength(withWords(reading.text, place, `x${count}`)),
    label: `x${count}`,
    detail: 'the count',
  }));
  return doubtAt(place, 'range', `How many were there, ${from} or ${to}?`, 'An entry has one count.', ways);
}

/** `3 x 5m`, `5 x 3`: the length of all, or of each. */
export function productDoubt(reading: LineReading, segment: SegmentOf<'product'>, counts: boolean): Doubt {
  const { times, minutes, hasUnit } = segment.sense;
  const pairs = hasUnit
    ? [
        [times, times * minutes],
        [times, minutes],
      ]
    : [
        [times, times * minutes],
        [minutes, times * minutes],
        [minutes, times],
        [times, minutes],
      ];
  const ways = pairs.map(([count = 1, length = 0]): Way => ({
    label: counts ? `${count} in ${length} min` : `${length} min`,
    detail: 'in all',
    line: withWords(reading.text, segment, counts ? `x${count} ${length}m` : `${length}m`),
  }));
  const different = ways.filter(({ line }, index) => ways.findIndex((other) => other.line === line) === index);
  return doubtAt(
    segment,
    'product',
    `How long did it take in all?`,
    'The minutes may be of each one, or of all.',
    different,
  );
}

/** `3 calls 5 min each`: once by the count, or in all. */
export function eachDoubt(reading: LineReading, segment: Segment): Doubt {
  const { length, units } = reading;
  const without: readonly [Segment, string] = [segment, ''];
  const ways: Way[] = [];
  if (length !== undefined && units !== undefined) {
    const all = length.value * units.value;
    ways.push({
      label: `${all} min in all`,
      detail: `${units.value} of ${length.value} min`,
      line: withAll(reading.text, [without, [length.segment, `${all}m`]]),
    });
  }
  const inAll = length === undefined ? typeLength(withWords(reading.text, segment, '')) : null;
  ways.push(
    inAll ?? {
      label: `${length?.value} min in all`,
      detail: 'not of each',
      line: withWords(reading.text, segment, ''),
    },
  );
  return doubtAt(segment, 'each', 'How long did it take in all?', 'An entry has one length.', ways);
}

/**
 * `15 sept 9`: minutes and a day, a day and minutes, or minutes and a note. If there is another length, the numbers are
 * a count, provided that anything is counted.
 */
export function twoDaysDoubt(
  reading: LineReading,
  segment: SegmentOf<'two days'>,
  index: number,
  counts: boolean,
): Doubt {
  const { before, month, after } = segment.sense;
  const isTimed = reading.segments.some((one) => isSense(one, 'length', 'stretch', 'last'));
  const ways = isTimed
    ? [beside(reading, segment, before, after, counts), beside(reading, segment, after, before, counts)]
    : [minutesOn(reading, segment, before, after), minutesOn(reading, segment, after, before)];
  const isLast = index === reading.segments.length - 1;
  const asNote = isTimed ? [] : [minutesAndNote(reading, segment)];
  return doubtAt(
    { start: segment.start, end: segment.end },
    'two-days',
    `Which number is the day of ${month}?`,
    'The month is between two numbers.',
    isLast ? [...ways, ...asNote] : [...asNote, ...ways],
  );
}

function minutesAndNote({ text }: LineReading, { start, end, sense }: SegmentOf<'two days'>): Way {
  const { before, month, after } = sense;
  const noteWords = `${month} ${after} ${text.slice(end).trim()}`.trim();
  return {
    label: `${before} min`,
    detail: `and ${month} ${after} begins the note`,
    line: withWords(text, { start, end: text.length }, `${before}m "${noteWords.replaceAll('"', "'")}"`),
  };
}

function minutesOn({ text }: LineReading, segment: SegmentOf<'two days'>, minutes: string, day: string): Way {
  const { month, before } = segment.sense;
  return {
    label: `${minutes} min on ${month} ${day}`,
    detail: minutes === before ? 'minutes and day' : 'day and minutes',
    line: inFront(withWords(text, segment, `${minutes}m`), `${month} ${day}`),
  };
}

/** One number as the day, the other as the count or in the note, since the line has a length. */
function beside(
  { text }: LineReading,
  segment: SegmentOf<'two days'>,
  number: string,
  day: string,
  counts: boolean,
): Way {
  const on = `${segment.sense.month} ${day}`;
  if (counts)
    return {
      label: `x${number} on ${on}`, detail: 'count and day', line: inFront(withWords(text, segment, `x${number}`), on),
    };
  const line = `${inFront(withWords(text, segment, ''), on).trimEnd()} "${number}"`;
  return { label: on, detail: `and “${number}” is in the note`, line };
}

/** The figure as part of the entry: in front of all other words, where it has only one reading. */
function waysInFront(reading: LineReading, segment: Segment): Way[] {
  const rest = withWords(reading.text, segment, '');
  const { sense } = segment;
  if (sense.is === 'day')
    return [sense.day.day, ...sense.day.others].map((day) => ({
      label: day,
      detail: 'the day',
      line: inFront(rest, day),
    }));
  if (sense.is === 'clock')
    return byDaylight(sense.time.readings).map((minute) => ({
      label: clockWord(minute),
      detail: 'the start',
      line: inFront(rest, clockWord(minute)),
    }));
  if (sense.is === 'time word')
    return [{ label: 'Type the time', detail: 'when it began', line: inFront(rest, ''), caret: 0, isUnfinished: true }];
  return sense.is === 'units'
    ? [{ label: `x${sense.units}`, detail: 'the count', line: inFront(rest, `x${sense.units}`) }]
    : [];
}

/** Puts the note in quotation marks from its start, or from a segment if the length is in between. */
function quotedNote(reading: LineReading, segment: Segment): string {
  const start = reading.note[0]?.start ?? segment.start;
  const lengthEnd = (reading.length ?? reading.stretch ?? reading.last)?.segment.end ?? 0;
  return quotedFrom(reading.text, start > lengthEnd ? Math.min(start, segment.start) : segment.start);
}
