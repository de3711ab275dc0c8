import type { MinuteOfDay } from './day';
import { lengthOf } from './ranges';
import type { WorkStretch } from './scheduleEdges';

/** Fourteen-day schedules that many work: 5/8, 5-4/9 and 4/10. */
export type PatternId = 'five eights' | 'five-four-nine' | 'four tens';

/** Where a working day of a pattern begins and where its break lies; minutes, `rest` after midnight. No break where `restMinutes` is 0. */
export type DayFrame = { readonly start: MinuteOfDay; readonly rest: MinuteOfDay; readonly restMinutes: number };

/** What is proposed before anything is said: from 08:00, half an hour at noon that is not counted. */
export const usualFrame: DayFrame = { start: 480, rest: 720, restMinutes: 30 };

/** Fourteen days of working hours by a pattern, Sunday first. */
export function patternDays(pattern: PatternId, frame: DayFrame): readonly (readonly WorkStretch[])[] {
  return minutesByDay[pattern].map((minutes) => dayWith(minutes, frame));
}

/** The pattern that fourteen days follow, whatever their hours of beginning; null for a schedule of one's own. */
export function patternOf(days: readonly (readonly WorkStretch[])[]): PatternId | null {
  const minutes = days.map((hours) => lengthOf(hours));
  return patternIds.find((pattern) => minutesByDay[pattern].every((expected, index) => minutes[index] === expected)) ?? null;
}

/** Where the first working day begins and has its break; what is usual where there is none. */
export function frameOf(days: readonly (readonly WorkStretch[])[]): DayFrame {
  const [first, second] = days.find((hours) => hours.length === 2) ?? days.find((hours) => hours.length > 0) ?? [];
  if (first === undefined) return usualFrame;
  if (second === undefined) return { start: first.start, rest: usualFrame.rest, restMinutes: 0 };
  return { start: first.start, rest: first.end, restMinutes: second.start - first.end };
}

/** The same days with another break: each working day begins when it did and has its minutes; days of three stretches stay. */
export function withRest(days: readonly (readonly WorkStretch[])[], rest: Omit<DayFrame, 'start'>): (readonly WorkStretch[])[] {
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

/** Two stretches around the break, or one where the break does not fall between start and end. None for no minutes. */
function dayWith(minutes: number, { start, rest, restMinutes }: DayFrame): readonly WorkStretch[] {
  if (minutes === 0) return [];
  const end = Math.min(1440, start + minutes + restMinutes);
  if (restMinutes <= 0 || rest <= start || rest + restMinutes >= end) return [{ start, end: Math.min(1440, start + minutes) }];
  return [
    { start, end: rest },
    { start: rest + restMinutes, end },
  ];
}
