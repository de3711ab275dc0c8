import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Instant, ZoneName } from '#shared/time/day';
import { intersect, lengthOf, type Range } from '#shared/time/ranges';
import { minuteOfDay } from '#shared/time/zones';

/** The fields of an entry that a suggestion uses. */
type PastEntry = Pick<TimeEntry, 'start' | 'end' | 'kind' | 'duty'>;

/**
 * The kind that took the most minutes at this time of day on the days before, among those that `canFill` allows; null
 * if there is none. Uses the wall clock, so that a clock change does not shift the habit.
 */
export function suggestFill(
  gap: Range<Instant>,
  past: readonly PastEntry[],
  zone: ZoneName,
  canFill: (kind: RecordId) => boolean,
): RecordId | null {
  const at = wallRange(gap, zone);
  const minutes = new Map<RecordId, number>();
  for (const entry of past.filter(({ kind, duty }) => duty === null && canFill(kind))) {
    const common = lengthOf(intersect([at], [wallRange(entry, zone)]));
    if (common > 0) minutes.set(entry.kind, (minutes.get(entry.kind) ?? 0) + common);
  }
  const [best] = [...minutes].toSorted(([one, most], [other, least]) => least - most || (one < other ? -1 : 1));
  return best?.[0] ?? null;
}

function wallRange(range: Range<Instant>, zone: ZoneName): Range {
  const start = minuteOfDay(range.start, zone);
  const end = minuteOfDay(range.end, zone);
  return { start, end: end < start ? 1440 : end };
}
