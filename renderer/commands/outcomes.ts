import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CommandId } from '#shared/contract/commandList';
import type { Change } from '#shared/records/all';
import type { Appointment } from '#shared/records/appointment';
import type { Sealed } from '#shared/records/sealed';
import type { Outcome, RecordCheck, TimeEntry } from '#shared/records/timeEntry';
import type { TimerStack } from '#shared/records/timerStack';
import { outcomeUnits, termsOn } from '#shared/rules/terms';
import { endOfTimer } from '#shared/rules/timers/endOfTimer';
import { notedStack } from '#shared/rules/timers/notedStack';
import type { Instant } from '#shared/time/day';
import { addMinutes, floorToMinute } from '#shared/time/minutes';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decision, Receipt } from '#renderer/storage/store';
import { findKind } from './find';
import { makeEntry } from './makeEntry';
import { contentOnly, find, makeRecordId, resealText, runCommand } from './run';
import { entryOfTimer, readStack, resumeInterrupted } from './timers';

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
const outcomeCommands = {
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
 * The entry logged for an appointment that has no outcome yet, if any: its timer was stopped before it was answered.
 */
async function unansweredEntry(reader: Reader, id: RecordId, appointment: Appointment) {
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
