import { doubtAt, typedAt, typeLength, type Doubt } from './doubts';
import type { LineReading } from './lineReading';
import { mostUnits } from './figures';
import { misspelledCount, misspelledUnit } from './nearWords';
import { quotedFrom, withAll, withWords } from './rewrite';
import { isNoteWord, isSense, type Segment, type SegmentOf } from './segments';
import type { KindMeaning } from './vocabulary';

/** The roles of a bare number. A stray one has no place. */
export type NumberRole =
  { readonly as: 'length' | 'units' | 'clock' | 'note' | 'stray' } | { readonly as: 'doubt'; readonly doubt: Doubt };

/** A larger bare number is not a length. */
const mostMinutes = 1440;

type BareNumber = SegmentOf<'number'>;

/** The line around its bare numbers. `kind` is the one whose units are counted, null if none are. */
type Around = {
  readonly reading: LineReading;
  readonly kind: KindMeaning | null;
  readonly numbers: readonly BareNumber[];
  readonly firm: number;
  readonly noteFrom: number;
  readonly activityAt: number;
};

/**
 * Finds the role of each bare number before the note. Next to a length with a unit or a stretch it is a count; alone it
 * is the length; before another number it is a time.
 */
export function numberRoles(reading: LineReading, counted: KindMeaning | null): ReadonlyMap<Segment, NumberRole> {
  const { segments } = reading;
  const activityAt = segments.findIndex((segment) => isSense(segment, 'name'));
  const noteFrom = noteStart(segments, activityAt);
  const around: Around = {
    reading,
    kind: segments.some((segment) => isSense(segment, 'units')) ? null : counted,
    numbers: segments.slice(0, noteFrom).filter((segment) => isSense(segment, 'number')),
    firm: segments.findIndex((segment) => isSense(segment, 'length', 'stretch', 'last')),
    noteFrom,
    activityAt,
  };
  const roles = rolesIn(around);
  return new Map(
    around.numbers.map((number, index) => [
      number,
      nearlyCount(around, number) ?? besideWords(reading, number) ?? roles[index] ?? { as: 'stray' },
    ]),
  );
}

/** A number that its neighbors put in doubt, whatever else the line says. */
function besideWords(reading: LineReading, number: BareNumber): NumberRole | null {
  const { segments } = reading;
  const at = segments.indexOf(number);
  const doubt = minutesOfHour(reading, segments[at - 1], number) ?? severalOutcomes(reading, number, segments[at + 1]);
  return doubt === null ? null : { as: 'doubt', doubt };
}

/** `at 9 30`: the time 9:30, or 30 minutes from 9. */
function minutesOfHour(reading: LineReading, hour: Segment | undefined, number: BareNumber): Doubt | null {
  const [, typedHour] = /^(?:\D+\s)?(\d{1,2})$/.exec(hour?.text ?? '') ?? [];
  const isMinutes = /^\d\d$/.test(number.text) && number.sense.value < 60;
  if (!isSense(hour, 'clock') || !hour.sense.isAt || typedHour === undefined || !isMinutes) return null;
  const place = { start: hour.start, end: number.end };
  const time = `${typedHour}:${number.text}`;
  const inWords = `Is “${typedAt(reading, place)}” ${time}, or ${number.text} minutes?`;
  return doubtAt(place, 'minutes-of-hour', inWords, 'The second number can be part of the time.', [
    { label: time, detail: 'the start', line: withWords(reading.text, place, `at ${time}`) },
    { label: `${number.text} min`, detail: 'the length', line: withWords(reading.text, number, `${number.text}m`) },
  ]);
}

/** `2 no shows`: an entry has one outcome. */
function severalOutcomes(reading: LineReading, number: BareNumber, next: Segment | undefined): Doubt | null {
  const { value } = number.sense;
  if (!isSense(next, 'outcome') || !next.text.endsWith('s') || value < 2) return null;
  const reason = 'An entry has one outcome. Each needs its own line.';
  return doubtAt({ start: number.start, end: next.end }, 'several-outcomes', `${value} of them?`, reason, [
    { label: 'One of them', detail: 'the others on their own lines', line: withWords(reading.text, number, '') },
    { label: `${value} min`, detail: 'the length', line: withWords(reading.text, number, `${value}m`) },
  ]);
}

/** A number before a word that is almost the kind's noun. */
function nearlyCount({ reading, kind }: Around, number: BareNumber): NumberRole | null {
  const next = reading.segments[reading.segments.indexOf(number) + 1];
  const { value, isDecimal } = number.sense;
  if (
    next === undefined ||
    kind === null ||
    kind.terms.unitNoun === null ||
    isDecimal ||
    value < 2 ||
    value > mostUnits
  )
    return null;
  const doubt = misspelledCount(reading, number, next, kind.terms.unitNoun, value);
  return doubt === null || (isSense(next, 'name') && next.sense.by === 'whole') ? null : { as: 'doubt', doubt };
}

/** The index of the first word of the note: one that means nothing to the line, or a name after kind and length. */
function noteStart(segments: readonly Segment[], activityAt: number): number {
  const isLengthBefore = (index: number) =>
    segments.slice(0, index).some((one) => isSense(one, 'length', 'stretch', 'last', 'number'));
  const isNamedBefore = (index: number) => segments.slice(0, index).some((one) => isSense(one, 'name'));
  const at = segments.findIndex((segment, index) => {
    if (index <= activityAt || activityAt < 0) return false;
    if (isNoteWord(segment) || isSense(segment, 'absence')) return true;
    return isSense(segment, 'name') && isNamedBefore(index) && isLengthBefore(index) && segment.sense.by !== 'duty:';
  });
  return at < 0 ? segments.length : at;
}

function rolesIn(around: Around): readonly NumberRole[] {
  const { numbers, firm, noteFrom } = around;
  if (firm >= 0 && firm < noteFrom) return numbers.map((number) => besideLength(around, number));
  if (firm >= 0 && numbers.length > 0) return beforeLengthInNote(around);
  const hasClock = around.reading.segments.some((segment, index) => isSense(segment, 'clock') && index < noteFrom);
  return hasClock ? numbers.map((_, index) => ({ as: index === 0 ? 'length' : 'stray' })) : alone(around);
}

/** Numbers next to a length with a unit, or a stretch. */
function besideLength(around: Around, number: BareNumber): NumberRole {
  const { reading, kind, firm, activityAt } = around;
  const { segments } = reading;
  const at = segments.indexOf(number);
  const isAfterBoth = at > firm && at > activityAt && activityAt >= 0;
  if (isAfterBoth) return afterBoth(around, number);
  const { value, time, isDecimal } = number.sense;
  const hasClock = segments.some((segment) => isSense(segment, 'clock'));
  const canBeTime = time !== null && isSense(segments[firm], 'length') && !hasClock;
  const canCount = kind !== null && !isDecimal && value <= mostUnits && (at + 1 === firm || isBesideKind(around, at));
  if (canCount && isNoteWord(segments[at + 1])) return { as: 'doubt', doubt: countOrNote(reading, number) };
  if (canBeTime) return canCount ? { as: 'doubt', doubt: countOrTime(reading, number) } : { as: 'clock' };
  return { as: canCount ? 'units' : 'stray' };
}

function isBesideKind({ reading, kind }: Around, at: number): boolean {
  return [at - 1, at + 1].some((index) => {
    const segment = reading.segments[index];
    return isSense(segment, 'name') && segment.sense.meanings.some(({ id }) => id === kind?.id);
  });
}

/** After kind and length a number asks, or is the note if words follow it. */
function afterBoth({ reading, kind }: Around, number: BareNumber): NumberRole {
  const next = reading.segments[reading.segments.indexOf(number) + 1];
  const isCountMissing = kind !== null && reading.segments.some((one) => isSense(one, 'name') && one.sense.isPlural);
  if (!isCountMissing && (isNoteWord(next) || isSense(next, 'name'))) return { as: 'note' };
  return kind === null ? { as: 'stray' } : { as: 'doubt', doubt: countOrNote(reading, number) };
}

/** The only length with a unit is in the note: the number is the length, or the count. */
function beforeLengthInNote({ reading, kind, numbers }: Around): readonly NumberRole[] {
  const [number, ...more] = numbers;
  if (number === undefined) return [];
  const rest = more.map((): NumberRole => ({ as: 'stray' }));
  return [kind === null ? { as: 'length' } : { as: 'doubt', doubt: countOrMinutes(reading, number) }, ...rest];
}

/** Only bare numbers: a single one is the length; of two, the first is a time if it can be one. */
function alone(around: Around): readonly NumberRole[] {
  const { reading, kind, numbers, activityAt } = around;
  const [first, second, ...more] = numbers;
  if (first === undefined) return [];
  if (second === undefined) return [{ as: 'length' }];
  const { segments } = reading;
  const next = segments[segments.indexOf(second) + 1];
  const rest = more.map((): NumberRole => ({ as: 'stray' }));
  if (activityAt >= 0 && segments.indexOf(second) > activityAt && isNoteWord(next))
    return [{ as: 'length' }, { as: 'note' }, ...rest];
  if (first.sense.time !== null && second.sense.time === null) return [{ as: 'clock' }, { as: 'length' }, ...rest];
  if (kind === null || second.sense.value > mostMinutes) return [{ as: 'length' }, { as: 'stray' }, ...rest];
  return [{ as: 'doubt', doubt: whichIsCount(reading, first, second) }, { as: 'length' }, ...rest];
}

function countOrNote(reading: LineReading, number: BareNumber): Doubt {
  const { value } = number.sense;
  const place = { start: number.start, end: number.end };
  return doubtAt(place, 'count-or-note', `Is ${value} the count, or the note?`, `${value} has no unit.`, [
    { label: `x${value}`, detail: 'the count', line: withWords(reading.text, place, `x${value}`) },
    { label: 'Note', detail: `“${value}” is part of the note`, line: withWords(reading.text, place, `"${value}"`) },
  ]);
}

function countOrTime(reading: LineReading, number: BareNumber): Doubt {
  const { value, time } = number.sense;
  const clocks = (time?.readings ?? []).map((minute) => clockWord(minute)).toReversed();
  return doubtAt(number, 'count-or-time', `Is ${value} the count, or a time?`, `${value} can be either.`, [
    { label: `x${value}`, detail: 'the count', line: withWords(reading.text, number, `x${value}`) },
    ...clocks.map((clock) => ({
      label: `From ${clock}`,
      detail: 'the start',
      line: withWords(reading.text, number, clock),
    })),
  ]);
}

function countOrMinutes(reading: LineReading, number: BareNumber): Doubt {
  const { value } = number.sense;
  return doubtAt(
    number,
    'count-or-minutes',
    `Is ${value} the count, or minutes?`,
    'The note has another length.',
    [
      { label: `x${value}`, detail: 'the count', line: withWords(reading.text, number, `x${value}`) },
      { label: `${value} min`, detail: 'and the rest is the note', line: quotedRest(reading, number, value) },
    ],
  );
}

function quotedRest(reading: LineReading, number: BareNumber, value: number): string {
  const rest = reading.text.slice(number.end).trim().replaceAll('"', "'");
  return `${withWords(reading.text, { start: number.start, end: reading.text.length }, `${value}m`)} "${rest}"`;
}

function whichIsCount(reading: LineReading, first: BareNumber, second: BareNumber): Doubt {
  const [one, other] = [first.sense.value, second.sense.value];
  const way = (count: BareNumber, length: BareNumber) => ({
    label: `x${count.sense.value}, ${length.sense.value} min`,
    detail: 'count and minutes',
    line: withAll(reading.text, [
      [count, `x${count.sense.value}`],
      [length, `${length.sense.value}m`],
    ]),
  });
  const place = { start: first.start, end: second.end };
  // The smaller number is more often the count.
  const pairs =
    one <= other
      ? ([
          [first, second],
          [second, first],
        ] as const)
      : ([
          [second, first],
          [first, second],
        ] as const);
  const ways = pairs.filter(([count]) => count.sense.value <= mostUnits).map(([count, length]) => way(count, length));
  return doubtAt(place, 'which-is-count', `Which is the count, ${one} or ${other}?`, 'Neither has a unit.', ways);
}

/** The doubt about a bare number that was read as the length, or null. */
export function doubtOfBareLength(
  reading: LineReading,
  number: BareNumber,
  kind: KindMeaning | null,
  counts: boolean,
): Doubt | null {
  const { value, time, isDecimal } = number.sense;
  if (time !== null && reading.clock === undefined) return lengthOrTime(reading, number);
  if (counts && reading.units === undefined && kind !== null && !isDecimal && needsCount(reading, number, kind))
    return minutesOrCount(reading, number, kind);
  if (!counts && !isDecimal && value >= 1 && value <= 8) return minutesOrHours(reading, number);
  if (!/\d/.test(typedAt(reading, number)) && isNoteWord(reading.segments[reading.segments.indexOf(number) + 1]))
    return wordsOrNote(reading, number);
  const unit = misspelledUnit(reading, number);
  if (unit !== null) return unit;
  const hasTimeWord = reading.note.some(
    (segment) => isSense(segment, 'time word') && /half|hour|hr|min/.test(segment.text),
  );
  return hasTimeWord ? unitInNote(reading, number) : null;
}

function needsCount(reading: LineReading, number: BareNumber, kind: KindMeaning): boolean {
  if (kind.terms.defaultUnits === 'typed') return true;
  const before = reading.segments[reading.segments.indexOf(number) - 1];
  return isSense(before, 'name') && before.sense.isPlural;
}

function minutesOrCount(reading: LineReading, number: BareNumber, kind: KindMeaning): Doubt {
  const { value } = number.sense;
  const noun = `${kind.terms.unitNoun ?? 'unit'}${value === 1 ? '' : 's'}`;
  const isTyped = kind.terms.defaultUnits === 'typed';
  const inMinutes = withWords(reading.text, number, `${value}m`);
  const minutes = {
    label: `${value} minutes`,
    detail: isTyped ? `then how many ${noun}` : `one ${kind.terms.unitNoun}`,
    line: isTyped ? `${inMinutes.trimEnd()} x` : inMinutes,
  };
  const count = {
    ...typeLength(withWords(reading.text, number, `x${value}`)),
    label: `${value} ${noun}`,
    detail: 'then how long',
  };
  const reason = isTyped
    ? `A ${kind.label.toLowerCase()} needs both figures. A bare number usually means minutes.`
    : 'The word before it is a plural.';
  const ways = isTyped ? [minutes, count] : [count, minutes];
  return doubtAt(number, 'minutes-or-count', `${value} minutes, or ${value} ${noun}?`, reason, ways);
}

function minutesOrHours(reading: LineReading, number: BareNumber): Doubt {
  const { value } = number.sense;
  const half = /^\s+and\s+(?:a\s+)?half(?=\s|$)/i.exec(reading.text.slice(number.end))?.[0].length ?? 0;
  const hours = { start: number.start, end: number.end + half };
  return doubtAt(
    number,
    'minutes-or-hours',
    `${value} hours, or ${value} minutes?`,
    'Nothing is counted here, and so few minutes are unusual.',
    [
      {
        label: half > 0 ? `${value} h 30 min` : `${value} h`,
        detail: 'hours',
        line: withWords(reading.text, hours, half > 0 ? `${value}h30` : `${value}h`),
      },
      { label: `${value} min`, detail: 'minutes', line: withWords(reading.text, number, `${value}m`) },
    ],
  );
}

function lengthOrTime(reading: LineReading, number: BareNumber): Doubt {
  const { value, time } = number.sense;
  const typed = typedAt(reading, number);
  const since = byDaylight(time?.readings ?? []).map((minute) => ({
    ...typeLength(withWords(reading.text, number, clockWord(minute))),
    label: `From ${clockWord(minute)}`,
    detail: 'then how long',
  }));
  return doubtAt(number, 'length-or-time', `Is “${typed}” a length, or a time?`, 'It can be read either way.', [
    { label: `${value} min`, detail: 'the length', line: withWords(reading.text, number, `${value}m`) },
    ...since,
  ]);
}

/** A number in words with other words after it, as in `phone two children`. */
function wordsOrNote(reading: LineReading, number: BareNumber): Doubt {
  const { value } = number.sense;
  return doubtAt(
    number,
    'number-in-note',
    `Is ${typedAt(reading, number)} the length, or the note?`,
    'It has no unit, and words follow it.',
    [
      { label: `${value} min`, detail: 'the length', line: withWords(reading.text, number, `${value}m`) },
      { label: 'Note', detail: 'and a timer starts', line: quotedFrom(reading.text, number.start) },
    ],
  );
}

function unitInNote(reading: LineReading, number: BareNumber): Doubt {
  const { value } = number.sense;
  return doubtAt(number, 'unit-in-note', `Is ${value} minutes right?`, 'The note names another unit of time.', [
    { label: `${value} min`, detail: 'the length', line: withWords(reading.text, number, `${value}m`) },
    typeLength(withWords(reading.text, number, '')),
  ]);
}

/** The readings of a time, daytime readings before night ones. */
export function byDaylight(readings: readonly number[]): readonly number[] {
  const isNight = (minute: number) => minute < 360 || minute >= 1080;
  return readings.toSorted((one, other) => Number(isNight(one)) - Number(isNight(other)));
}

/** A time written to have one reading, with two digits for its hour. */
export function clockWord(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
