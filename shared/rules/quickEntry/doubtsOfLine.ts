import { longDayName } from '#shared/time/dateNames';
import { commandInLine } from './commandDoubt';
import { doubtAt, typedAt, typeLength, type Doubt, type Way } from './doubts';
import { countRangeDoubt } from './figureDoubts';
import { hasActivity, hasLength, type LineReading } from './lineReading';
import { isNear } from './nearWords';
import { byDaylight, clockWord, doubtOfBareLength } from './numberRoles';
import { quotedFrom, withWords } from './rewrite';
import { isSense, type Segment, type SegmentOf } from './segments';
import type { Walk } from './walk';
import { isNounOf, phraseKey, type KindMeaning } from './vocabulary';
import { corrected, lateness, lengthAhead, partOfHour } from './wordsOfTime';
import { noUnits } from './wordProblems';

/** The doubts about a line as a whole, once each of its words has been read. */
export function doubtsOfLine({ reading, counted }: Walk): Doubt[] {
  if (reading.units !== undefined && counted === null && hasActivity(reading))
    reading.problems.push(noUnits(reading, reading.units.segment));
  const found = [
    privateNumber(reading),
    commandInLine(reading),
    ofDay(reading),
    ofBareLength({ reading, counted }),
    lengthOrCount(reading),
    ofStretch(reading),
    partOfHour(reading),
    lengthAhead(reading),
    lateness(reading),
    corrected(reading),
    withoutLength(reading),
  ];
  return found.filter((one) => one !== null);
}

/** A personal number in the note stops the line once, before anything else. */
function privateNumber(reading: LineReading): Doubt | null {
  const segment = reading.note.find((one) => isSense(one, 'private') || isPrivateInMarks(reading, one));
  if (segment === undefined) return null;
  const what = isSense(segment, 'private') ? segment.sense.what : 'an A-number';
  const without = withWords(reading.text, segment, '');
  return doubtAt(
    segment,
    'private-number',
    `“${typedAt(reading, segment)}” looks like ${what}.`,
    'Daybook needs no name or number of a person.',
    [
      { label: 'Keep it in the note', detail: 'sealed on this machine', line: reading.text, settles: 'private-number' },
      { label: 'Leave it out', detail: 'the note without it', line: without },
    ],
  );
}

function isPrivateInMarks(reading: LineReading, segment: Segment): boolean {
  return (
    isSense(segment, 'quoted', 'word') &&
    /\ba?[\s#:.-]*\d(?:[\s-]?\d){7,8}(?!\d)|\d{3}[\s-]\d{2}[\s-]\d{4}/i.test(typedAt(reading, segment))
  );
}

/** Today's own weekday, or a date without a year that would be long ago. */
function ofDay(reading: LineReading): Doubt | null {
  const { day } = reading;
  if (day === undefined || day.value.asks === null) return null;
  const typed = typedAt(reading, day.segment);
  const days = [day.value.day, ...day.value.others];
  const ways = days.map((one): Way => {
    const detail = one === reading.today ? 'today' : one > reading.today ? 'to come: an appointment' : longDayName(one);
    return { label: one, detail, line: withWords(reading.text, day.segment, one) };
  });
  const reason = day.value.asks === 'today' ? 'Today is that weekday.' : 'It has no year and is far from today.';
  return doubtAt(day.segment, 'which-day', `Which day is “${typed}”?`, reason, ways);
}

function ofBareLength({ reading, counted }: Pick<Walk, 'reading' | 'counted'>): Doubt | null {
  const { length } = reading;
  if (length === undefined || !length.isBare || !isSense(length.segment, 'number') || !hasActivity(reading))
    return null;
  return doubtOfBareLength(reading, length.segment, counted, counted !== null);
}

/** In `1h 30 calls` the second number may count the calls. */
function lengthOrCount(reading: LineReading): Doubt | null {
  const { length, kind, segments } = reading;
  const [, hours, count] = /^(.*(?:h|hrs?|hours?))\s+(?:and\s+)?(\d{2})$/.exec(length?.segment.text ?? '') ?? [];
  const next = length === undefined ? undefined : segments[segments.indexOf(length.segment) + 1];
  if (length === undefined || kind === undefined || next === undefined || hours === undefined || count === undefined)
    return null;
  if (!isPluralOf(next, kind.value)) return null;
  return doubtAt(
    length.segment,
    'length-or-count',
    `Are ${count} the minutes, or the count?`,
    'A noun follows it.',
    [
      {
        label: `x${count}`,
        detail: `in ${hours}`,
        line: withWords(reading.text, length.segment, `${hours} x${count}`),
      },
      {
        label: `${length.value} min`,
        detail: 'the length',
        line: withWords(reading.text, length.segment, `${length.value}m`),
      },
    ],
  );
}

function isPluralOf(segment: Segment, kind: KindMeaning): boolean {
  const noun = kind.terms.unitNoun === null ? null : `${phraseKey(kind.terms.unitNoun)}s`;
  if (noun !== null && isSense(segment, 'word') && isNear(phraseKey(segment.text), noun, 6)) return true;
  return (
    isNounOf(segment.text, kind, 2) ||
    (isSense(segment, 'name') && segment.sense.isPlural && kind.terms.unitNoun !== null)
  );
}

/** A stretch whose end may be minutes (`9-15`), or that a noun follows (`3-4 calls`). */
function ofStretch(reading: LineReading): Doubt | null {
  const segment = reading.stretch?.segment;
  if (!isSense(segment, 'stretch')) return null;
  const { kind, segments } = reading;
  const next = segments[segments.indexOf(segment) + 1];
  const isNoun = next !== undefined && kind !== undefined && isPluralOf(next, kind.value);
  if (isNoun) return countRangeDoubt(reading, segment, next);
  const { from, to } = segment.sense.stretch;
  const isOneTime =
    /^(?:from\s+)?\d{1,2}-\d{2}$/.test(segment.text) &&
    (from.time?.readings.length ?? 0) > 1 &&
    to.time?.readings.length === 1;
  return isOneTime ? oneTimeOrStretch(reading, segment) : null;
}

function oneTimeOrStretch(reading: LineReading, segment: SegmentOf<'stretch'>): Doubt | null {
  const [hour = '', minutes = ''] = segment.text.split('-');
  const [start, end] = [`${hour.padStart(2, '0')}:${minutes}`, `${minutes}:00`];
  return doubtAt(
    segment,
    'time-or-stretch',
    `Is “${segment.text}” ${start}, or ${clockWord(Number(hour) * 60)} to ${end}?`,
    'The second number can be minutes or an hour.',
    [
      { ...typeLength(withWords(reading.text, segment, start)), label: `${hour}:${minutes}`, detail: 'then how long' },
      {
        label: `${clockWord(Number(hour) * 60)}–${end}`,
        detail: 'a stretch',
        line: withWords(reading.text, segment, `${clockWord(Number(hour) * 60)}-${end}`),
      },
    ],
  );
}

/** A timer starts only from a line without figures, days or words of time (law 2). */
function withoutLength(reading: LineReading): Doubt | null {
  const needsNone =
    (reading.outcome !== undefined && reading.outcome.value !== 'kept') ||
    (reading.day?.value.day ?? reading.today) > reading.today;
  if (!hasActivity(reading) || hasLength(reading) || needsNone || reading.doubts.length > 0) return null;
  const { clock, outcome } = reading;
  if (clock !== undefined) return lengthOfClock(reading, clock.segment);
  const figure = outcome?.segment ?? reading.segments.find((segment) => isFigure(reading, segment));
  if (figure === undefined) return null;
  const isInNote = reading.note.includes(figure);
  const timer: Way[] = isInNote
    ? [
        {
          label: 'Start a timer',
          detail: 'the rest is the note',
          line: quotedFrom(reading.text, reading.note[0]?.start ?? figure.start),
        },
      ]
    : [];
  const bare = isSense(figure, 'number')
    ? [
        {
          label: `${figure.sense.value} min`,
          detail: 'the length',
          line: withWords(reading.text, figure, `${figure.sense.value}m`),
        },
      ]
    : [];
  const reason = 'A timer starts only from a line without figures, days or words of time.';
  return doubtAt(figure, 'no-length', 'How long did it take?', reason, [...bare, typeLength(reading.text), ...timer]);
}

function isFigure({ text, slots, note }: LineReading, segment: Segment): boolean {
  // Nobody wants to run a timer whose note is an outcome that its work cannot have.
  if (isSense(segment, 'outcome')) return note[0] === segment;
  if (isSense(segment, 'quoted', 'private', 'name', 'country', 'check')) return false;
  return (
    isSense(segment, 'time word', 'day', 'clock') ||
    slots.get(segment) === 'units' ||
    /\d/.test(text.slice(segment.start, segment.end)) ||
    /\d/.test(segment.text)
  );
}

/** A time alone: since then or, with a colon, hours and minutes. */
function lengthOfClock(reading: LineReading, segment: Segment): Doubt {
  const { clock } = reading;
  const readings = clock?.value.readings ?? [];
  const asLength = /^(\d{1,2})[:.](\d{2})$/.exec(segment.text);
  const hours: Way[] =
    asLength === null || Number(asLength[1]) > 12
      ? []
      : [
          {
            label: `${Number(asLength[1])} h ${Number(asLength[2])} min`,
            detail: 'the length',
            line: withWords(reading.text, segment, `${asLength[1]}h${asLength[2]}`),
          },
        ];
  const since = byDaylight(readings).map((minute): Way => ({
    ...typeLength(withWords(reading.text, segment, clockWord(minute))),
    label: `From ${clockWord(minute)}`,
    detail: 'then how long',
  }));
  return doubtAt(segment, 'no-length', 'How long did it take?', 'The line has a time, but no length and no end.', [
    ...hours,
    ...since,
  ]);
}
