import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import { minuteOfDay } from '#shared/time/zones';
import { errorAt } from './doubts';
import { instantOfMinute } from './instantOfTime';
import type { LineReading } from './lineReading';
import type { LineContext, LineProblem } from './lineTypes';
import { clockWord } from './numberRoles';
import type { Reading } from './readings';
import { withWords } from './rewrite';
import type { Place, Segment } from './segments';

/** A time that has not passed, or that ends before it begins. */
export function notPassed(
  reading: LineReading,
  context: LineContext,
  day: Day,
  one: Reading | undefined,
  segment: Segment,
): LineProblem {
  if (one === undefined) return errorAt(segment, 'backwards', 'This ends before it begins.', null);
  const now = floorToMinute(context.now);
  const [start, end] = [instantOfMinute(day, one.start, context), instantOfMinute(day, one.end, context)];
  const isBegun = start < now;
  const untilNow =
    reading.stretch === undefined
      ? null
      : withWords(reading.text, segment, `${clockWord(one.start)}-${clockWord(minuteOfDay(now, context.zone))}`);
  const yesterday = reading.day === undefined ? `yesterday ${reading.text.trimStart()}` : null;
  const what = isBegun
    ? `This ends at ${nameOf(end, context)}, after now (${nameOf(now, context)}).`
    : `This begins after now (${nameOf(now, context)}).`;
  return errorAt(segment, 'future', `${what} Only past time can be logged.`, isBegun ? untilNow : yesterday);
}

/** The time of an instant as the line shows it. */
export function nameOf(at: Instant, { zone, clock }: LineContext): string {
  return clockName(minuteOfDay(at, zone), clock);
}

/** A day in the future, on which nothing has been done yet. */
export function futureDay(reading: LineReading, day: Day): LineProblem {
  const message = `${longDayName(day)} is in the future. Only past time can be logged.`;
  return errorAt(wholeLine(reading), 'future-day', message, `today ${reading.text.trimStart()}`);
}

/** A line for another day without a length. */
export function timerElsewhere(reading: LineReading, day: Day): LineProblem {
  const message = `A timer only runs now. For ${longDayName(day)}, type how long it took.`;
  return errorAt(reading.day?.segment ?? wholeLine(reading), 'no-length', message, `${reading.text.trimEnd()} 30m`);
}

function wholeLine({ text }: LineReading): Place {
  return { start: 0, end: text.length };
}
