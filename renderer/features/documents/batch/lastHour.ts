import type { Officer } from '#shared/records/officer';
import { zoneAt } from '#shared/rules/zoneOn';
import type { Instant, MinuteOfDay } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';

/** The last whole hour before an instant, in minutes of its day: what was done is usually logged right after it. */
export function lastHour(
  now: Instant,
  officer: Pick<Officer, 'zones'>,
): { readonly from: MinuteOfDay; readonly to: MinuteOfDay } {
  const hour = Math.floor(minuteOfDay(now, zoneAt(officer, now)) / 60) * 60;
  const from = Math.max(0, hour - 60);
  return { from, to: from + 60 };
}
