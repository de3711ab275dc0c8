import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { Appointment } from '#shared/records/appointment';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { DayClosing } from '#shared/records/dayClosing';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import type { Recorded } from '#shared/records/version';
import { endOfTimer, isSetBack } from '#shared/rules/timers/endOfTimer';
import type { ClockForm } from '#shared/time/dateNames';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import { addDays } from '#shared/time/days';
import { intersect, lengthOf, subtract, type Range } from '#shared/time/ranges';
import { dayOf, startOfDay } from '#shared/time/zones';
import type { Measured } from './measuredMinutes';
import type { OffBecause } from './offBecause';

/** What the screen of one day shows, apart from the time. `schedule` is the working hours without absences. */
export type StaticFacts = {
  readonly day: Day;
  /** The current day. Only this day shows the now line and the running timer. */
  readonly presentDay: Day;
  /** The zone of the day shown: the one in force on it, or for the present day the one in force now. */
  readonly zone: ZoneName;
  /** The zone of any other day. */
  readonly zoneOf: (day: Day) => ZoneName;
  /** Whether the officer works on both dockets on a day: then work on cases can say which one. */
  readonly isOfBothDockets: (day: Day) => boolean;
  readonly clock: ClockForm;
  readonly officer: RecordId;
  readonly schedule: readonly Range<Instant>[];
  /** The hours planned for assigned duties on the day, scheduled or not. */
  readonly dutyHours: readonly Range<Instant>[];
  /** A holiday on the day, worked or not, or that the day is before the first day that counts. */
  readonly offBecause: OffBecause | null;
  readonly entries: readonly Recorded<TimeEntry>[];
  readonly appointments: readonly Recorded<Appointment>[];
  readonly closing: Recorded<DayClosing> | null;
  readonly timer: TimerStack | null;
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
  /** What a unit of each counted kind has taken the officer since `measuredFrom`. */
  readonly measured: ReadonlyMap<RecordId, Measured>;
  readonly measuredFrom: Day;
};

/** Everything the screen of one day is drawn from; `now` changes every minute. */
export type DayFacts = StaticFacts & { readonly now: Instant };

/** Where the past of the day ends: now on the present day, never on an earlier day, at the start of a later one. */
export function pastUntil(facts: Pick<DayFacts, 'day' | 'presentDay' | 'now'>): Instant {
  if (facts.day === facts.presentDay) return floorToMinute(facts.now);
  return (facts.day < facts.presentDay ? Number.MAX_SAFE_INTEGER : 0) as Instant;
}

/**
 * The running timer, on each day on which it has run so far. A timer that has just ended is already an entry a moment
 * before the stack changes; it counts once.
 */
export function runningOn(facts: StaticFacts): RunningTimer | null {
  const running = facts.timer?.running ?? null;
  if (running === null || facts.day > facts.presentDay) return null;
  const hasBegun = facts.day === facts.presentDay || dayOf(running.startedAt, facts.zone) <= facts.day;
  return !hasBegun || facts.entries.some(({ id }) => id === running.entry) ? null : running;
}

/** The time that the running timer covers so far, on all its days. */
export function timerRange({ timer, now }: Pick<DayFacts, 'timer' | 'now'>, running: RunningTimer): Range<Instant> {
  const end = timer === null ? now : endOfTimer(timer, now);
  return { start: floorToMinute(running.startedAt), end: floorToMinute(end) };
}

/** The part of the running timer while the program was closed, until the user says what it was. */
export function awayOf({ timer }: Pick<DayFacts, 'timer'>): Range<Instant> | null {
  const away = timer?.away ?? null;
  return away === null || timer?.running === null || isSetBack(away)
    ? null
    : { start: floorToMinute(away.from), end: floorToMinute(away.to) };
}

/** How a clock was set back while the timer ran, until the user says which clock counts. */
export function setBackOf({ timer }: Pick<DayFacts, 'timer'>): { readonly from: Instant; readonly to: Instant } | null {
  const away = timer?.away ?? null;
  return timer?.running === null || !isSetBack(away) ? null : away;
}

/** Whole minutes of the running timer so far, without those in question, on all its days. */
export function timerMinutes(facts: Pick<DayFacts, 'timer' | 'now'>, running: RunningTimer): number {
  return Math.floor(lengthOf(timerRanges(facts, running)) / minuteMilliseconds);
}

/** The same on one day: the minutes an entry would have there if the timer stopped now. */
export function timerMinutesOn(
  facts: Pick<DayFacts, 'timer' | 'now' | 'zone'>,
  running: RunningTimer,
  day: Day,
): number {
  const whole = { start: startOfDay(day, facts.zone), end: startOfDay(addDays(day, 1), facts.zone) };
  return Math.floor(lengthOf(intersect(timerRanges(facts, running), [whole])) / minuteMilliseconds);
}

function timerRanges(facts: Pick<DayFacts, 'timer' | 'now'>, running: RunningTimer): Range<Instant>[] {
  const away = awayOf(facts);
  return subtract([timerRange(facts, running)], away === null ? [] : [away]);
}

/** The stretches of the day that are covered: by its entries and the running timer. */
export function coveredRanges(facts: DayFacts): Range<Instant>[] {
  const running = runningOn(facts);
  return [...facts.entries, ...(running === null ? [] : [timerRange(facts, running)])];
}
