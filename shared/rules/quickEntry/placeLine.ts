import type { Placement } from '#shared/records/timeEntry';
import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes, floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import { earlier, haveCommon, intersect, subtract, type Range } from '#shared/time/ranges';
import type { Pass, TypedTime } from '#shared/time/typedTime';
import { dayOf, firstInstantAt, instantAt, minuteOfDay, startOfDay } from '#shared/time/zones';
import { hoursAsRanges } from '../scheduleOfDay';
import { doubtAt, errorAt, type Doubt, type Way } from './doubts';
import type { LineReading } from './lineReading';
import type { LineContext, LineProblem } from './lineTypes';
import { clockWord } from './numberRoles';
import { areEqual, breakInside, isOutside, likelyHours, rankReadings, readingsFrom, readingsOfStretch, readingsOverMidnight, type RankedReading, type Reading } from './readings';
import { inFront, withWords } from './rewrite';
import type { Place, Segment } from './segments';

/**
 * Where a line's work lies. A `stretch` has its `other` reading, if an hour without am or pm was read, and `isGuessed`;
 * `inBreak` is the break inside it. A `plan` is to come. A line is `nowhere` because of a problem or a doubt.
 */
export type PlacedLine =
  | PlacedStretch
  | { readonly is: 'plan'; readonly day: Day; readonly start: Instant | null; readonly end: Instant | null }
  | { readonly is: 'timer' }
  | { readonly is: 'nowhere'; readonly problems: readonly LineProblem[]; readonly doubt: Doubt | null };

/** A stretch that is logged. */
export type PlacedStretch = Range<Instant> & {
  readonly is: 'stretch';
  readonly placement: Placement;
  readonly problems: readonly LineProblem[];
  readonly isGuessed: boolean;
  readonly other: Reading | null;
  readonly inBreak: Range<Instant> | null;
  readonly isOutside: boolean;
};

/** The longest entry that a line takes, in minutes. */
const longestEntry = 1440;

/** Finds the time of a line: stated, the last minutes, in a gap, a timer, or to come (capture.md). */
export function placeLine(reading: LineReading, context: LineContext): PlacedLine {
  const day = reading.day?.value.day ?? context.viewedDay;
  const { length } = reading;
  if (length !== undefined && length.value > longestEntry) return nowhere(errorAt(length.segment, 'too-long', 'An entry is at most 24 hours long.', null));
  if (day > reading.today) return placeToCome(reading, context, day);
  if (reading.stretch !== undefined) return placeReadings(reading, context, day, readingsOfStretch(timesOf(reading)), reading.stretch.segment);
  if (reading.last !== undefined) return placeLast(reading, context);
  if (reading.clock !== undefined && length !== undefined) return placeReadings(reading, context, day, readingsFrom(reading.clock.value, length.value), reading.clock.segment);
  if (length !== undefined) return placeLength(reading, context, day, length.value);
  if (reading.outcome !== undefined && reading.outcome.value !== 'kept') return placeLength(reading, context, day, 0);
  return day === reading.today ? { is: 'timer' } : nowhere(timerElsewhere(reading, day));
}

/** The typed ends of a stretch. */
function timesOf({ stretch }: LineReading): { readonly from: TypedTime; readonly to: TypedTime } {
  const nothing: TypedTime = { readings: [], pass: null };
  return { from: stretch?.value.from.time ?? nothing, to: stretch?.value.to.time ?? nothing };
}

/** Minutes that tell which of two hours fits the schedule, for an appointment without a length. */
const usualPlan = 30;

function placeToCome(reading: LineReading, context: LineContext, day: Day): PlacedLine {
  if (reading.day === undefined) return nowhere(futureDay(reading, day));
  const { stretch, clock, length } = reading;
  const all = stretch !== undefined ? readingsOfStretch(timesOf(reading)) : clock === undefined ? [] : readingsFrom(clock.value, length?.value ?? usualPlan);
  const [best] = rankReadings(all, likelyHours(day, context.hoursOf));
  if (best === undefined) return { is: 'plan', day, start: null, end: null };
  const [start, end] = [best.start, best.end].map((minute) => firstInstantAt(day, minute, context.zone));
  return { is: 'plan', day, start: start ?? null, end: length === undefined && stretch === undefined ? null : (end ?? null) };
}

/** Takes the likeliest reading that has passed (law 3), or asks; so does `1-1`, whose ends are the same hour. */
function placeReadings(reading: LineReading, context: LineContext, day: Day, all: readonly Reading[], segment: Segment): PlacedLine {
  const now = floorToMinute(context.now);
  const isOpen = reading.stretch === undefined ? (reading.clock?.value.readings.length ?? 0) > 1 : isOpenStretch(reading, all);
  const isPast = ({ end }: Reading) => instantOfMinute(day, end, context) <= now && (end <= 1440 || !isOpen);
  const ranked = rankReadings(all, likelyHours(day, context.hoursOf));
  const [best, ...others] = ranked.filter(isPast);
  if (best === undefined) return isOpen || all.length !== 1 ? asking(reading, context, day, ranked, [], segment) : nowhere(notPassed(reading, context, day, all[0], segment));
  const [other = null] = others;
  const asks = isOpen && ((other !== null && areEqual(best, other)) || isOutside(best) || best.end - best.start === 720);
  if (asks) return asking(reading, context, day, ranked, [best, ...others], segment);
  return stated(reading, context, day, best, isOpen ? other : null, segment, isOpen);
}

/** Whether both ends leave am or pm open, or one does and the order does not settle it. */
function isOpenStretch(reading: LineReading, all: readonly Reading[]): boolean {
  const { from, to } = timesOf(reading);
  const areBothOpen = from.readings.length > 1 && to.readings.length > 1;
  return areBothOpen || all.length !== 1;
}

function stated(reading: LineReading, context: LineContext, day: Day, best: RankedReading, other: Reading | null, segment: Segment, isGuessed: boolean): PlacedLine {
  const { from, to } = timesOf(reading);
  const isStretch = reading.stretch !== undefined;
  const start = instantOf(reading, context, day, best.start, (isStretch ? from : reading.clock?.value)?.pass ?? null, segment, (clock) => (isStretch ? `${clock}-${wordOf(best.end, to.pass)}` : clock));
  const length = reading.length?.value ?? 0;
  if (!('instant' in start)) return start;
  const end = isStretch ? instantOf(reading, context, day, best.end, to.pass, segment, (clock) => `${wordOf(best.start, from.pass)}-${clock}`) : { instant: addMinutes(start.instant, length) };
  if (!('instant' in end)) return end;
  if (end.instant < start.instant) return nowhere(errorAt(segment, 'backwards', 'This ends before it begins.', null));
  if (end.instant > floorToMinute(context.now)) return nowhere(notPassed(reading, context, day, best, segment));
  const inBreak = breakInside(best, context.hoursOf(day));
  return withOverlap(context, segment, {
    start: start.instant,
    end: end.instant,
    placement: 'stated',
    isGuessed,
    other,
    inBreak: inBreak === null ? null : { start: instantOfMinute(day, inBreak.start, context), end: instantOfMinute(day, inBreak.end, context) },
    isOutside: isOutside(best),
  });
}

/** The line asks: its readings, then those of the day before, since a time that has not passed may be yesterday's. */
function asking(reading: LineReading, context: LineContext, day: Day, all: readonly RankedReading[], past: readonly RankedReading[], segment: Segment): PlacedLine {
  const isPast = (one: RankedReading) => past.includes(one);
  const hours = likelyHours(day, context.hoursOf);
  const yesterday = addDays(reading.today, -1);
  const ofToday = all.filter(isPast).map((one) => readingWay(reading, context, one, segment, day));
  const missed = reading.day === undefined && day === reading.today ? rankReadings(all.filter((one) => !isPast(one) && !isOutside(one)), hours) : [];
  const ofYesterday = missed.map((one) => {
    const way = readingWay(reading, context, one, segment, yesterday);
    return { ...way, line: inFront(way.line, yesterday) };
  });
  const overMidnight = all.length > 0 ? [] : waysOverMidnight(reading, context, day, segment);
  const anyPast = past.length > 1 && !isOutside(past[0] ?? { start: 0, end: 0, outside: 0 });
  const ways = anyPast ? [...ofToday, ...ofYesterday] : [...ofYesterday, ...ofToday, ...overMidnight];
  const message = `Which “${reading.text.slice(segment.start, segment.end)}” is meant?`;
  const reason = all.length === 0 ? 'It ends before it begins, or goes over midnight.' : past.length === 0 ? 'It has not passed today.' : anyPast ? 'Both are equally likely.' : 'Today it has passed only outside the schedule.';
  return { is: 'nowhere', problems: [], doubt: doubtAt(segment, 'which-time', message, reason, ways.length > 0 ? ways : [retype(reading, segment)]) };
}

/** The readings of a stretch that goes over midnight, if one of its ends is open: of its day, or else of yesterday. */
function waysOverMidnight(reading: LineReading, context: LineContext, day: Day, segment: Segment): Way[] {
  const isYesterday = reading.day === undefined && day === reading.today;
  const onDay = isYesterday ? addDays(day, -1) : day;
  const passed = readingsOverMidnight(timesOf(reading)).filter(({ end }) => instantOfMinute(onDay, end, context) <= floorToMinute(context.now));
  return passed.map((one) => {
    const way = readingWay(reading, context, one, segment, onDay);
    return isYesterday ? { ...way, line: inFront(way.line, onDay) } : way;
  });
}

function retype(reading: LineReading, segment: Segment): Way {
  return { label: 'Type the time again', detail: 'with am or pm', line: withWords(reading.text, segment, ''), caret: segment.start, isUnfinished: true };
}

function readingWay(reading: LineReading, context: LineContext, one: Reading, segment: Segment, day: Day): Way {
  const label = `${clockName(one.start, context.clock)}–${clockName(one.end % 1440 === 0 ? 1440 : one.end % 1440, context.clock)}`;
  return { label, detail: day === reading.today ? longDayName(day) : `${longDayName(day)}`, line: withReading(reading, segment, one) };
}

/** The line with a reading in words that have only this one. */
export function withReading(reading: LineReading, segment: Segment, { start, end }: Reading): string {
  if (reading.stretch === undefined) return withWords(reading.text, segment, clockWord(start));
  const [from, to] = end > 1440 ? [certainWord(start), certainWord(end - 1440)] : [clockWord(start), clockWord(end)];
  return withWords(reading.text, segment, `${from}-${to}`);
}

/** A time that has one reading even where the other end does not settle it: 10 to 12 have two without am or pm. */
function certainWord(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${clockWord(minute)}${hour < 10 || hour > 12 ? '' : hour === 12 ? 'pm' : 'am'}`;
}

function placeLast(reading: LineReading, context: LineContext): PlacedLine {
  const { last, day } = reading;
  if (last === undefined) return nowhere();
  if (last.value > longestEntry) return nowhere(errorAt(last.segment, 'too-long', 'An entry is at most 24 hours long.', null));
  if (day !== undefined && day.value.day !== reading.today)
    return nowhere(errorAt(day.segment, 'last-minutes-day', 'The last minutes are of the present day.', withWords(reading.text, day.segment, '')));
  const end = floorToMinute(context.now);
  return withOverlap(context, last.segment, { start: addMinutes(end, -last.value), end, placement: 'ended now', ...plainly });
}

const plainly = { isGuessed: false, other: null, inBreak: null, isOutside: false } as const;

/**
 * The end of the latest stretch that is not logged, that begins not before the day's first entry or its schedule, and
 * that holds the length; else it ends now, with a warning. An earlier day asks when.
 */
function placeLength(reading: LineReading, context: LineContext, day: Day, minutes: number): PlacedLine {
  const segment = reading.length?.segment ?? reading.outcome?.segment ?? { start: 0, end: reading.text.length };
  const isToday = day === reading.today;
  const now = floorToMinute(context.now);
  const { from, to } = windowOf(context, day);
  const end = isToday ? now : earlier(now, to);
  const free = subtract([{ start: from, end }], context.logged).findLast((gap) => gap.end - gap.start >= minutes * minuteMilliseconds);
  if (minutes === 0) return withOverlap(context, segment, { start: end, end, placement: isToday ? 'ended now' : 'gap', ...plainly });
  if (free !== undefined) {
    const start = addMinutes(free.end, -minutes);
    return withOverlap(context, segment, { start, end: free.end, placement: free.end === now ? 'ended now' : 'gap', ...plainly, isOutside: isOutsideWork(context, day, { start, end: free.end }) });
  }
  if (!isToday) return { is: 'nowhere', problems: [], doubt: askWhen(reading, context, day, minutes, segment, end) };
  const placed = withOverlap(context, segment, { start: addMinutes(end, -minutes), end, placement: 'ended now', ...plainly });
  const message = 'No stretch that is not logged holds this, so it ends now.';
  return placed.problems.length > 0 ? placed : { ...placed, problems: [warningAt(segment, 'no-room', message)] };
}

function isOutsideWork(context: LineContext, day: Day, placed: Range<Instant>): boolean {
  return intersect([placed], hoursAsRanges(context.hoursOf(day), day, context.zone)).length === 0;
}

/** From the day's first entry or the start of its schedule, the earlier, to the end of its schedule. */
function windowOf(context: LineContext, day: Day): { readonly from: Instant; readonly to: Instant } {
  const { zone } = context;
  const whole = { start: startOfDay(day, zone), end: startOfDay(addDays(day, 1), zone) };
  const hours = hoursAsRanges(likelyHours(day, context.hoursOf), day, zone);
  const logged = intersect(context.logged, [whole]);
  const from = [...hours, ...logged].map(({ start }) => start).toSorted((one, other) => one - other)[0] ?? whole.start;
  return { from, to: hours.at(-1)?.end ?? whole.end };
}

function askWhen(reading: LineReading, context: LineContext, day: Day, minutes: number, place: Place, end: Instant): Doubt {
  const start = addMinutes(end, -minutes);
  const isOnDay = dayOf(start, context.zone) === day;
  const ending = isOnDay ? [{ label: `Until ${nameOf(end, context)}`, detail: 'over what is logged', line: inFront(reading.text, clockWord(minuteOfDay(start, context.zone))) }] : [];
  const withStart = inFront(reading.text, '');
  const typed: Way = { label: 'Type the time', detail: 'when it began', line: withStart, caret: 0 };
  return doubtAt(place, 'no-room', `When was it on ${longDayName(day)}?`, 'No stretch that is not logged holds it.', [...ending, typed]);
}

type Unplaced = Omit<PlacedStretch, 'is' | 'problems'>;

function withOverlap(context: LineContext, place: Place, placed: Unplaced): PlacedStretch {
  const isOver = context.logged.some((range) => haveCommon(range, placed));
  return { is: 'stretch', ...placed, problems: isOver ? [warningAt(place, 'overlap', 'This lies over time that is already logged.')] : [] };
}

function warningAt({ start, end }: Place, code: string, message: string): LineProblem {
  return { start, end, code, message, severity: 'warning', correction: null };
}

type Nowhere = Extract<PlacedLine, { is: 'nowhere' }>;

/** The instant of a minute, which may be of the next day. An hour that does not exist is marked; one that exists twice asks. */
function instantOf(
  reading: LineReading, context: LineContext, day: Day, minute: number, pass: Pass | null, segment: Segment, asWord: (clock: string) => string,
): { readonly instant: Instant } | Nowhere {
  const [onDay, at] = minute > 1440 ? [addDays(day, 1), minute - 1440] : [day, minute];
  const reads = instantAt(onDay, at, context.zone);
  if (reads.exists === 'once') return { instant: reads.instant };
  const name = clockName(at, context.clock);
  if (reads.exists === 'never') {
    const next = minuteOfDay(reads.next, context.zone);
    const message = `${name} does not exist on ${longDayName(onDay)}: the clock is set forward to ${clockName(next, context.clock)}.`;
    return nowhere(errorAt(segment, 'hour-missing', message, withWords(reading.text, segment, asWord(clockWord(next)))));
  }
  if (pass !== null) return { instant: pass === 'first' ? reads.first : reads.second };
  const ways = ([['1', 'before the clock is set back'], ['2', 'after it']] as const).map(([which, detail]): Way => ({
    label: name, detail, line: withWords(reading.text, segment, asWord(`${clockWord(at)}#${which}`)),
  }));
  return { is: 'nowhere', problems: [], doubt: doubtAt(segment, 'hour-twice', `Which ${name}?`, `It is twice on ${longDayName(onDay)}.`, ways) };
}

/** A minute of a reading as it is typed, with the pass that is already known. */
function wordOf(minute: number, pass: Pass | null): string {
  const word = clockWord(minute > 1440 ? minute - 1440 : minute);
  return pass === null ? word : `${word}#${pass === 'first' ? 1 : 2}`;
}

function instantOfMinute(day: Day, minute: number, { zone }: LineContext): Instant {
  return minute > 1440 ? firstInstantAt(addDays(day, 1), minute - 1440, zone) : firstInstantAt(day, minute, zone);
}

function notPassed(reading: LineReading, context: LineContext, day: Day, one: Reading | undefined, segment: Segment): LineProblem {
  if (one === undefined) return errorAt(segment, 'backwards', 'This ends before it begins.', null);
  const now = floorToMinute(context.now);
  const [start, end] = [instantOfMinute(day, one.start, context), instantOfMinute(day, one.end, context)];
  const isBegun = start < now;
  const untilNow = reading.stretch === undefined ? null : withWords(reading.text, segment, `${clockWord(one.start)}-${clockWord(minuteOfDay(now, context.zone))}`);
  const yesterday = reading.day === undefined ? `yesterday ${reading.text.trimStart()}` : null;
  const what = isBegun ? `This ends at ${nameOf(end, context)}, after now (${nameOf(now, context)}).` : `This begins after now (${nameOf(now, context)}).`;
  return errorAt(segment, 'future', `${what} Only past time is logged.`, isBegun ? untilNow : yesterday);
}

function nameOf(at: Instant, { zone, clock }: LineContext): string {
  return clockName(minuteOfDay(at, zone), clock);
}

function futureDay(reading: LineReading, day: Day): LineProblem {
  const message = `${longDayName(day)} is in the future. Only past time is logged.`;
  return errorAt(wholeLine(reading), 'future-day', message, `today ${reading.text.trimStart()}`);
}

function timerElsewhere(reading: LineReading, day: Day): LineProblem {
  const message = `A timer runs only now. For ${longDayName(day)} type how long it took.`;
  return errorAt(reading.day?.segment ?? wholeLine(reading), 'no-length', message, `${reading.text.trimEnd()} 30m`);
}

function wholeLine({ text }: LineReading): Place {
  return { start: 0, end: text.length };
}

function nowhere(...problems: LineProblem[]): Nowhere {
  return { is: 'nowhere', problems, doubt: null };
}
