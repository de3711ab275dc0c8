import type { RecordId } from '#shared/base/ids';
import { sumOf, type ActivityLine } from './activityLines';

/** A duty that began within the report and continued: its name, and the index of the period in which it began. */
export type LongDuty = { readonly duty: RecordId; readonly label: string; readonly from: number };

/** The fewest periods that a duty must have lasted. */
const leastPeriods = 3;

/**
 * Finds the duty that explains a step in the share of collateral duties: it has no minutes before some period after the
 * first, and minutes in every period from there to the last, at least three. If there are several, the one with the
 * most minutes; null if there is none. All kinds of work done for one duty count together.
 */
export function longDuty(lines: readonly ActivityLine[], periodCount: number): LongDuty | null {
  const duties = [...new Set(lines.flatMap(({ duty }) => duty ?? []))];
  const [most] = duties
    .map((duty) => workOfDuty(lines.filter((line) => line.duty === duty), duty, periodCount))
    .filter(({ minutes, from }) => isLasting(minutes, from))
    .toSorted((one, other) => sumOf(other.minutes) - sumOf(one.minutes));
  return most === undefined ? null : { duty: most.duty, label: most.label, from: most.from };
}

function workOfDuty(lines: readonly ActivityLine[], duty: RecordId, periodCount: number) {
  const minutes = Array.from({ length: periodCount }, (_, at) => sumOf(lines.map((line) => line.minutes[at] ?? 0)));
  return { duty, label: lines[0]?.dutyLabel ?? duty, from: minutes.findIndex((value) => value > 0), minutes };
}

function isLasting(minutes: readonly number[], from: number): boolean {
  return from > 0 && minutes.length - from >= leastPeriods && minutes.slice(from).every((value) => value > 0);
}
