import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Appointment } from '#shared/records/appointment';
import { outcomeUnits, termsOn } from '#shared/rules/terms';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { findKind } from './findKind';
import { contentOnly, find, makeRecordId, runCommand } from './runCommand';
import { decideStart } from './startTimer';
import { interrupt } from './timerSteps';

/** Which appointment begins now. */
export type BeginAppointmentInput = { readonly id: RecordId };

/** Begins an appointment: it is marked as begun and its timer runs; a running timer is interrupted. */
export async function beginAppointment(services: Services, { id }: BeginAppointmentInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'beginAppointment', async (reader) => {
    const found = await find(reader, 'appointment', id);
    if (!found.ok) return found;
    const appointment = contentOnly<Appointment>(found.value);
    if (appointment.outcome !== null) return failWith('has-outcome', 'This appointment has its outcome already.');
    if (appointment.begunAt !== null) return failWith('begun', 'This appointment was begun already.');
    const kind = await findKind(reader, appointment.kind);
    if (!kind.ok) return kind;
    const terms = termsOn(kind.value, appointment.day);
    const { officer, duty, country } = appointment;
    const units = terms === null ? null : outcomeUnits(terms, 'kept');
    const started = await decideStart(
      services, reader, makeRecordId(services),
      { officer, kind: appointment.kind, duty, country, units, note: null, appointment: id },
      (stack, next) => interrupt(services, stack, next),
    );
    if (!started.ok) return started;
    const begun = { type: 'appointment', id, content: { ...appointment, begunAt: services.clock.now() } } as const;
    return succeed({ ...started.value, changes: [...started.value.changes, begun] });
  });
}
