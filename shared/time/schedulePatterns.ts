import type { MinuteOfDay } from './day';
import { lengthOf } from './ranges';
import type { WorkStretch } from './scheduleEdges';

/** The usual fourteen-day schedules: 5/8, 5-4/9 and 4/10. */
export type PatternId = 'five eights' | 'five-four-nine' | 'four tens';

/**
 * When a working day of a pattern begins and when its break begins, in minutes after midnight, and how many minutes the
 * break lasts. No break if `restMinutes` is 0.
 */
export type DayFrame = { readonly start: MinuteOfDay; readonly rest: MinuteOfDay; readonly restMinutes: number };

/** The default for a new schedule: from 08:00, with an unpaid half hour at noon. */
export const defaultFrame: DayFrame = { start: 480, rest: 720, restMinutes: 30 };

/** The fourteen days of shifts in a pattern, Sunday first. */
export function patternDays(pattern: PatternId, frame: DayFrame): readonly (readonly WorkStretch[])[] {
  return minutesByDay[pattern].map((minutes) => dayWith(minutes, frame));
}

/** The pattern that fourteen days of shifts follow, at whatever hour they begin; null for any other schedule. */
export function patternOf(days: readonly (readonly WorkStretch[])[]): PatternId | null {
  const minutes = days.map((hours) => lengthOf(hours));
  return (
    patternIds.find((pattern) => minutesByDay[pattern].every((expected, index) => minutes[index] === expected)) ?? null
  );
}

/** The frame of the first working day with a break, or else of the first working day; the default if there is none. */
export function frameOf(days: readonly (readonly WorkStretch[])[]): DayFrame {
  const [first, second] = days.find((hours) => hours.length === 2) ?? days.find((hours) => hours.length > 0) ?? [];
  if (first === undefined) return defaultFrame;
  if (second === undefined) return { start: first.start, rest: defaultFrame.rest, restMinutes: 0 };
  return { start: first.start, rest: first.end % 1440, restMinutes: second.start - first.end };
}

/**
 * The same shifts with another break. Each keeps its start and its length; those with more than one break stay as they
 * are.
 */
export function withRest(
  days: readonly (readonly WorkStretch[])[],
  rest: Omit<DayFrame, 'start'>,
): (readonly WorkStretch[])[] {
  return days.map((hours) => {
    const [first] = hours;
    return first === undefined || hours.length > 2 ? hours : dayWith(lengthOf(hours), { ...rest, start: first.start });
  });
}

const minutesByDay: Readonly<Record<PatternId, readonly number[]>> = {
  'five eights': [0, 480, 480, 480, 480, 480, 0, 0, 480, 480, 480, 480, 480, 0],
  'five-four-nine': [0, 540, 540, 540, 540, 480, 0, 0, 540, 540, 540, 540, 0, 0],
  'four tens': [0, 600, 600, 600, 600, 0, 0, 0, 600, 600, 600, 600, 0, 0],
};

const patternIds = ['five eights', 'five-four-nine', 'four tens'] as const;

/**
 * The working hours before and after the break, or without a break if it is not within the shift. None for 0 minutes.
 * In a shift from 22:00, a break at 02:00 is after midnight.
 */
function dayWith(minutes: number, { start, rest, restMinutes }: DayFrame): readonly WorkStretch[] {
  if (minutes === 0) return [];
  const end = start + minutes + restMinutes;
  const begins = rest > start ? rest : rest + 1440;
  const isWithin = restMinutes > 0 && begins + restMinutes < end;
  if (!isWithin) return [{ start, end: start + minutes }];
  return [
    { start, end: begins },
    { start: begins + restMinutes, end },
  ];
}
