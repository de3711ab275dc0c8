import { longDayName } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes, floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import { earlier, haveCommon, intersect, subtract, type Range } from '#shared/time/ranges';
import { dayOf, firstInstantAt, minuteOfDay, startOfDay } from '#shared/time/zones';
import { hoursAsRanges } from '../scheduleOfDay';
import { doubtAt, errorAt, type Doubt, type Way } from './doubts';
import type { LineReading } from './lineReading';
import { instantOf, instantOfMinute, wordOf } from './instantOfTime';
import type { LineContext, LineProblem } from './lineTypes';
import { clockWord } from './numberRoles';
import { nowhere, type PlacedLine, type PlacedStretch } from './placedLine';
import {
  areEqual,
  breakInside,
  isOutside,
  likelyHours,
  rankReadings,
  readingsFrom,
  readingsOfStretch,
  type RankedReading,
  type Reading,
} from './readings';
import { inFront, withWords } from './rewrite';
import type { Place, Segment } from './segments';
import { futureDay, nameOf, notPassed, timerElsewhere } from './timeProblems';
import { asking, timesOf } from './whichTime';

/** The longest entry that a line takes, in minutes. */
const longestEntry = 1440;

/** Finds the time of a line: stated, the last minutes, in a gap, a timer, or in the future (capture.md). */
export function placeLine(reading: LineReading, context: LineContext): PlacedLine {
  const day = reading.day?.value.day ?? context.viewedDay;
  const { length, clock } = reading;
  const minutes = length?.value ?? (hasNoWork(reading) ? 0 : null);
  if (length !== undefined && length.value > longestEntry)
    return nowhere(errorAt(length.segment, 'too-long', 'An entry is at most 24 hours long.', null));
  if (day > reading.today) return placeToCome(reading, context, day);
  if (reading.stretch !== undefined)
    return placeReadings(reading, context, day, readingsOfStretch(timesOf(reading)), reading.stretch.segment);
  if (reading.last !== undefined) return placeLast(reading, context);
  if (clock !== undefined && minutes !== null)
    return placeReadings(reading, context, day, readingsFrom(clock.value, minutes), clock.segment);
  if (minutes !== null) return placeLength(reading, context, day, minutes);
  return day === reading.today ? { is: 'timer' } : nowhere(timerElsewhere(reading, day));
}

/** Whether the line says that planned work did not take place, so it has no length. */
function hasNoWork({ outcome }: LineReading): boolean {
  return outcome !== undefined && outcome.value !== 'kept';
}

/** The assumed length of an appointment without one, for telling which of two hours fits the schedule. */
const usualPlan = 30;

function placeToCome(reading: LineReading, context: LineContext, day: Day): PlacedLine {
  if (reading.day === undefined) return nowhere(futureDay(reading, day));
  const { stretch, clock, length } = reading;
  const all =
    stretch !== undefined
      ? readingsOfStretch(timesOf(reading))
      : clock === undefined
        ? []
        : readingsFrom(clock.value, length?.value ?? usualPlan);
  const [best] = rankReadings(all, likelyHours(day, context.hoursOf));
  if (best === undefined) return { is: 'plan', day, start: null, end: null };
  const [start, end] = [best.start, best.end].map((minute) => firstInstantAt(day, minute, context.zone));
  return {
    is: 'plan',
    day,
    start: start ?? null,
    end: length === undefined && stretch === undefined ? null : (end ?? null),
  };
}

/** Takes the likeliest reading that has passed (law 3), or asks. `1-1`, whose ends are the same hour, also asks. */
function placeReadings(
  reading: LineReading,
  context: LineContext,
  day: Day,
  all: readonly Reading[],
  segment: Segment,
): PlacedLine {
  const now = floorToMinute(context.now);
  const isOpen =
    reading.stretch === undefined ? (reading.clock?.value.readings.length ?? 0) > 1 : isOpenStretch(reading, all);
  const isPast = ({ end }: Reading) => instantOfMinute(day, end, context) <= now && (end <= 1440 || !isOpen);
  const ranked = rankReadings(all, likelyHours(day, context.hoursOf));
  const [best, ...others] = ranked.filter(isPast);
  if (best === undefined)
    return isOpen || all.length !== 1
      ? asking(reading, context, day, ranked, [], segment)
      : nowhere(notPassed(reading, context, day, all[0], segment));
  const [other = null] = others;
  const asks =
    isOpen && ((other !== null && areEqual(best, other)) || isOutside(best) || best.end - best.start === 720);
  if (asks) return asking(reading, context, day, ranked, [best, ...others], segment);
  return stated(reading, context, day, best, isOpen ? other : null, segment, isOpen);
}

/** Whether both ends leave am or pm open, or one does and the order does not decide. */
function isOpenStretch(reading: LineReading, all: readonly Reading[]): boolean {
  const { from, to } = timesOf(reading);
  const areBothOpen = from.readings.length > 1 && to.readings.length > 1;
  return areBothOpen || all.length !== 1;
}

function stated(
  reading: LineReading,
  context: LineContext,
  day: Day,
  best: RankedReading,
  other: Reading | null,
  segment: Segment,
  isGuessed: boolean,
): PlacedLine {
  const { from, to } = timesOf(reading);
  const isStretch = reading.stretch !== undefined;
  const start = instantOf(
    reading,
    context,
    day,
    best.start,
    (isStretch ? from : reading.clock?.value)?.pass ?? null,
    segment,
    (clock) => (isStretch ? `${clock}-${wordOf(best.end, to.pass)}` : clock),
  );
  const length = reading.length?.value ?? 0;
  if (!('instant' in start)) return start;
  const end = isStretch
    ? instantOf(
        reading,
        context,
        day,
        best.end,
        to.pass,
        segment,
        (clock) => `${wordOf(best.start, from.pass)}-${clock}`,
      )
    : { instant: addMinutes(start.instant, length) };
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
    inBreak:
      inBreak === null
        ? null
        : { start: instantOfMinute(day, inBreak.start, context), end: instantOfMinute(day, inBreak.end, context) },
    isOutside: isOutside(best),
  });
}

function placeLast(reading: LineReading, context: LineContext): PlacedLine {
  const { last, day } = reading;
  if (last === undefined) return nowhere();
  if (last.value > longestEntry)
    return nowhere(errorAt(last.segment, 'too-long', 'An entry is at most 24 hours long.', null));
  if (day !== undefined && day.value.day !== reading.today)
    return nowhere(
      errorAt(
        day.segment,
        'last-minutes-day',
        'The last minutes are always today’s.',
        withWords(reading.text, day.segment, ''),
      ),
    );
  const end = floorToMinute(context.now);
  return withOverlap(context, last.segment, {
    start: addMinutes(end, -last.value),
    end,
    placement: 'ended now',
    ...plainly,
  });
}

const plainly = { isGuessed: false, other: null, inBreak: null, isOutside: false } as const;

/**
 * The end of the latest unlogged stretch that is long enough and does not begin before the day's first entry or its
 * schedule; else it ends now, with a warning. An earlier day asks when.
 */
function placeLength(reading: LineReading, context: LineContext, day: Day, minutes: number): PlacedLine {
  const segment = reading.length?.segment ?? reading.outcome?.segment ?? { start: 0, end: reading.text.length };
  const isToday = day === reading.today;
  const now = floorToMinute(context.now);
  const { from, to } = windowOf(context, day);
  const end = isToday ? now : earlier(now, to);
  const free = subtract([{ start: from, end }], context.logged).findLast(
    (gap) => gap.end - gap.start >= minutes * minuteMilliseconds,
  );
  if (minutes === 0)
    return withOverlap(context, segment, { start: end, end, placement: isToday ? 'ended now' : 'gap', ...plainly });
  if (free !== undefined) {
    const start = addMinutes(free.end, -minutes);
    return withOverlap(context, segment, {
      start,
      end: free.end,
      placement: free.end === now ? 'ended now' : 'gap',
      ...plainly,
      isOutside: isOutsideWork(context, day, { start, end: free.end }),
    });
  }
  if (!isToday) return { is: 'nowhere', problems: [], doubt: askWhen(reading, context, day, minutes, segment, end) };
  const placed = withOverlap(context, segment, {
    start: addMinutes(end, -minutes),
    end,
    placement: 'ended now',
    ...plainly,
  });
  const message = 'No unlogged stretch is long enough, so it ends now.';
  return placed.problems.length > 0 ? placed : { ...placed, problems: [warningAt(segment, 'no-room', message)] };
}

function isOutsideWork(context: LineContext, day: Day, placed: Range<Instant>): boolean {
  return intersect([placed], hoursAsRanges(context.hoursOf(day), day, context.zone)).length === 0;
}

/** From the day's first entry or the start of its schedule, whichever is earlier, to the end of its schedule. */
function windowOf(context: LineContext, day: Day): { readonly from: Instant; readonly to: Instant } {
  const { zone } = context;
  const whole = { start: startOfDay(day, zone), end: startOfDay(addDays(day, 1), zone) };
  const hours = hoursAsRanges(likelyHours(day, context.hoursOf), day, zone);
  const logged = intersect(context.logged, [whole]);
  const from = [...hours, ...logged].map(({ start }) => start).toSorted((one, other) => one - other)[0] ?? whole.start;
  return { from, to: hours.at(-1)?.end ?? whole.end };
}

function askWhen(
  reading: LineReading,
  context: LineContext,
  day: Day,
  minutes: number,
  place: Place,
  end: Instant,
): Doubt {
  const start = addMinutes(end, -minutes);
  const isOnDay = dayOf(start, context.zone) === day;
  const ending = isOnDay
    ? [
        {
          label: `Until ${nameOf(end, context)}`,
          detail: 'over logged time',
          line: inFront(reading.text, clockWord(minuteOfDay(start, context.zone))),
        },
      ]
    : [];
  const withStart = inFront(reading.text, '');
  const typed: Way = { label: 'Type the time', detail: 'when it began', line: withStart, caret: 0 };
  return doubtAt(place, 'no-room', `When was it on ${longDayName(day)}?`, 'No unlogged stretch is long enough.', [
    ...ending,
    typed,
  ]);
}

type Unplaced = Omit<PlacedStretch, 'is' | 'problems'>;

function withOverlap(context: LineContext, place: Place, placed: Unplaced): PlacedStretch {
  const isOver = context.logged.some((range) => haveCommon(range, placed));
  return {
    is: 'stretch',
    ...placed,
    problems: isOver ? [warningAt(place, 'overlap', 'This overlaps time that is already logged.')] : [],
  };
}

function warningAt({ start, end }: Place, code: string, message: string): LineProblem {
  return { start, end, code, message, severity: 'warning', correction: null };
}
