import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Appointment } from '#shared/records/appointment';
import type { CaseDocket } from '#shared/records/officer';
import { outcomeUnits, termsOn } from '#shared/rules/terms';
import type { Instant, ZoneName } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkDay, checkSpan } from './checks';
import { findDuty, findKind } from './find';
import { contentOnly, find, makeRecordId, resealText, runCommand, sealText } from './run';
import { decideStart, runEnding, type EndedTimer } from './timers';

/** Planned work. `id` is the id of the draft it was typed in. */
export type AddAppointmentInput = {
  readonly id?: RecordId;
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly saidDocket?: CaseDocket | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
  readonly title: string | null;
  readonly drafts?: readonly RecordId[];
};

/** Adds an appointment. */
export async function addAppointment(services: Services, input: AddAppointmentInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'addAppointment', async (reader) => {
    const { id: _id, drafts = [], title, ...planned } = input;
    const sealed = await sealText(services, id, 'title', title);
    const checked = await checkedAppointment(reader, {
      ...planned,
      saidDocket: planned.saidDocket ?? null,
      title: sealed,
      outcome: null,
      begunAt: null,
      entry: null,
      origin: null,
    });
    if (!checked.ok) return checked;
    return succeed({
      changes: [{ type: 'appointment', id, content: checked.value }],
      drafts: [...new Set([...drafts, id])],
    });
  });
}

/** The fields of an appointment that can be changed; a missing key leaves its field as it is. */
export type AppointmentEdit = Partial<
  Pick<Appointment, 'kind' | 'duty' | 'country' | 'saidDocket' | 'start' | 'end' | 'zone'>
> & { readonly title?: string | null };

/** Which appointment to change, and how. */
export type EditAppointmentInput = {
  readonly id: RecordId;
  readonly changes: AppointmentEdit;
  readonly drafts?: readonly RecordId[];
};

/** Changes or moves an appointment; its outcome and the entry logged for it stay. */
export async function editAppointment(
  services: Services,
  { id, changes, drafts = [] }: EditAppointmentInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'editAppointment', async (reader) => {
    const found = await find(reader, 'appointment', id);
    if (!found.ok) return found;
    const before = contentOnly<Appointment>(found.value);
    const { title, ...rest } = changes;
    const sealed = await resealText(services, [id, 'title'], before.title, title);
    if (!sealed.ok) return sealed;
    const checked = await checkedAppointment(reader, { ...before, ...rest, title: sealed.value });
    return checked.ok ? succeed({ changes: [{ type: 'appointment', id, content: checked.value }], drafts }) : checked;
  });
}

/** Which appointment to delete. */
export type DeleteAppointmentInput = { readonly id: RecordId };

/** Deletes an appointment. The entry that its outcome logged stays, since the work was done. */
export async function deleteAppointment(services: Services, { id }: DeleteAppointmentInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteAppointment', async (reader) => {
    const found = await find(reader, 'appointment', id);
    return found.ok ? succeed({ changes: [{ type: 'appointment', id, content: null }] }) : found;
  });
}

/** Which appointment to begin. */
export type BeginAppointmentInput = { readonly id: RecordId; readonly ended?: EndedTimer };

/** Begins an appointment: marks it as begun and starts its timer, interrupting a running one. */
export async function beginAppointment(
  services: Services,
  { id, ...input }: BeginAppointmentInput,
): Promise<Result<Receipt>> {
  return await runEnding(services, 'beginAppointment', async (reader) => {
    const found = await find(reader, 'appointment', id);
    if (!found.ok) return found;
    const appointment = contentOnly<Appointment>(found.value);
    if (appointment.outcome !== null) return failWith('has-outcome', 'This appointment already has an outcome.');
    if (appointment.begunAt !== null) return failWith('begun', 'This appointment has already begun.');
    const kind = await findKind(reader, appointment.kind);
    if (!kind.ok) return kind;
    const terms = termsOn(kind.value, appointment.day);
    const { officer, duty, country, saidDocket } = appointment;
    const docket = saidDocket === null ? {} : { saidDocket };
    const units = terms === null ? null : outcomeUnits(terms, 'kept');
    const started = await decideStart(
      services, reader, makeRecordId(services),
      { officer, kind: appointment.kind, duty, country, ...docket, units, note: null, appointment: id, ...input },
      'interrupt',
    );
    if (!started.ok) return started;
    const begun = { type: 'appointment', id, content: { ...appointment, begunAt: services.clock.now() } } as const;
    return succeed({ ...started.value, changes: [...started.value.changes, begun] });
  });
}

/**
 * Checks an appointment, rounds its times to whole minutes, and adds the local day of its start. Fails at `kind`,
 * `duty`, `day` and `end`.
 */
async function checkedAppointment(
  reader: Reader,
  planned: Omit<Appointment, 'day'>,
): Promise<Result<Appointment>> {
  const needed = await Promise.all([
    find(reader, 'officer', planned.officer),
    findKind(reader, planned.kind),
    findDuty(reader, planned.duty),
  ]);
  for (const one of [...needed, checkSpan(planned)]) if (!one.ok) return one;
  const [start, end] = [floorToMinute(planned.start), floorToMinute(planned.end)];
  const year = checkDay(dayOf(start, planned.zone), 'day');
  if (!year.ok) return year;
  if (end <= start) return failWith('ends-before-start', 'The end must be after the start.', 'end');
  return succeed({ ...planned, start, end, day: dayOf(start, planned.zone) });
}
