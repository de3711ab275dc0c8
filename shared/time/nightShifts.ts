import type { WorkStretch } from './scheduleEdges';
import { unionOf } from './ranges';

/** The minutes in a day of a schedule. */
const dayMinutes = 1440;

/** A longer gap between two stretches is not a break but the end of a shift. */
const longestBreak = 60;

/**
 * How many of a day's first stretches continue the shift of the day before: those that follow its last stretch with a
 * gap of at most an hour, as long as the shift is no longer than 24 hours.
 */
export function carriedStretches(before: readonly WorkStretch[], hours: readonly WorkStretch[]): number {
  const last = before.at(-1);
  if (last === undefined) return 0;
  const begin = lastShiftStart(before) - dayMinutes;
  let end = last.end - dayMinutes;
  let count = 0;
  for (const stretch of hours) {
    if (stretch.start - end > longestBreak || stretch.end - begin > dayMinutes) break;
    end = stretch.end;
    count += 1;
  }
  return count;
}

/**
 * The stretches of the shift that begins on each day of a cycle. Minutes above 1440 are after midnight. The first day
 * follows the last.
 */
export function shiftsOf(days: readonly (readonly WorkStretch[])[]): (readonly WorkStretch[])[] {
  const carried = days.map((hours, index) => carriedStretches(days.at(index - 1) ?? [], hours));
  return days.map((hours, index) => {
    const next = (index + 1) % days.length;
    const after = (days[next] ?? []).slice(0, carried[next]).map((stretch) => shifted(stretch, dayMinutes));
    return joined([...hours.slice(carried[index]), ...after]);
  });
}

/** The reverse: splits each shift at midnight and puts the rest on the following day. */
export function daysOfShifts(shifts: readonly (readonly WorkStretch[])[]): (readonly WorkStretch[])[] {
  return shifts.map((shift, index) => {
    const before = (shifts.at(index - 1) ?? []).map((stretch) => shifted(stretch, -dayMinutes));
    return unionOf([...before, ...shift].map(withinDay));
  });
}

/** Joins a stretch that ends at midnight with one that begins at midnight. */
function joined(stretches: readonly WorkStretch[]): WorkStretch[] {
  const middle = stretches.findIndex(({ start }) => start === dayMinutes);
  const [before, after] = [stretches[middle - 1], stretches[middle]];
  if (before === undefined || after === undefined || before.end !== dayMinutes) return [...stretches];
  return [...stretches.slice(0, middle - 1), { start: before.start, end: after.end }, ...stretches.slice(middle + 1)];
}

function lastShiftStart(hours: readonly WorkStretch[]): number {
  const at = hours.findLastIndex(({ start }, index) => start - (hours[index - 1]?.end ?? -dayMinutes) > longestBreak);
  return hours[at]?.start ?? 0;
}

function shifted({ start, end }: WorkStretch, by: number): WorkStretch {
  return { start: start + by, end: end + by };
}

function withinDay({ start, end }: WorkStretch): WorkStretch {
  return { start: Math.max(0, start), end: Math.min(dayMinutes, end) };
}
