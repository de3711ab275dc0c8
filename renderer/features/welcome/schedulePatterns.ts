import type { WorkHours } from '#shared/records/schedule';

/** Schedules that many work: two weeks from a Sunday, with a break of half an hour that is not counted. */
export type PatternId = 'five eights' | 'five-four-nine' | 'four tens';

/** Fourteen days of working hours by a pattern; `start` and `rest` (the break's start) in minutes after midnight. */
export function scheduleDays(pattern: PatternId, start: number, rest: number): readonly (readonly WorkHours[])[] {
  return minutesByDay[pattern].map((minutes) => (minutes === 0 ? [] : stretches(start, minutes, rest)));
}

const breakMinutes = 30;

const minutesByDay: Readonly<Record<PatternId, readonly number[]>> = {
  'five eights': [0, 480, 480, 480, 480, 480, 0, 0, 480, 480, 480, 480, 480, 0],
  'five-four-nine': [0, 540, 540, 540, 540, 480, 0, 0, 540, 540, 540, 540, 0, 0],
  'four tens': [0, 600, 600, 600, 600, 0, 0, 0, 600, 600, 600, 600, 0, 0],
};

/** Two stretches around the break, or one where the break does not fall between start and end. */
function stretches(start: number, minutes: number, rest: number): readonly WorkHours[] {
  const end = Math.min(1440, start + minutes + breakMinutes);
  if (rest <= start || rest + breakMinutes >= end) return [{ start, end: Math.min(1440, start + minutes) }];
  return [
    { start, end: rest },
    { start: rest + breakMinutes, end },
  ];
}
