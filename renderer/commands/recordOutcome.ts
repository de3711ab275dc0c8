import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CommandId } from '#shared/contract/commandList';
import type { Appointment } from '#shared/records/appointment';
import type { Outcome, RecordCheck, TimeEntry } from '#shared/records/timeEntry';
import { outcomeUnits, termsOn } from '#shared/rules/terms';
import type { Instant } from '#shared/time/day';
import { addMinutes, floorToMinute } from '#shared/time/minutes';
import type { Services } from '#renderer/services/services';
import type { Decision, Receipt } from '#renderer/storage/store';
import type { Reader } from '#renderer/storage/reader';
import { unansweredEntry } from './appointments';
import { findKind } from './findKind';
import { makeEntry, type MadeEntry } from './makeEntry';
import { contentOnly, find, makeRecordId, runCommand } from './runCommand';
import { entryOfTimer, readStack, takeUp } from './timerSteps';

/**
 * What became of an appointment. `minutes` and `start` are what was typed; without them a kept one has its planned time
 * (or the timer's, where it was begun), and the others no time.
 */
export type RecordOutcomeInput = {
  readonly id: RecordId;
  readonly outcome: Outcome;
  readonly minutes?: number | null;
  readonly start?: Instant;
  readonly recordCheck?: RecordCheck | null;
};

/** The id of the command that records each outcome. */
export const outcomeCommands = {
  kept: 'outcomeKept',
  'no-show': 'outcomeNoShow',
  rescheduled: 'outcomeRescheduled',
  cancelled: 'outcomeCancelled',
} as const satisfies Record<Outcome, CommandId>;

/** Records what became of an appointment and logs its entry in the same change set; an outcome can be changed later. */
export async function recordOutcome(services: Services, input: RecordOutcomeInput): Promise<Result<Receipt>> {
  return await runCommand(services, outcomeCommands[input.outcome], async (reader) => {
    const found = await find(reader, 'appointment', input.id);
    if (!found.ok) return found;
    const { minutes = null } = input;
    if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)) {
      return failWith('minutes', 'A length is a whole number of minutes, at most 1,440.', 'minutes');
    }
    const appointment = contentOnly<Appointment>(found.value);
    const logged = await logOutcome(services, reader, appointment, input);
    if (!logged.ok) return logged;
    const { id, made, timers } = logged.value;
    const answered = { ...appointment, outcome: input.outcome, begunAt: null, entry: id };
    return succeed({
      changes: [{ type: 'entry', id, content: made.entry }, { type: 'appointment', id: input.id, content: answered }],
      warn: made.warn,
      timers,
    });
  });
}

type Logged = { readonly id: RecordId; readonly made: MadeEntry; readonly timers: NonNullable<Decision['timers']> };

async function logOutcome(
  services: Services,
  reader: Reader,
  appointment: Appointment,
  input: RecordOutcomeInput,
): Promise<Result<Logged>> {
  const kind = await findKind(reader, appointment.kind);
  if (!kind.ok) return kind;
  const terms = termsOn(kind.value, appointment.day);
  const units = terms === null ? null : outcomeUnits(terms, input.outcome);
  const answer = { outcome: input.outcome, units, recordCheck: input.recordCheck ?? null };
  const stack = await readStack(reader, appointment.officer);
  const now = services.clock.now();
  if (stack.running?.appointment === input.id) {
    const made = await entryOfTimer(services, reader, appointment.officer, stack.running, timerEnd(stack.running.startedAt, now, input), answer);
    return made.ok ? succeed({ id: stack.running.entry, made: made.value, timers: [takeUp(stack, now)] }) : made;
  }
  const timers = stack.interrupted.some((timer) => timer.appointment === input.id)
    ? [{ ...stack, interrupted: stack.interrupted.filter((timer) => timer.appointment !== input.id) }]
    : [];
  const earlier = appointment.entry === null ? await unansweredEntry(reader, input.id, appointment) : await reader.get('entry', appointment.entry);
  const id = earlier?.id ?? makeRecordId(services);
  const fresh = newEntry(services, appointment, input);
  const base = earlier === null ? fresh : answeredAnew(contentOnly<TimeEntry>(earlier), fresh, input);
  const made = await makeEntry(reader, id, { ...base, ...answer, recordCheck: answer.recordCheck ?? (input.outcome === 'kept' ? base.recordCheck : null) });
  return made.ok ? succeed({ id, made: made.value, timers }) : made;
}

function timerEnd(startedAt: Instant, now: Instant, { minutes = null }: RecordOutcomeInput): Instant {
  return minutes === null ? now : addMinutes(floorToMinute(startedAt), minutes);
}

function newEntry(services: Services, appointment: Appointment, input: RecordOutcomeInput): Omit<TimeEntry, 'unit' | 'docket' | 'parts'> {
  const { officer, kind, duty, country, zone } = appointment;
  const start = input.start ?? appointment.start;
  const planned = input.outcome === 'kept' ? Math.round((appointment.end - appointment.start) / 60_000) : 0;
  const end = addMinutes(floorToMinute(start), input.minutes ?? planned);
  return {
    officer, kind, duty, country, zone, start, end, units: null, outcome: null, recordCheck: null, appointment: input.id,
    note: null, origin: 'outcome', enteredAt: services.clock.now(), placement: 'stated',
  };
}

/** An answer that is changed has the time of the new answer; time that a timer took or that was typed stays. */
function answeredAnew(
  earlier: TimeEntry,
  fresh: ReturnType<typeof newEntry>,
  { start = earlier.start, minutes = null }: RecordOutcomeInput,
): ReturnType<typeof newEntry> {
  const { note, recordCheck, enteredAt } = earlier;
  if (earlier.origin === 'outcome') return { ...fresh, note, recordCheck, enteredAt };
  const length = minutes ?? Math.round((earlier.end - earlier.start) / 60_000);
  return { ...earlier, start, end: addMinutes(floorToMinute(start), length) };
}
