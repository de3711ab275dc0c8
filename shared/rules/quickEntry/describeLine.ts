import { clockName, clockSpanName, longDayName } from '#shared/time/dateNames';
import { withReading } from './whichTime';
import type { Day, Instant } from '#shared/time/day';
import { minutesBetween } from '#shared/time/minutes';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { lengthName, unitsName } from '../amountNames';
import { defaultUnits } from '../terms';
import { typedAt } from './doubts';
import { docketLabels } from './nameDoubts';
import { noteText, type LineReading } from './lineReading';
import type { LineActivity, LineAlternative, LineChip, LineContext, LineSlot } from './lineTypes';
import type { PlacedLine, PlacedStretch } from './placedLine';
import { kindOf } from './readActivity';
import { inFront, withWords } from './rewrite';
import type { Segment } from './segments';
import { tokensOf } from './tokensOf';

/** The chips of a line: what was typed, in order, then what is guessed: units, the time or the timer. */
export function chipsOf(
  reading: LineReading,
  activity: LineActivity | null,
  placed: PlacedLine,
  context: LineContext,
): LineChip[] {
  const { indexOf } = tokensOf(reading);
  const typed = partsOf(reading, placed, context).flatMap(
    ({ segment, slot, label, guessed = false, other = null }): LineChip[] => {
      const token = indexOf.get(segment);
      return token === undefined ? [] : [{ slot, label, guessed, token, other }];
    },
  );
  const inOrder = typed.toSorted((one, other) => (one.token ?? 0) - (other.token ?? 0));
  if (activity === null) return inOrder;
  return [
    ...inOrder,
    ...guessedUnits(reading, activity),
    ...guessedTime(reading, placed, context),
    ...breakChip(reading, placed),
    ...docketChip(reading, placed),
  ];
}

type Part = {
  readonly segment: Segment;
  readonly slot: LineSlot;
  readonly label: string;
  readonly guessed?: boolean;
  readonly other?: LineAlternative | null;
};

/** The parts of the line, each with the words that say it. */
function partsOf(reading: LineReading, placed: PlacedLine, context: LineContext): Part[] {
  const { kind, duty, length, day, units, country, docket, outcome, check } = reading;
  const noun = kindOf(reading)?.terms.unitNoun ?? 'unit';
  return [
    ...(kind === undefined ? [] : [{ segment: kind.segment, slot: 'kind', label: kind.value.label } as const]),
    ...(duty === undefined
      ? []
      : [{ segment: duty.segment, slot: 'duty', label: `Duty: ${duty.value.label}` } as const]),
    ...(length === undefined
      ? []
      : [{ segment: length.segment, slot: 'length', label: lengthName(length.value) } as const]),
    ...timePart(reading, placed, context),
    ...(day === undefined ? [] : [dayPart(reading, day.segment, context)]),
    ...(units === undefined
      ? []
      : [{ segment: units.segment, slot: 'units', label: unitsName(units.value, noun) } as const]),
    ...(country === undefined
      ? []
      : [{ segment: country.segment, slot: 'country', label: countryLabel(country.value, context) } as const]),
    ...(docket === undefined
      ? []
      : [{ segment: docket.segment, slot: 'docket', label: docketLabels[docket.value] } as const]),
    ...(outcome === undefined
      ? []
      : [{ segment: outcome.segment, slot: 'outcome', label: outcomeLabels[outcome.value] } as const]),
    ...(check === undefined
      ? []
      : [{ segment: check.segment, slot: 'outcome', label: `Record check ${check.value}` } as const]),
    ...notePart(reading),
  ];
}

const outcomeLabels = {
  kept: 'Kept',
  'no-show': 'No-show',
  rescheduled: 'Rescheduled',
  cancelled: 'Cancelled',
} as const;

function countryLabel(code: string, { countries }: LineContext): string {
  return countries.find((country) => country.code === code)?.name ?? code;
}

function timePart(reading: LineReading, placed: PlacedLine, context: LineContext): Part[] {
  const segment = (reading.stretch ?? reading.clock ?? reading.last)?.segment;
  if (segment === undefined) return [];
  if (placed.is !== 'stretch')
    return [
      {
        segment,
        slot: 'time',
        label: reading.last === undefined ? typedAt(reading, segment) : `last ${lengthName(reading.last.value)}`,
      },
    ];
  const other =
    placed.other === null
      ? null
      : { label: clockName(placed.other.start, context.clock), line: withReading(reading, segment, placed.other) };
  return [{ segment, slot: 'time', label: stretchName(placed, context), guessed: placed.isGuessed, other }];
}

/** A guessed stretch is named in both forms of the clock. */
function stretchName({ start, end, isGuessed, isOutside }: PlacedStretch, { zone, clock }: LineContext): string {
  const [from, to] = [minuteOfDay(start, zone), minuteOfDay(end, zone) || (end > start ? 1440 : 0)];
  const both = isGuessed
    ? `, ${clockSpanName(from, to, '–', clock === '24' ? '12' : '24').replaceAll(':00', clock === '24' ? '' : ':00')}`
    : '';
  const where = isOutside ? ', outside the schedule' : '';
  return start === end ? `at ${clockName(from, clock)}` : `${clockSpanName(from, to, ' – ', clock)}${both}${where}`;
}

/** `last monday` has the week before it on Tab. */
function dayPart(reading: LineReading, segment: Segment, context: LineContext): Part {
  const { day = context.viewedDay, others = [], asks = null } = reading.day?.value ?? {};
  const [before] = asks === null ? others : [];
  const other =
    before === undefined ? null : { label: longDayName(before), line: withWords(reading.text, segment, before) };
  return { segment, slot: 'day', label: dayLabel(day, context), guessed: other !== null, other };
}

/** The entry can be counted for a duty that its note names. */
function notePart(reading: LineReading): Part[] {
  const [segment] = reading.note;
  const text = noteText(reading);
  if (segment === undefined || text === null) return [];
  const { noteDuty } = reading;
  const other =
    noteDuty === undefined
      ? null
      : {
          label: `count it for ${noteDuty.value.label}`,
          line: inFront(reading.text, `duty:${noteDuty.value.words[0] ?? ''}`),
        };
  return [{ segment, slot: 'note', label: `Note: ${text}`, other }];
}

/** Shows the year if it differs from that of the day on screen, since it is most likely mistyped. */
function dayLabel(day: Day, { viewedDay }: LineContext): string {
  return day.slice(0, 4) === viewedDay.slice(0, 4) ? longDayName(day) : `${longDayName(day)}, ${day.slice(0, 4)}`;
}

function guessedUnits(reading: LineReading, activity: LineActivity): LineChip[] {
  const terms = kindOf(reading)?.terms;
  const isUsual = reading.units === undefined && terms !== undefined && typeof defaultUnits(terms) === 'number';
  if (!isUsual || activity.units === null) return [];
  return [
    {
      slot: 'units',
      label: unitsName(activity.units, terms.unitNoun ?? 'unit'),
      guessed: true,
      token: null,
      other: null,
    },
  ];
}

function guessedTime(reading: LineReading, placed: PlacedLine, context: LineContext): LineChip[] {
  const isTyped = (reading.stretch ?? reading.last ?? reading.clock) !== undefined;
  if (isTyped) return [];
  if (placed.is === 'timer')
    return [
      {
        slot: 'length',
        label: context.running ? 'Timer, interrupts' : 'Timer',
        guessed: true,
        token: null,
        other: null,
      },
    ];
  if (placed.is !== 'stretch') return [];
  const label = `${stretchName(placed, context)}${elsewhere(reading, placed.start, context)}`;
  return [{ slot: 'time', label, guessed: true, token: null, other: null }];
}

function elsewhere(reading: LineReading, start: Instant, context: LineContext): string {
  const day = dayOf(start, context.zone);
  return day === (reading.day?.value.day ?? context.viewedDay) ? '' : `, ${longDayName(day)}`;
}

/** Work that names no docket counts for both. Tab adds one. */
function docketChip({ text, asksDocket, docket, note }: LineReading, placed: PlacedLine): LineChip[] {
  if (!asksDocket || docket !== undefined || (placed.is !== 'stretch' && placed.is !== 'timer')) return [];
  const other = { label: 'detained', line: note.length === 0 ? `${text.trimEnd()} det` : inFront(text, 'det') };
  return [{ slot: 'docket', label: 'Both dockets', guessed: true, token: null, other }];
}

/** A stretch that includes the whole break says so, and Tab leaves the break out. */
function breakChip(reading: LineReading, placed: PlacedLine): LineChip[] {
  if (placed.is !== 'stretch' || placed.inBreak === null) return [];
  const minutes = lengthName(minutesBetween(placed.inBreak.start, placed.inBreak.end));
  if (reading.withoutBreak !== undefined)
    return [{ slot: 'time', label: `without the break, ${minutes}`, guessed: false, token: null, other: null }];
  const other = { label: 'without the break', line: `${reading.text.trimEnd()} without break` };
  return [{ slot: 'time', label: `with the break, ${minutes}`, guessed: true, token: null, other }];
}
