import type { Placement } from '#shared/records/timeEntry';
import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes, floorToMinute } from '#shared/time/minutes';
import { haveCommon } from '#shared/time/ranges';
import { instantAt, minuteOfDay, startOfDay } from '#shared/time/zones';
import { placeEntry } from '../placeEntry';
import { hoursAsRanges } from '../scheduleOfDay';
import type { LineContext, LineProblem } from './lineTypes';
import type { TypedClock } from './readForms';
import type { LineReading } from './lineReading';
import { errorAt, withWords } from './wordProblems';

/** Where a line's work lies: a stretch, a timer from now on, or nowhere because of a problem. */
export type PlacedLine =
  | { readonly is: 'stretch'; readonly start: Instant; readonly end: Instant; readonly placement: Placement; readonly problems: readonly LineProblem[] }
  | { readonly is: 'timer' }
  | { readonly is: 'nowhere'; readonly problems: readonly LineProblem[] };

/** The longest entry that a line takes, in minutes. */
const longestEntry = 1440;

/** Finds the time of a line: stated, the last minutes, in a gap, or a timer (capture.md). */
export function placeLine(reading: LineReading, context: LineContext): PlacedLine {
  const day = reading.day?.value.day ?? context.viewedDay;
  const { length } = reading;
  if (day > reading.today) return nowhere(futureDay(reading, day));
  if (length !== undefined && length.value > longestEntry) return nowhere(errorAt(placeOf(reading, length.token), 'too-long', 'An entry is at most 24 hours long.', null));
  if (reading.span !== undefined) return placeSpan(reading, context, day);
  if (reading.last !== undefined) return placeLast(reading, context);
  if (reading.clock !== undefined) return placeFromClock(reading, context, day);
  if (length !== undefined) return placeLength(reading, context, day, length.value);
  return day === reading.today ? { is: 'timer' } : nowhere(timerElsewhere(reading, day));
}

function placeSpan(reading: LineReading, context: LineContext, day: Day): PlacedLine {
  const { span } = reading;
  if (span === undefined) return nowhere();
  const { from, to } = span.value;
  // In the hour that exists twice a stretch may end at an earlier clock on the same day: 1:50a-1:10b.
  const isOverChange = to.pass === 'second' && instantAt(day, from.minute, context.zone).exists === 'twice';
  const isOverMidnight = to.minute < from.minute && !isOverChange;
  const start = instantOf(reading, context, day, from, span.token, (clock) => `${clock}-${typed(to)}`);
  const end = instantOf(reading, context, isOverMidnight ? addDays(day, 1) : day, to, span.token, (clock) => `${typed(from)}-${clock}`);
  if (!start.ok || !end.ok) return nowhere(...[start, end].flatMap((side) => (side.ok ? [] : [side.problem])));
  if (end.instant < start.instant) return nowhere(backwards(reading, span.token, from, to));
  if (isOverMidnight && end.instant > context.now && start.instant <= context.now) return nowhere(backwards(reading, span.token, from, to));
  return stated(reading, context, start.instant, end.instant, span.token);
}

function placeLast(reading: LineReading, context: LineContext): PlacedLine {
  const { last, day } = reading;
  if (last === undefined) return nowhere();
  if (day !== undefined && day.value.day !== reading.today) {
    const place = placeOf(reading, day.token);
    return nowhere(errorAt(place, 'last-minutes-day', 'The last minutes are of the present day.', withWords(reading.text, place, '')));
  }
  const end = floorToMinute(context.now);
  return withOverlap(reading, context, { start: addMinutes(end, -last.value), end, placement: 'ended now' }, last.token);
}

function placeFromClock(reading: LineReading, context: LineContext, day: Day): PlacedLine {
  const { clock, length } = reading;
  if (clock === undefined) return nowhere();
  const start = instantOf(reading, context, day, clock.value, clock.token, (text) => text);
  if (!start.ok) return nowhere(start.problem);
  if (length === undefined) return nowhere(noLength(reading, context, day, clock.value, clock.token));
  return stated(reading, context, start.instant, addMinutes(start.instant, length.value), clock.token);
}

/** Today the day up to now is looked through; a past day up to the end of its schedule, since nobody means its midnight. */
function placeLength(reading: LineReading, context: LineContext, day: Day, minutes: number): PlacedLine {
  const now = floorToMinute(context.now);
  const dayStart = startOfDay(day, context.zone);
  const isToday = day === reading.today;
  const within = { start: dayStart, end: isToday ? now : endOfWork(context, day) };
  const placed = placeEntry(minutes, within, context.logged, now);
  const token = reading.length?.token ?? 0;
  if (placed.overlaps && !isToday) {
    const message = `No free stretch of ${longDayName(day)} holds ${minutes} min. Type the time as well.`;
    return nowhere(errorAt(placeOf(reading, token), 'no-room', message, null));
  }
  return withOverlap(reading, context, { start: placed.start, end: placed.end, placement: placed.placement }, token);
}

function endOfWork(context: LineContext, day: Day): Instant {
  const hours = hoursAsRanges(context.hoursOf(day), day, context.zone);
  return hours.at(-1)?.end ?? startOfDay(addDays(day, 1), context.zone);
}

function stated(reading: LineReading, context: LineContext, start: Instant, end: Instant, token: number): PlacedLine {
  if (end > floorToMinute(context.now)) return nowhere(inFuture(reading, context, start, end, token));
  return withOverlap(reading, context, { start, end, placement: 'stated' }, token);
}

function withOverlap(reading: LineReading, context: LineContext, placed: { start: Instant; end: Instant; placement: Placement }, token: number): PlacedLine {
  const isOver = context.logged.some((range) => haveCommon(range, placed));
  const message = 'This lies over time that is already logged.';
  const warning: LineProblem = { ...placeOf(reading, token), code: 'overlap', message, severity: 'warning', correction: null };
  return { is: 'stretch', ...placed, problems: isOver ? [warning] : [] };
}

type Side = { readonly ok: true; readonly instant: Instant } | { readonly ok: false; readonly problem: LineProblem };

function instantOf(reading: LineReading, context: LineContext, day: Day, clock: TypedClock, token: number, asWord: (clock: string) => string): Side {
  const reads = instantAt(day, clock.minute, context.zone);
  if (reads.exists === 'once') return { ok: true, instant: reads.instant };
  if (reads.exists === 'twice' && clock.pass !== null) return { ok: true, instant: clock.pass === 'first' ? reads.first : reads.second };
  const place = placeOf(reading, token);
  const [name, word] = [clockName(clock.minute, context.clock), clockName(clock.minute, '24')];
  if (reads.exists === 'twice') {
    const message = `${name} is twice on ${longDayName(day)}: ${word}a is before the clock is set back, ${word}b after it.`;
    return { ok: false, problem: errorAt(place, 'hour-twice', message, withWords(reading.text, place, asWord(`${word}a`))) };
  }
  const next = clockName(minuteOfDay(reads.next, context.zone), '24');
  const message = `${name} does not exist on ${longDayName(day)}: the clock is set forward to ${shown(reads.next, context)}.`;
  return { ok: false, problem: errorAt(place, 'hour-missing', message, withWords(reading.text, place, asWord(next))) };
}

function inFuture(reading: LineReading, context: LineContext, start: Instant, end: Instant, token: number): LineProblem {
  const place = placeOf(reading, token);
  const now = clockName(minuteOfDay(context.now, context.zone), '24');
  const isBegun = start < floorToMinute(context.now);
  const from = clockName(minuteOfDay(start, context.zone), '24');
  const isSpan = reading.span !== undefined;
  const untilNow = isSpan ? withWords(reading.text, place, `${from}-${now}`) : null;
  const yesterday = reading.day === undefined ? `yesterday ${reading.text.trimStart()}` : null;
  const what = isBegun ? `This ends at ${shown(end, context)}, after now (${shown(context.now, context)}).` : `This begins after now (${shown(context.now, context)}).`;
  return errorAt(place, 'future', `${what} Only past time is logged.`, isBegun ? untilNow : yesterday);
}

function futureDay(reading: LineReading, day: Day): LineProblem {
  const message = `${longDayName(day)} is in the future. Only past time is logged.`;
  if (reading.day === undefined) return errorAt(wholeLine(reading), 'future-day', message, `today ${reading.text.trimStart()}`);
  const place = placeOf(reading, reading.day.token);
  return errorAt(place, 'future-day', message, withWords(reading.text, place, 'today'));
}

function timerElsewhere(reading: LineReading, day: Day): LineProblem {
  const place = reading.day === undefined ? wholeLine(reading) : placeOf(reading, reading.day.token);
  const message = `A timer runs only now. For ${longDayName(day)} type how long it took.`;
  return errorAt(place, 'no-length', message, `${reading.text.trimEnd()} 30m`);
}

function noLength(reading: LineReading, context: LineContext, day: Day, clock: TypedClock, token: number): LineProblem {
  const place = placeOf(reading, token);
  const now = minuteOfDay(context.now, context.zone);
  const isUpToNow = day === reading.today && clock.minute < now;
  const correction = isUpToNow ? withWords(reading.text, place, `${typed(clock)}-${clockName(now, '24')}`) : null;
  return errorAt(place, 'no-length', 'How long did it take? Type a length or the end as well.', correction);
}

function backwards(reading: LineReading, token: number, from: TypedClock, to: TypedClock): LineProblem {
  const place = placeOf(reading, token);
  return errorAt(place, 'backwards', 'This ends before it begins.', withWords(reading.text, place, `${typed(to)}-${typed(from)}`));
}

function typed(clock: TypedClock): string {
  const pass = clock.pass === null ? '' : clock.pass === 'first' ? 'a' : 'b';
  return `${clockName(clock.minute, '24')}${pass}`;
}

function shown(instant: Instant, { zone, clock }: LineContext): string {
  return clockName(minuteOfDay(instant, zone), clock);
}

function placeOf(reading: LineReading, token: number): { readonly start: number; readonly end: number } {
  const { start, end } = reading.tokens[token] ?? wholeLine(reading);
  return { start, end };
}

function wholeLine(reading: LineReading): { readonly start: number; readonly end: number } {
  return { start: 0, end: reading.text.length };
}

function nowhere(...problems: LineProblem[]): PlacedLine {
  return { is: 'nowhere', problems };
}
