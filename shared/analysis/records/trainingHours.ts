import { compareText } from '#shared/base/compareText';
import type { DayRange } from '#shared/analysis/workload';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Day } from '#shared/time/day';

/** Minutes of training by day: those in the log, or those that absences for training took off the schedule. */
export type MinutesByDay = ReadonlyMap<Day, number>;

/** What the hours of training are counted from: an officer's sessions, logged training, and absences for training. */
export type TrainingHoursInput = {
  readonly sessions: readonly TrainingSession[];
  readonly logged: MinutesByDay;
  readonly absent: MinutesByDay;
};

/**
 * Training within some days, in minutes. `counted` is `sessions` (attended) and `outside` (logged or absent on days
 * without an attended session). `repeated` is what more than one of session, log and absence say, counted once.
 * `planned` is the planned sessions. `steps` is the counted sum after each day on which it grew.
 */
export type TrainingHours = {
  readonly counted: number;
  readonly sessions: number;
  readonly outside: number;
  readonly repeated: number;
  readonly planned: number;
  readonly steps: readonly { readonly day: Day; readonly minutes: number }[];
};

/**
 * Counts training once (method.md 1). On the days of an attended session its own length counts, since the log and an
 * absence on these days are the same training. On other days the longer of log and absence counts. Like participation,
 * this goes by minutes and not by the time of day. A session counts on its last day.
 */
export function trainingHours({ sessions, logged, absent }: TrainingHoursInput, range: DayRange): TrainingHours {
  const attended = sessions.filter(({ state }) => state === 'attended');
  const planned = sessions.filter(({ state, last }) => state === 'planned' && isIn(range, last));
  const stretches = stretchesOf(attended);
  const times = [
    ...stretches.filter(({ last }) => isIn(range, last)).map((stretch) => timeOfStretch(stretch, logged, absent)),
    ...daysOutside(stretches, logged, absent, range),
  ].toSorted((one, other) => compareText(one.day, other.day));
  return {
    counted: sumOf(times.map(countedOf)),
    sessions: sumOf(times.map(({ session }) => session)),
    outside: sumOf(times.filter(({ session }) => session === 0).map(countedOf)),
    repeated: sumOf(times.map(repeatedOf)),
    planned: sumOf(planned.map(({ minutes }) => minutes)),
    steps: stepsOf(times),
  };
}

/** Sessions whose days overlap, as one stretch of days with the sum of their minutes. */
type Stretch = DayRange & { readonly minutes: number };

/** What session, log and absence each say about the same training; `day` is the day it counts on. */
type TrainingTime = {
  readonly day: Day;
  readonly session: number;
  readonly logged: number;
  readonly absent: number;
};

function stretchesOf(sessions: readonly TrainingSession[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { day, last, minutes } of sessions.toSorted((one, other) => compareText(one.day, other.day))) {
    const before = stretches.at(-1);
    if (before === undefined || before.last < day) stretches.push({ first: day, last, minutes });
    else {
      const later = last > before.last ? last : before.last;
      stretches[stretches.length - 1] = { ...before, last: later, minutes: before.minutes + minutes };
    }
  }
  return stretches;
}

function timeOfStretch({ first, last, minutes }: Stretch, logged: MinutesByDay, absent: MinutesByDay): TrainingTime {
  const within = (byDay: MinutesByDay) =>
    sumOf([...byDay].filter(([day]) => isIn({ first, last }, day)).map(([, ofDay]) => ofDay));
  return { day: last, session: minutes, logged: within(logged), absent: within(absent) };
}

function daysOutside(
  stretches: readonly Stretch[],
  logged: MinutesByDay,
  absent: MinutesByDay,
  range: DayRange,
): TrainingTime[] {
  return [...new Set([...logged.keys(), ...absent.keys()])]
    .filter((day) => isIn(range, day) && !stretches.some((stretch) => isIn(stretch, day)))
    .map((day) => ({ day, session: 0, logged: logged.get(day) ?? 0, absent: absent.get(day) ?? 0 }));
}

function countedOf({ session, logged, absent }: TrainingTime): number {
  return session > 0 ? session : Math.max(logged, absent);
}

/** What at least two of the three say: the second longest. */
function repeatedOf({ session, logged, absent }: TrainingTime): number {
  return [session, logged, absent].toSorted((one, other) => other - one)[1] ?? 0;
}

function stepsOf(times: readonly TrainingTime[]): TrainingHours['steps'] {
  let minutes = 0;
  const steps = new Map<Day, number>();
  for (const time of times) {
    minutes += countedOf(time);
    if (countedOf(time) > 0) steps.set(time.day, minutes);
  }
  return [...steps].map(([day, sum]) => ({ day, minutes: sum }));
}

function isIn({ first, last }: DayRange, day: Day): boolean {
  return first <= day && day <= last;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
