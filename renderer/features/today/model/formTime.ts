import { failWith, succeed, type Result } from '#shared/base/result';
import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day, Instant, MinuteOfDay, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { Range } from '#shared/time/ranges';
import { instantAt, minuteOfDay } from '#shared/time/zones';
import { floorToMinute } from '#shared/time/minutes';
import { coveredRanges, type DayFacts } from './dayFacts';

/** Which pass is meant in the hour that happens twice when the clock is set back. */
export type Pass = 'first' | 'second';

/**
 * A time as a form asks for it. `nextDay` is true if `to` is on the day after. A pass only counts in an hour that
 * exists twice. `length` is null unless the user typed minutes instead of `to`, which then moves with `from`.
 */
export type FormTime = {
  readonly day: Day | null;
  readonly from: MinuteOfDay | null;
  readonly to: MinuteOfDay | null;
  readonly nextDay: boolean;
  readonly fromPass: Pass | null;
  readonly toPass: Pass | null;
  readonly length: number | null;
};

/**
 * What is wrong with a length in minutes, or null. `-15` is not the last 15 minutes, as in the line: the form asks
 * when.
 */
export function lengthProblem(minutes: number | null): string | null {
  if (minutes === null || (minutes >= 0 && minutes <= minutesOfADay)) return null;
  return minutes < 0
    ? 'A length cannot be negative. Enter how many minutes it took, such as 15.'
    : 'At most a day, 1,440 minutes.';
}

const minutesOfADay = 1440;

/**
 * The fields that a length sets: `to` as well, if the length is valid and `from` is known; without a length, no `to`.
 */
export function withLength(from: MinuteOfDay | null, length: number | null): Partial<FormTime> {
  if (length === null) return { length, to: null, toPass: null, nextDay: false };
  if (from === null || lengthProblem(length) !== null) return { length };
  const end = from + Math.round(length);
  return {
    length,
    toPass: null,
    ...(end > minutesOfADay ? { to: end - minutesOfADay, nextDay: true } : { to: end, nextDay: false }),
  };
}

/** Where and how the form's times are read and shown. */
export type FormClock = Pick<DayFacts, 'zone' | 'clock'>;

/**
 * Reads the time of a form. Fails at `day`, `from`, `length` or `to`, including for an hour that is missing or exists
 * twice.
 */
export function readFormTime(time: FormTime, facts: FormClock): Result<Range<Instant>> {
  const { day, from, to, nextDay } = time;
  if (day === null) return failWith('day', 'Enter the day.', 'day');
  const shown = (minute: MinuteOfDay) => clockName(minute, facts.clock);
  if (from === null) return failWith('from', `Enter when it began, such as ${shown(805)}.`, 'from');
  const wrong = lengthProblem(time.length);
  if (wrong !== null) return failWith('length', wrong, 'length');
  if (to === null) return failWith('to', `Enter when it ended, such as ${shown(840)}.`, 'to');
  const start = readClock(day, from, time.fromPass, { ...facts, field: 'from' });
  if (!start.ok) return start;
  const end = readClock(nextDay ? addDays(day, 1) : day, to, time.toPass, { ...facts, field: 'to' });
  if (!end.ok) return end;
  if (end.value < start.value)
    return failWith(
      'ends-before-start',
      `${shown(to)} is before ${shown(from)}. Nothing logged; all fields kept.`,
      'to',
    );
  return succeed({ start: start.value, end: end.value });
}

/** Whether a minute exists twice on its day. */
export function isTwice(day: Day | null, minute: MinuteOfDay | null, zone: ZoneName): boolean {
  return day !== null && minute !== null && instantAt(day, minute, zone).exists === 'twice';
}

/** The uncovered stretch from `from` on: it ends at the next entry, otherwise now; null if there is none. */
export function gapFrom(facts: DayFacts, { day, from, fromPass }: FormTime): Range<Instant> | null {
  const start =
    day !== facts.day || from === null ? null : readClock(day, from, fromPass, { ...facts, field: 'from' });
  if (start === null || !start.ok) return null;
  const covered = coveredRanges(facts);
  if (covered.some((range) => range.start <= start.value && start.value < range.end)) return null;
  const ends = [
    ...covered.map((range) => range.start),
    ...(facts.day === facts.presentDay ? [floorToMinute(facts.now)] : []),
  ].filter((end) => end > start.value);
  return ends.length === 0 ? null : { start: start.value, end: Math.min(...ends) as Instant };
}

type Place = FormClock & { readonly field: 'from' | 'to' };

function readClock(day: Day, minute: MinuteOfDay, pass: Pass | null, { zone, clock, field }: Place): Result<Instant> {
  const reading = instantAt(day, minute, zone);
  if (reading.exists === 'once') return succeed(reading.instant);
  if (reading.exists === 'never') {
    return failWith(
      'hour-missing',
      `${clockName(minute, clock)} does not exist on ${longDayName(day)}: ` +
        `the clock is set forward to ${clockName(minuteOfDay(reading.next, zone), clock)}.`,
      field,
    );
  }
  if (pass !== null) return succeed(pass === 'first' ? reading.first : reading.second);
  return failWith(
    'hour-twice',
    `${clockName(minute, clock)} occurs twice on ${longDayName(day)}. Choose which one.`,
    field,
  );
}
