import { recordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Day, ZoneName } from '#shared/time/day';
import { clockOn } from './clockOn';

/** An open 30-minute check-in at 09:00 on Wednesday, September 16 in New York, with the given fields replaced. */
export function anAppointment(
  asked: Partial<Appointment> & { readonly at?: string; readonly until?: string } = {},
): Appointment {
  const { at = '09:00', until, ...content } = asked;
  const start = asked.start ?? clockOn('2026-09-16', at);
  return {
    officer: recordId('officer-1'),
    kind: recordId('check-in'),
    duty: null,
    country: null,
    saidDocket: null,
    day: '2026-09-16' as Day,
    start,
    end: until === undefined ? ((start + 30 * 60_000) as typeof start) : clockOn('2026-09-16', until),
    zone: 'America/New_York' as ZoneName,
    outcome: null,
    begunAt: null,
    entry: null,
    origin: null,
    title: null,
    ...content,
  };
}
