import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CommandId } from '#shared/contract/commandList';
import type { Change } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { CaseDocket } from '#shared/records/officer';
import type { Sealed } from '#shared/records/sealed';
import type { Outcome, RecordCheck, TimeEntry } from '#shared/records/timeEntry';
import type { TimerStack } from '#shared/records/timerStack';
import { outcomeUnits, termsOn } from '#shared/rules/terms';
import { endOfTimer } from '#shared/rules/timers/endOfTimer';
import { notedStack } from '#shared/rules/timers/notedStack';
import type { Instant, ZoneName } from '#shared/time/day';
import { addMinutes, floorToMinute } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decision, Receipt } from '#renderer/storage/store';
import { checkDay, checkSpan } from './checks';
import { findDuty, findKind } from './find';
import { makeEntry } from './makeEntry';
import { contentOnly, find, makeRecordId, resealText, runCommand, sealText } from './run';
import { decideStart, entryOfTimer, readStack, resumeInterrupted, runEnding, type EndedTimer } from './timers';

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

/** What was typed about the work besides its outcome; missing fields stay as planned. */
export type WorkDetails = Partial<Pick<TimeEntry, 'units' | 'duty' | 'country' | 'saidDocket'>> & {
  readonly note?: string | null;
};

/**
 * The outcome of an appointment. `minutes` and `start` are what was typed. Without them, a kept appointment gets its
 * planned time (or its timer's, if it was begun), and any other outcome gets no time.
 */
export type RecordOutcomeInput = {
  readonly id: RecordId;
  readonly outcome: Outcome;
  readonly minutes?: number | null;
  readonly start?: Instant;
  readonly recordCheck?: RecordCheck | null;
  readonly said?: WorkDetails;
  readonly drafts?: readonly RecordId[];
};

/** The id of the command that records each outcome. */
export const outcomeCommands = {
  kept: 'outcomeKept',
  'no-show': 'outcomeNoShow',
  rescheduled: 'outcomeRescheduled',
  cancelled: 'outcomeCancelled',
} as const satisfies Record<Outcome, CommandId>;

/** Records the outcome of an appointment and logs its entry in the same change set. An outcome can be changed later. */
export async function recordOutcome(services: Services, input: RecordOutcomeInput): Promise<Result<Receipt>> {
  return await runCommand(services, outcomeCommands[input.outcome], async (reader) =>
    await decideOutcomes(services, reader, [input]));
}

/** Decides the outcomes of several appointments: their entries, and the stack without their timers. */
export async function decideOutcomes(
  services: Services,
  reader: Reader,
  inputs: readonly RecordOutcomeInput[],
): Promise<Result<Decision>> {
  const changes: Change[] = [];
  let stack: TimerStack | null = null;
  for (const input of inputs) {
    const decided = await decideOutcome(services, reader, input, stack);
    if (!decided.ok) return decided;
    changes.push(...decided.value.changes);
    stack = decided.value.stack;
  }
  const drafts = inputs.flatMap((input) => input.drafts ?? []);
  return succeed({ changes, timers: stack === null ? [] : [stack], drafts });
}

/** `stack` is the one that earlier outcomes of the same command left, or null if they did not change it. */
async function decideOutcome(
  services: Services,
  reader: Reader,
  input: RecordOutcomeInput,
  stack: TimerStack | null,
): Promise<Result<{ readonly changes: readonly Change[]; readonly stack: TimerStack | null }>> {
  const found = await find(reader, 'appointment', input.id);
  if (!found.ok) return found;
  const { minutes = null } = input;
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)) {
    return failWith('minutes', 'A length is a whole number of minutes, at most 1,440.', 'minutes');
  }
  const appointment = contentOnly<Appointment>(found.value);
  const present = stack ?? (await readStack(reader, appointment.officer));
  const logged = await logOutcome(services, reader, appointment, input, present);
  if (!logged.ok) return logged;
  const { id, entry } = logged.value;
  const answered = { ...appointment, outcome: input.outcome, begunAt: null, entry: id };
  return succeed({
    changes: [{ type: 'entry', id, content: entry }, { type: 'appointment', id: input.id, content: answered }],
    stack: logged.value.stack ?? stack,
  });
}

/** `stack` is null if the outcome leaves the timers as they are. */
type Logged = { readonly id: RecordId; readonly entry: TimeEntry; readonly stack: TimerStack | null };

async function logOutcome(
  services: Services,
  reader: Reader,
  appointment: Appointment,
  input: RecordOutcomeInput,
  stack: TimerStack,
): Promise<Result<Logged>> {
  const kind = await findKind(reader, appointment.kind);
  if (!kind.ok) return kind;
  const terms = termsOn(kind.value, appointment.day);
  const units = terms === null ? null : outcomeUnits(terms, input.outcome);
  const answer = { outcome: input.outcome, units, recordCheck: input.recordCheck ?? null };
  const now = services.clock.now();
  if (stack.running?.appointment === input.id) {
    const { entry, startedAt } = stack.running;
    const end = timerEnd(startedAt, endOfTimer(notedStack(stack, now), now), input);
    const said = await detailsOf(services, [entry, stack.running.note], input);
    if (!said.ok) return said;
    const patch = { ...answer, ...said.value };
    const made = await entryOfTimer(services, reader, appointment.officer, stack.running, end, patch);
    return made.ok ? succeed({ id: entry, entry: made.value, stack: resumeInterrupted(stack, now) }) : made;
  }
  const isWaiting = stack.interrupted.some((timer) => timer.appointment === input.id);
  const left = isWaiting
    ? { ...stack, interrupted: stack.interrupted.filter((timer) => timer.appointment !== input.id) }
    : null;
  const earlier =
    appointment.entry === null
      ? await unansweredEntry(reader, input.id, appointment)
      : await reader.get('entry', appointment.entry);
  const id = earlier?.id ?? makeRecordId(services);
  const fresh = newEntry(services, appointment, input);
  const base = earlier === null ? fresh : withNewAnswer(contentOnly<TimeEntry>(earlier), fresh, input);
  const said = await detailsOf(services, [id, base.note], input);
  if (!said.ok) return said;
  const made = await makeEntry(reader, {
    ...base,
    ...answer,
    recordCheck: answer.recordCheck ?? (input.outcome === 'kept' ? base.recordCheck : null),
    ...said.value,
  });
  return made.ok ? succeed({ id, entry: made.value, stack: left }) : made;
}

async function detailsOf(
  services: Services,
  [entry, before]: readonly [entry: RecordId, before: Sealed | null],
  { said = {} }: RecordOutcomeInput,
): Promise<Result<Partial<TimeEntry>>> {
  const { note, ...work } = said;
  if (note === undefined) return succeed(work);
  const sealed = await resealText(services, [entry, 'note'], before, note);
  return sealed.ok ? succeed({ ...work, note: sealed.value }) : sealed;
}

function timerEnd(startedAt: Instant, end: Instant, { minutes = null }: RecordOutcomeInput): Instant {
  return minutes === null ? end : addMinutes(floorToMinute(startedAt), minutes);
}

function newEntry(
  services: Services,
  appointment: Appointment,
  input: RecordOutcomeInput,
): Omit<TimeEntry, 'unit' | 'docket' | 'parts'> {
  const { officer, kind, duty, country, saidDocket, zone } = appointment;
  const start = input.start ?? appointment.start;
  const planned = input.outcome === 'kept' ? Math.round((appointment.end - appointment.start) / 60_000) : 0;
  const end = addMinutes(floorToMinute(start), input.minutes ?? planned);
  return {
    officer,
    kind,
    duty,
    country,
    saidDocket,
    request: null,
    step: null,
    zone,
    start,
    end,
    units: null,
    outcome: null,
    recordCheck: null,
    appointment: input.id,
    note: null,
    origin: 'outcome',
    enteredAt: services.clock.now(),
    placement: 'stated',
  };
}

/** A changed outcome gets the time of the new answer, unless a timer measured the time or the user typed it. */
function withNewAnswer(
  earlier: TimeEntry,
  fresh: ReturnType<typeof newEntry>,
  { start = earlier.start, minutes = null }: RecordOutcomeInput,
): ReturnType<typeof newEntry> {
  const { note, recordCheck, enteredAt, saidDocket, request, step } = earlier;
  if (earlier.origin === 'outcome') return { ...fresh, note, recordCheck, enteredAt, saidDocket, request, step };
  const length = minutes ?? Math.round((earlier.end - earlier.start) / 60_000);
  return { ...earlier, start, end: addMinutes(floorToMinute(start), length) };
}

/**
 * Checks an appointment, rounds its times to whole minutes, and adds the local day of its start. Fails at `kind`,
 * `duty`, `day` and `end`.
 */
export async function checkedAppointment(
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

/**
 * The entry logged for an appointment that has no outcome yet, if any: its timer was stopped before it was answered.
 */
export async function unansweredEntry(reader: Reader, id: RecordId, appointment: Appointment) {
  const entries = await reader.ofDays('entry', appointment.officer, appointment.day, appointment.day);
  return entries.findLast((entry) => entry.appointment === id && entry.outcome === null) ?? null;
}

/** An answer to an appointment, without saying which answer it is. */
export type AnswerInput = Omit<RecordOutcomeInput, 'outcome'>;

type Answer = (services: Services, input: AnswerInput) => Promise<Result<Receipt>>;

/** The appointment was kept. */
export const outcomeKept: Answer = async (services, input) =>
  await recordOutcome(services, { ...input, outcome: 'kept' });

/** Nobody came. */
export const outcomeNoShow: Answer = async (services, input) =>
  await recordOutcome(services, { ...input, outcome: 'no-show' });

/** It was moved to another time. */
export const outcomeRescheduled: Answer = async (services, input) =>
  await recordOutcome(services, { ...input, outcome: 'rescheduled' });

/** It was cancelled. */
export const outcomeCancelled: Answer = async (services, input) =>
  await recordOutcome(services, { ...input, outcome: 'cancelled' });
