import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import { zoneAt } from '#shared/rules/zoneOn';
import type { Instant } from '#shared/time/day';
import { floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decision, Receipt } from '#renderer/storage/store';
import { findDuty, findKind } from './find';
import { makeEntry } from './makeEntry';
import { find, makeRecordId, runCommand, sealText } from './run';

/** The work that starts now. `id` is the id of the draft it was typed in; the entry will have it. */
export type StartTimerInput = {
  readonly id?: RecordId;
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly units: number | null;
  readonly note: string | null;
  readonly appointment?: RecordId | null;
  readonly drafts?: readonly RecordId[];
};

/** Starts a timer. A running timer is interrupted: its work so far becomes an entry, and it waits to be resumed. */
export async function startTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'startTimer', async (reader) =>
    await decideStart(services, reader, id, input, 'interrupt'));
}

/**
 * Decides the start of a timer: the entry of the timer that was running, and the stack with the new one, which
 * interrupts that timer or replaces it.
 */
export async function decideStart(
  services: Services,
  reader: Reader,
  id: RecordId,
  input: StartTimerInput,
  how: 'interrupt' | 'replace',
): Promise<Result<Decision>> {
  const { officer, kind, duty, country, units, appointment = null } = input;
  const [stack, ...needed] = await Promise.all([
    readStack(reader, officer), find(reader, 'officer', officer), findKind(reader, kind), findDuty(reader, duty),
  ]);
  for (const one of needed) if (!one.ok) return one;
  const now = services.clock.now();
  const ended = await endRunningTimer(services, reader, stack, now);
  if (!ended.ok) return ended;
  const note = await sealText(services, id, 'note', input.note);
  const next = startedTimer(id, { kind, duty, country, units, appointment, note }, now);
  const timers = [how === 'interrupt' ? interrupt(services, stack, next) : { ...stack, running: next, away: null }];
  return succeed({ ...ended.value, timers, drafts: [...new Set([...(input.drafts ?? []), id])] });
}

/** Ends the running timer, if any, at an instant: the change that logs its entry. */
export async function endRunningTimer(
  services: Services,
  reader: Reader,
  stack: TimerStack,
  end: Instant,
): Promise<Result<Pick<Decision, 'changes'>>> {
  if (stack.running === null) return succeed({ changes: [] });
  const made = await entryOfTimer(services, reader, stack.officer, stack.running, end);
  if (!made.ok) return made;
  return succeed({ changes: [{ type: 'entry', id: stack.running.entry, content: made.value }] });
}

/** Ends the running timer and starts another one in its place. Interrupted timers stay as they are. */
export async function switchTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'switchTimer', async (reader) =>
    await decideStart(services, reader, id, input, 'replace'));
}

/** Whose timer to end. */
export type EndInterruptionInput = { readonly officer: RecordId };

/** Ends the running timer and resumes the work it interrupted, as a new entry that continues the same unit. */
export async function endInterruption(services: Services, { officer }: EndInterruptionInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'endInterruption', async (reader) => {
    const stack = await readStack(reader, officer);
    if (stack.running === null) return failWith('no-timer', 'No timer is running.');
    const now = services.clock.now();
    const ended = await endRunningTimer(services, reader, stack, now);
    return ended.ok ? succeed({ ...ended.value, timers: [resumeInterrupted(stack, now)] }) : ended;
  });
}

/** Whose timers to stop. */
export type StopTimerInput = { readonly officer: RecordId };

/** Stops all timers: the running one becomes an entry, and interrupted work is not resumed. */
export async function stopTimer(services: Services, { officer }: StopTimerInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'stopTimer', async (reader) => {
    const stack = await readStack(reader, officer);
    if (stack.running === null) return failWith('no-timer', 'No timer is running.');
    const ended = await endRunningTimer(services, reader, stack, services.clock.now());
    if (!ended.ok) return ended;
    return succeed({ ...ended.value, timers: [{ officer, running: null, interrupted: [], away: null }] });
  });
}

/** Whether the time away was work: all of it, none of it, or up to an instant within it. */
export type SettleAwayInput = {
  readonly officer: RecordId;
  readonly action: 'keep' | 'discard' | 'split';
  readonly at?: Instant;
};

/**
 * Settles the time during which the program was not running but a timer was. If the time counts, the timer just
 * continues. Otherwise the entry ends where the work did, and the timer continues from the return with the same unit.
 */
export async function settleAway(
  services: Services,
  { officer, action, at }: SettleAwayInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'settleAway', async (reader) => {
    const stack = await readStack(reader, officer);
    const { running, away } = stack;
    if (running === null || away === null) return failWith('not-away', 'There is no time away to settle.');
    if (action === 'keep') return succeed({ changes: [], timers: [{ ...stack, away: null }] });
    const end = action === 'discard' ? away.from : (at ?? away.from);
    if (end < away.from || end > away.to) {
      return failWith('outside-away', 'Choose a time between leaving and coming back.', 'at');
    }
    const ended = await endRunningTimer(services, reader, stack, end);
    return ended.ok ? succeed({ ...ended.value, timers: [goOn(services, stack, running, away.to)] }) : ended;
  });
}

function goOn(services: Services, stack: TimerStack, running: RunningTimer, from: Instant): TimerStack {
  const units = running.units === null ? null : 0;
  const next = { ...running, entry: makeRecordId(services), units, startedAt: from, seenAt: services.clock.now() };
  return { ...stack, running: next, away: null };
}

/** The work that a timer measures. */
export type TimerWork = Pick<RunningTimer, 'kind' | 'duty' | 'country' | 'units' | 'appointment' | 'note'>;

/** An officer's stack of timers; empty if none is running. */
export async function readStack(reader: Reader, officer: RecordId): Promise<TimerStack> {
  return (await reader.timers(officer)) ?? { officer, running: null, interrupted: [], away: null };
}

/** A timer that starts now. */
export function startedTimer(entry: RecordId, work: TimerWork, now: Instant): RunningTimer {
  return { ...work, entry, startedAt: now, seenAt: now };
}

/** The entry that the running timer becomes when it ends at an instant. `patch` is its outcome, if it has one. */
export async function entryOfTimer(
  services: Services,
  reader: Reader,
  officer: RecordId,
  timer: RunningTimer,
  end: Instant,
  patch: Partial<Pick<TimeEntry, 'outcome' | 'units' | 'recordCheck'>> = {},
): Promise<Result<TimeEntry>> {
  const person = await find(reader, 'officer', officer);
  if (!person.ok) return person;
  const { kind, duty, country, units, appointment, note } = timer;
  return await makeEntry(reader, {
    officer, kind, duty, country, units, appointment, note, zone: zoneAt(person.value, timer.startedAt),
    start: timer.startedAt, end: end < timer.startedAt ? timer.startedAt : end,
    outcome: null, recordCheck: null, origin: 'timer', enteredAt: services.clock.now(), placement: 'stated', ...patch,
  });
}

/** Interrupts the running timer. It will be resumed as a new entry that continues the same unit. */
export function interrupt(services: Services, stack: TimerStack, next: RunningTimer): TimerStack {
  if (stack.running === null) return { ...stack, running: next, away: null };
  const waiting = { ...stack.running, entry: makeRecordId(services), units: stack.running.units === null ? null : 0 };
  return { ...stack, running: next, interrupted: [...stack.interrupted, waiting], away: null };
}

/** Resumes the timer that was interrupted last, from the whole minute in which the running one ended. */
export function resumeInterrupted(stack: TimerStack, now: Instant): TimerStack {
  const next = stack.interrupted.at(-1);
  const running = next === undefined ? null : { ...next, startedAt: floorToMinute(now), seenAt: now };
  return { ...stack, running, interrupted: stack.interrupted.slice(0, -1), away: null };
}

/** A longer gap between two ticks means that the machine slept or the program was not running. */
export const sleepMilliseconds = 2 * minuteMilliseconds;

/**
 * Notes at each tick, at most once a minute, that a running timer was seen, and asks about the time away after a gap or
 * a restart. Returns the function that stops it, once everything before is noted.
 */
export async function watchTimers({ clock, store }: Services): Promise<() => void> {
  const note = async (now: Instant) => await store.noteTimers((stack) => notedStack(stack, now));
  await note(clock.now());
  return clock.onTick((now) => void note(now));
}

/** The stack after a sighting. If the last one is too long ago, the time since is put up for a decision. */
export function notedStack(stack: TimerStack, now: Instant): TimerStack {
  const { running, away } = stack;
  // Compares minutes and not durations, so that a tick slightly earlier in its minute than the one before counts, too.
  if (running === null || floorToMinute(now) <= floorToMinute(running.seenAt)) return stack;
  const isJump = now - running.seenAt > sleepMilliseconds;
  const asked = isJump ? { from: away?.from ?? running.seenAt, to: now } : away;
  return { ...stack, running: { ...running, seenAt: now }, away: asked };
}
