import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { lengthName, unitsName } from '../amountNames';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { defaultUnits } from '../terms';
import type { LineActivity, LineChip, LineContext, LineSlot, LineToken } from './lineTypes';
import type { PlacedLine } from './placeLine';
import { kindOf } from './readActivity';
import type { LineReading } from './lineReading';

/** The chips of a line: what was typed in its order, then what is guessed: units, the time or the timer. */
export function chipsOf(reading: LineReading, activity: LineActivity | null, placed: PlacedLine, context: LineContext): LineChip[] {
  const typed = reading.tokens.flatMap((token, index): LineChip[] => {
    const label = labelOf(reading, token, placed, context);
    return label === null || token.slot === null ? [] : [{ slot: token.slot, label, guessed: isGuess(reading, token.slot), token: index, other: null }];
  });
  return activity === null ? typed : [...typed, ...guessedUnits(reading, activity), ...guessedTime(reading, placed, context)];
}

function labelOf(reading: LineReading, token: LineToken, placed: PlacedLine, context: LineContext): string | null {
  switch (token.slot) {
    case 'kind':
      return reading.kind?.value.label ?? null;
    case 'duty':
      return reading.duty === undefined ? null : `Duty: ${reading.duty.value.label}`;
    case 'length':
      return reading.length === undefined ? null : lengthName(reading.length.value);
    case 'time':
      return timeLabel(reading, placed, context);
    case 'day':
      return reading.day === undefined ? null : dayLabel(reading.day.value.day, context);
    case 'units':
      return reading.units === undefined ? null : unitsName(reading.units.value, kindOf(reading)?.terms.unitNoun ?? 'unit');
    case 'country':
      return context.countries.find(({ code }) => code === reading.country?.value)?.name ?? null;
    case 'note':
      return reading.note === undefined ? null : `Note: ${reading.note.value}`;
    case 'outcome':
    case 'absence':
    case 'help':
    case 'stop':
    case null:
      return null;
  }
}

function timeLabel(reading: LineReading, placed: PlacedLine, context: LineContext): string | null {
  if (placed.is === 'stretch') return stretchName(placed.start, placed.end, context);
  if (reading.span !== undefined) return `${clockName(reading.span.value.from.minute, context.clock)} – ${clockName(reading.span.value.to.minute, context.clock)}`;
  if (reading.clock !== undefined) return `from ${clockName(reading.clock.value.minute, context.clock)}`;
  return reading.last === undefined ? null : `last ${lengthName(reading.last.value)}`;
}

function stretchName(start: Instant, end: Instant, context: LineContext): string {
  const [from, to] = [start, end].map((at) => clockName(minuteOfDay(at, context.zone), context.clock));
  return start === end ? `at ${from}` : `${from} – ${to}`;
}

function isGuess(reading: LineReading, slot: LineSlot): boolean {
  return slot === 'day' && reading.day?.value.guessed === true;
}

/** The year stands where it is another than that of the day on the screen: it is most likely mistyped. */
function dayLabel(day: Day, { viewedDay }: LineContext): string {
  return day.slice(0, 4) === viewedDay.slice(0, 4) ? longDayName(day) : `${longDayName(day)}, ${day.slice(0, 4)}`;
}

function guessedUnits(reading: LineReading, activity: LineActivity): LineChip[] {
  const terms = kindOf(reading)?.terms;
  const isUsual = reading.units === undefined && terms !== undefined && typeof defaultUnits(terms) === 'number';
  if (!isUsual || activity.units === null) return [];
  return [{ slot: 'units', label: unitsName(activity.units, terms.unitNoun ?? 'unit'), guessed: true, token: null, other: null }];
}

function guessedTime(reading: LineReading, placed: PlacedLine, context: LineContext): LineChip[] {
  const isTyped = reading.span !== undefined || reading.last !== undefined || reading.clock !== undefined;
  if (placed.is === 'nowhere' || isTyped) return [];
  if (placed.is === 'timer') return [{ slot: 'length', label: context.running ? 'Timer, interrupts' : 'Timer', guessed: true, token: null, other: null }];
  const day = dayOf(placed.start, context.zone);
  const isElsewhere = day !== (reading.day?.value.day ?? context.viewedDay);
  const label = `${stretchName(placed.start, placed.end, context)}${isElsewhere ? `, ${longDayName(day)}` : ''}`;
  return [{ slot: 'time', label, guessed: true, token: null, other: null }];
}
