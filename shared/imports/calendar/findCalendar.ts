import type { RecordId } from '#shared/base/ids';
import type { CalendarOrigin } from '#shared/records/calendarOrigin';
import type { DatedInstance } from './instanceDays';

/** A record that an import may have made. */
type Imported = { readonly origin?: CalendarOrigin | null };

/**
 * The calendar that a file was imported from before, or null if it looks like a new one. That is the calendar with the
 * most UIDs in common; or, since some calendars give every event a new UID on each download, one whose records have the
 * same start and end as at least half of the file's instances or half of its own records. `digests` are the HMACs of
 * the file's UIDs.
 */
export function findCalendar(
  records: readonly Imported[],
  digests: ReadonlySet<string>,
  instances: readonly DatedInstance[],
): RecordId | null {
  const origins = records.flatMap(({ origin }) => origin ?? []);
  const byUid = mostFrequent(origins.filter(({ uid }) => digests.has(uid)));
  if (byUid !== null) return byUid.calendar;
  const times = new Set(instances.map(({ start, end }) => `${start} ${end}`));
  const sameTime = origins.filter(({ fingerprint }) => times.has(fingerprint.split(' ', 2).join(' ')));
  const byTime = mostFrequent(sameTime);
  if (byTime === null) return null;
  const own = origins.filter(({ calendar }) => calendar === byTime.calendar).length;
  return byTime.count * 2 >= Math.min(instances.length, own) ? byTime.calendar : null;
}

/** The calendar that most origins name; the first of several with equally many. */
function mostFrequent(origins: readonly CalendarOrigin[]): { calendar: RecordId; count: number } | null {
  const counts = new Map<RecordId, number>();
  for (const { calendar } of origins) counts.set(calendar, (counts.get(calendar) ?? 0) + 1);
  return [...counts].reduce<{ calendar: RecordId; count: number } | null>(
    (most, [calendar, count]) => (most === null || count > most.count ? { calendar, count } : most),
    null,
  );
}
