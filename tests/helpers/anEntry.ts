import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day, Instant, ZoneName } from '#shared/time/day';

/**
 * The fields of an entry that a test sets; `minutes` is its length and, with `day`, the length of its only part, inside
 * the schedule.
 */
export type EntryWishes = Partial<Omit<TimeEntry, 'kind' | 'duty' | 'officer' | 'unit'>> & {
  readonly kind?: string;
  readonly duty?: string | null;
  readonly officer?: string;
  readonly unit?: string | null;
  readonly day?: string;
  readonly minutes?: number;
};

/** A phone call of 30 minutes on Wednesday, September 16, 2026, with the given fields replaced. */
export function anEntry({
  day = '2026-09-16', minutes = 30, kind = 'phone', duty = null, officer = 'alder', unit = 'Unit 2', ...rest
}: EntryWishes = {}): TimeEntry {
  const start = rest.start ?? (Date.parse(`${day}T14:00:00Z`) as Instant);
  return {
    officer: officer as RecordId,
    unit: unit as RecordId | null,
    docket: 'non-detained',
    saidDocket: null,
    kind: kind as RecordId,
    duty: duty as RecordId | null,
    country: null,
    request: null,
    step: null,
    start,
    end: (start + minutes * 60_000) as Instant,
    zone: 'America/New_York' as ZoneName,
    parts: [{ day: day as Day, minutes, outside: false }],
    units: 1,
    outcome: null,
    recordCheck: null,
    appointment: null,
    note: null,
    origin: 'line',
    enteredAt: start,
    placement: 'stated',
    ...rest,
  };
}
