import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decision, Receipt } from '#renderer/storage/store';
import { findDuty, findKind } from './find';
import { makeEntry } from './makeEntry';
import { find, makeRecordId, runCommand, sealText } from './run';

/** What is being done from now on. `id` is that of the draft it was typed in; the entry will have it. */
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

/** Starts a timer. One that runs is interrupted: what it did so far is an entry, and it waits to be taken up again. */
export async function startTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'startTimer', async (reader) =>
    await decideStart(services, reader, id, input, (stack, next) => interrupt(services, stack, next)));
}

/** How a new timer takes its place among those of a stack. */
export type PlaceTimer = (stack: TimerStack, next: NonNullable<TimerStack['running']>) => TimerStack;

/** Decides the start of a timer: the entry of the one that ran, and the stack with the new one in its place. */
export async function decideStart(
  services: Services,
  reader: Reader,
  id: RecordId,
  input: StartTimerInput,
  place: PlaceTimer,
): Promise<Result<Decision>> {
  const { officer, kind, duty, country, units, appointment = null } = input;
  for (const needed of [
    await find(reader, 'officer', officer),
    await findKind(reader, kind),
    await findDuty(reader, duty),
  ]) {
    if (!needed.ok) return needed;
  }
  const now = services.clock.now();
  const stack = await readStack(reader, officer);
  const ended = await changesOfEnding(services, reader, stack, now);
  if (!ended.ok) return ended;
  const note = await sealText(services, id, 'note', input.note);
  const next = startedTimer(id, { kind, duty, country, units, appointment, note }, now);
  return succeed({ ...ended.value, timers: [place(stack, next)], drafts: [...new Set([...(input.drafts ?? []), id])] });
}

/** The entry of the timer that runs, ended at an instant; nothing where none runs. */
export async function changesOfEnding(
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

/** Ends the running timer and starts another in its place; those that were interrupted stay as they are. */
export async function switchTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'switchTimer', async (reader) =>
    await decideStart(services, reader, id, input, (stack, running) => ({ ...stack, running, away: null })));
}

/** Whose timer is ended. */
export type EndInterruptionInput = { readonly officer: RecordId };

/** Ends the running timer and takes up what it interrupted, as a new entry that goes on with the same unit. */
export async function endInterruption(services: Services, { officer }: EndInterruptionInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'endInterruption', async (reader) => {
    const stack = await readStack(reader, officer);
    if (stack.running === null) return failWith('no-timer', 'No timer is running.');
    const now = services.clock.now();
    const ended = await changesOfEnding(services, reader, stack, now);
    return ended.ok ? succeed({ ...ended.value, timers: [takeUp(stack, now)] }) : ended;
  });
}

/** Whose timers are stopped. */
export type StopTimerInput = { readonly officer: RecordId };

/** Stops all timers: the running one becomes an entry, and what it interrupted is not taken up again. */
export async function stopTimer(services: Services, { officer }: StopTimerInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'stopTimer', async (reader) => {
    const stack = await readStack(reader, officer);
    if (stack.running === null) return failWith('no-timer', 'No timer is running.');
    const ended = await changesOfEnding(services, reader, stack, services.clock.now());
    if (!ended.ok) return ended;
    return succeed({ ...ended.value, timers: [{ officer, running: null, interrupted: [], away: null }] });
  });
}

/** What the time away was: all of it work, none of it, or work until an instant within it. */
export type SettleAwayInput = {
  readonly officer: RecordId;
  readonly action: 'keep' | 'discard' | 'split';
  readonly at?: Instant;
};

/**
 * Settles time in which the program was not there while a timer ran. What is kept goes on; else the entry ends where
 * the work did, and the timer goes on from the return with the same unit.
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
    const ended = await changesOfEnding(services, reader, stack, end);
    return ended.ok ? succeed({ ...ended.value, timers: [goOn(services, stack, running, away.to)] }) : ended;
  });
}

function goOn(services: Services, stack: TimerStack, running: RunningTimer, from: Instant): TimerStack {
  const units = running.units === null ? null : 0;
  const next = { ...running, entry: makeRecordId(services), units, startedAt: from, seenAt: services.clock.now() };
  return { ...stack, running: next, away: null };
}

/** What a timer is for. */
export type TimerWork = Pick<RunningTimer, 'kind' | 'duty' | 'country' | 'units' | 'appointment' | 'note'>;

/** The stack of an officer, empty where no timer runs. */
export async function readStack(reader: Reader, officer: RecordId): Promise<TimerStack> {
  return (await reader.timers(officer)) ?? { officer, running: null, interrupted: [], away: null };
}

/** A timer that starts now. */
export function startedTimer(entry: RecordId, work: TimerWork, now: Instant): RunningTimer {
  return { ...work, entry, startedAt: now, seenAt: now };
}

/** The entry that the running timer becomes when it ends at an instant; `patch` says what its outcome was, where it had one. */
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
    officer, kind, duty, country, units, appointment, note, zone: person.value.zone,
    start: timer.startedAt, end: end < timer.startedAt ? timer.startedAt : end,
    outcome: null, recordCheck: null, origin: 'timer', enteredAt: services.clock.now(), placement: 'stated', ...patch,
  });
}

/** Puts the running timer below, to be taken up again as a new entry that goes on with the same unit. */
export function interrupt(services: Services, stack: TimerStack, next: RunningTimer): TimerStack {
  if (stack.running === null) return { ...stack, running: next, away: null };
  const waiting = { ...stack.running, entry: makeRecordId(services), units: stack.running.units === null ? null : 0 };
  return { ...stack, running: next, interrupted: [...stack.interrupted, waiting], away: null };
}

/** Ends the running timer and takes up the one it interrupted last, from the whole minute in which that ended. */
export function takeUp(stack: TimerStack, now: Instant): TimerStack {
  const next = stack.interrupted.at(-1);
  const running = next === undefined ? null : { ...next, startedAt: floorToMinute(now), seenAt: now };
  return { ...stack, running, interrupted: stack.interrupted.slice(0, -1), away: null };
}

/** A longer step than this between two ticks of the clock is sleep, or time in which the program did not run. */
export const sleepMilliseconds = 2 * minuteMilliseconds;

/**
 * Notes at each tick that a running timer was seen, at most once a minute, and asks about the time away after a jump of
 * the clock or a start of the program. Returns the function that stops it, once what lies before is noted.
 */
export async function watchTimers({ clock, store }: Services): Promise<() => void> {
  const note = async (now: Instant) => await store.noteTimers((stack) => notedStack(stack, now));
  await note(clock.now());
  return clock.onTick((now) => void note(now));
}

/** The stack after it was seen at an instant: time since it was last seen is asked about where it is too long. */
export function notedStack(stack: TimerStack, now: Instant): TimerStack {
  const { running, away } = stack;
  // By the minute and not by its length: a tick that comes a little earlier in its minute than the one before counts too.
  if (running === null || floorToMinute(now) <= floorToMinute(running.seenAt)) return stack;
  const isJump = now - running.seenAt > sleepMilliseconds;
  const asked = isJump ? { from: away?.from ?? running.seenAt, to: now } : away;
  return { ...stack, running: { ...running, seenAt: now }, away: asked };
}
