import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Appointment } from '#shared/records/appointment';
import { floorToMinute } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { Reader } from '#renderer/storage/reader';
import { checkDay } from './checkDay';
import { findDuty, findKind } from './findKind';
import { find } from './runCommand';

/** Checks an appointment and gives it the whole minutes and the local day of its start. Fails at `kind`, `duty`, `day`, `end`. */
export async function checkedAppointment(reader: Reader, planned: Omit<Appointment, 'day'>): Promise<Result<Appointment>> {
  for (const needed of [
    await find(reader, 'officer', planned.officer),
    await findKind(reader, planned.kind),
    await findDuty(reader, planned.duty),
  ]) {
    if (!needed.ok) return needed;
  }
  const [start, end] = [floorToMinute(planned.start), floorToMinute(planned.end)];
  const year = checkDay(dayOf(start, planned.zone), 'day');
  if (!year.ok) return year;
  if (end <= start) return failWith('ends-before-start', 'The end must lie after the start.', 'end');
  return succeed({ ...planned, start, end, day: dayOf(start, planned.zone) });
}

/** The entry that work on an appointment left without an outcome, if any: its timer was stopped before it was answered. */
export async function unansweredEntry(reader: Reader, id: RecordId, appointment: Appointment) {
  const entries = await reader.ofDays('entry', appointment.officer, appointment.day, appointment.day);
  return entries.findLast((entry) => entry.appointment === id && entry.outcome === null) ?? null;
}
