import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { floorToMinute } from '#shared/time/minutes';
import type { TypedTime } from '#shared/time/typedTime';
import { doubtAt, type Way } from './doubts';
import { instantOfMinute } from './instantOfTime';
import type { LineReading } from './lineReading';
import type { LineContext } from './lineTypes';
import { clockWord } from './numberRoles';
import type { PlacedLine } from './placedLine';
import {
  isOutside,
  likelyHours,
  rankReadings,
  readingsOverMidnight,
  type RankedReading,
  type Reading,
} from './readings';
import { inFront, withWords } from './rewrite';
import type { Segment } from './segments';

/**
 * The line asks which time: its readings, then those of the day before, since a time that has not passed may be
 * yesterday's.
 */
export function asking(
  reading: LineReading,
  context: LineContext,
  day: Day,
  all: readonly RankedReading[],
  past: readonly RankedReading[],
  segment: Segment,
): PlacedLine {
  const isPast = (one: RankedReading) => past.includes(one);
  const hours = likelyHours(day, context.hoursOf);
  const yesterday = addDays(reading.today, -1);
  const ofToday = all.filter(isPast).map((one) => readingWay(reading, context, one, segment, day));
  const missed =
    reading.day === undefined && day === reading.today
      ? rankReadings(
          all.filter((one) => !isPast(one) && !isOutside(one)),
          hours,
        )
      : [];
  const ofYesterday = missed.map((one) => {
    const way = readingWay(reading, context, one, segment, yesterday);
    return { ...way, line: inFront(way.line, yesterday) };
  });
  const overMidnight = all.length > 0 ? [] : waysOverMidnight(reading, context, day, segment);
  const anyPast = past.length > 1 && !isOutside(past[0] ?? { start: 0, end: 0, outside: 0 });
  const ways = anyPast ? [...ofToday, ...ofYesterday] : [...ofYesterday, ...ofToday, ...overMidnight];
  const message = `Which “${reading.text.slice(segment.start, segment.end)}” do you mean?`;
  const outside = day === reading.today ? 'Today it has passed only' : 'On that day it is only';
  const reason =
    all.length === 0
      ? 'It ends before it begins, or goes past midnight.'
      : past.length === 0
        ? `It has not passed ${day === reading.today ? 'today' : 'yet'}.`
        : anyPast
          ? 'Both are equally likely.'
          : `${outside} outside the schedule.`;
  return {
    is: 'nowhere',
    problems: [],
    doubt: doubtAt(segment, 'which-time', message, reason, ways.length > 0 ? ways : [retype(reading, segment)]),
  };
}

/** The readings of a stretch that goes past midnight, if one of its ends is open: on its day, or else on yesterday. */
function waysOverMidnight(reading: LineReading, context: LineContext, day: Day, segment: Segment): Way[] {
  const isYesterday = reading.day === undefined && day === reading.today;
  const onDay = isYesterday ? addDays(day, -1) : day;
  const passed = readingsOverMidnight(timesOf(reading)).filter(
    ({ end }) => instantOfMinute(onDay, end, context) <= floorToMinute(context.now),
  );
  return passed.map((one) => {
    const way = readingWay(reading, context, one, segment, onDay);
    return isYesterday ? { ...way, line: inFront(way.line, onDay) } : way;
  });
}

function retype(reading: LineReading, segment: Segment): Way {
  return {
    label: 'Type the time again',
    detail: 'with am or pm',
    line: withWords(reading.text, segment, ''),
    caret: segment.start,
    isUnfinished: true,
  };
}

function readingWay(reading: LineReading, context: LineContext, one: Reading, segment: Segment, day: Day): Way {
  const end = one.end % 1440 === 0 ? 1440 : one.end % 1440;
  const label = `${clockName(one.start, context.clock)}–${clockName(end, context.clock)}`;
  return {
    label,
    detail: longDayName(day),
    line: withReading(reading, segment, one),
  };
}

/** The line with a reading in words that can only mean this. */
export function withReading(reading: LineReading, segment: Segment, { start, end }: Reading): string {
  if (reading.stretch === undefined) return withWords(reading.text, segment, clockWord(start));
  const [from, to] = end > 1440 ? [certainWord(start), certainWord(end - 1440)] : [clockWord(start), clockWord(end)];
  return withWords(reading.text, segment, `${from}-${to}`);
}

/** A time with one reading even if the other end does not settle it: 10 to 12 have two without am or pm. */
function certainWord(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${clockWord(minute)}${hour < 10 || hour > 12 ? '' : hour === 12 ? 'pm' : 'am'}`;
}

/** The two times of a stretch. */
export function timesOf({ stretch }: LineReading): { readonly from: TypedTime; readonly to: TypedTime } {
  const nothing: TypedTime = { readings: [], pass: null };
  return { from: stretch?.value.from.time ?? nothing, to: stretch?.value.to.time ?? nothing };
}
