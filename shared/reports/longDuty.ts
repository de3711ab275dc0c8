import type { RecordId } from '#shared/base/ids';
import { sumOf, type ActivityLine } from './activityLines';

/** A duty that began within the report and went on: its name and the number of the period in which it began. */
export type LongDuty = { readonly duty: RecordId; readonly label: string; readonly from: number };

/** In fewer periods than this a duty is no new habit. */
const leastPeriods = 3;

/**
 * The duty that explains a step in the share of collateral duties: it has no minutes before some period after the first,
 * and minutes in each period from there to the last, three at least. Of several the one with the most minutes; null
 * where there is none. The kinds that were done for one duty count together.
 */
export function longDuty(lines: readonly ActivityLine[], periodCount: number): LongDuty | null {
  const found = [...new Set(lines.flatMap(({ duty }) => duty ?? []))].flatMap((duty) => {
    const ofDuty = lines.filter((line) => line.duty === duty);
    const minutes = Array.from({ length: periodCount }, (_, period) => sumOf(ofDuty.map((line) => line.minutes[period] ?? 0)));
    const from = minutes.findIndex((value) => value > 0);
    const lasts = from > 0 && periodCount - from >= leastPeriods && minutes.slice(from).every((value) => value > 0);
    return lasts ? [{ duty, label: ofDuty[0]?.dutyLabel ?? duty, from, total: sumOf(minutes) }] : [];
  });
  const [most] = found.toSorted((one, other) => other.total - one.total);
  return most === undefined ? null : { duty: most.duty, label: most.label, from: most.from };
}
