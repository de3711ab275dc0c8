import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import type { CaseDocket } from '#shared/records/officer';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import { defaultUnits, termsOn } from '#shared/rules/terms';
import { endOfTimer, isSetBack, isTooLong, movedToNewClock } from '#shared/rules/timers/endOfTimer';
import { notedStack } from '#shared/rules/timers/notedStack';
import { officerDayAt, zoneAt } from '#shared/rules/zoneOn';
import type { Day, Instant } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import { later } from '#shared/time/ranges';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Decision, Receipt } from '#renderer/storage/store';
import { findDuty, findKind } from './find';
import { makeEntry } from './makeEntry';
import { find, makeRecordId, runCommand, sealText } from './run';

/**
 * What the officer says when a timer ends whose units nobody else knows: how many, and when the key was pressed, so
 * that thinking about the number adds no time.
 */
export type EndedTimer = { readonly units: number; readonly at: Instant };

/** The code of the problem that asks for these units; nothing is ended then. */
export const howMany = 'how-many';

/** The code of the warning that a timer left no entry. */
export const leftNoEntryCode = 'left-none';

/** The work that starts now. `id` is the id of the draft it was typed in; the entry will have it. */
export type StartTimerInput = {
  readonly id?: RecordId;
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  /** Which docket it is for, from an officer of both. */
  readonly saidDocket?: CaseDocket;
  readonly units: number | null;
  readonly note: string | null;
  readonly appointment?: RecordId | null;
  readonly ended?: EndedTimer;
  readonly drafts?: readonly RecordId[];
};

/** Starts a timer. A running timer is interrupted: its work so far becomes an entry, and it waits to be resumed. */
export async function startTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runEnding(services, 'startTimer', async (reader) =>
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
): Promise<Result<Ending>> {
  const { officer, kind, duty, country, saidDocket, units, appointment = null } = input;
  const [stack, ...needed] = await Promise.all([
    readStack(reader, officer), find(reader, 'officer', officer), findKind(reader, kind), findDuty(reader, duty),
  ]);
  for (const one of needed) if (!one.ok) return one;
  const end = endOf(services, stack, input.ended);
  const ended = await endRunningTimer(services, reader, stack, end.at, input.ended?.units);
  if (!ended.ok) return ended;
  const note = await sealText(services, id, 'note', input.note);
  const work = { kind, duty, country, units, appointment, note, ...(saidDocket === undefined ? {} : { saidDocket }) };
  const next = { ...startedTimer(id, work, end.next), seenAt: services.clock.now() };
  const timers = [how === 'interrupt' ? interrupt(services, stack, next) : { ...stack, running: next, away: null }];
  const warnings = [...end.warnings, ...(ended.value.warnings ?? [])];
  return succeed({ ...ended.value, warnings, timers, drafts: [...new Set([...(input.drafts ?? []), id])] });
}

/** A decision that may end a timer, and what the officer should know of the entry it leaves. */
export type Ending = Decision & { readonly warnings?: readonly Problem[] };

/**
 * Ends the running timer, if any, at an instant: the change that logs its entry. `counted` is the number of units that
 * was asked for. A timer that measured no minute and counted nothing leaves no entry. Fails at `units` with `how-many`.
 */
export async function endRunningTimer(
  services: Services,
  reader: Reader,
  stack: TimerStack,
  end: Instant,
  counted?: number,
): Promise<Result<Pick<Ending, 'changes' | 'warnings'>>> {
  if (stack.running === null) return succeed({ changes: [] });
  const patch = counted === undefined ? {} : { units: counted };
  const made = await entryOfTimer(services, reader, stack.officer, stack.running, end, patch);
  if (!made.ok) return made;
  const isEmpty = made.value.start === made.value.end && (made.value.units ?? 0) === 0;
  if (isEmpty) return succeed({ changes: [], warnings: [leftNoEntry] });
  return succeed({ changes: [{ type: 'entry', id: stack.running.entry, content: made.value }] });
}

/** Writes what a command decides, and gives its warnings. */
export async function runEnding(
  services: Services,
  command: string,
  decide: (reader: Reader) => Promise<Result<Ending>>,
): Promise<Result<Receipt>> {
  let warnings: readonly Problem[] = [];
  const done = await runCommand(services, command, async (reader) => {
    const decided = await decide(reader);
    if (!decided.ok) return decided;
    const { warnings: found = [], ...decision } = decided.value;
    warnings = found;
    return succeed(decision);
  });
  return done.ok ? succeed({ ...done.value, warnings: [...warnings, ...done.value.warnings] }) : done;
}

const leftNoEntry: Problem = {
  code: leftNoEntryCode,
  message: 'The timer ran for less than a minute and counted nothing, so it left no entry.',
};

const clockChanged: Problem = {
  code: 'clock-changed',
  message: 'The clock was changed while the timer ran. Its entry ends at the last minute that Daybook saw: check it.',
};

/**
 * When the running timer ends: now, or when the key was pressed; `next` is when what follows begins. They differ if the
 * clock was changed while the timer ran.
 */
function endOf(
  services: Services,
  stack: TimerStack,
  ended: EndedTimer | undefined,
): { readonly at: Instant; readonly next: Instant; readonly warnings: readonly Problem[] } {
  const now = services.clock.now();
  const pressed = ended?.at ?? now;
  const at = endOfTimer(notedStack(stack, now), now);
  if (at !== now) return { at, next: now, warnings: [clockChanged] };
  if (stack.running === null || pressed > now) return { at, next: now, warnings: [] };
  const end = later(pressed, stack.running.startedAt);
  return { at: end, next: end, warnings: [] };
}

/** Ends the running timer and starts another one in its place. Interrupted timers stay as they are. */
export async function switchTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runEnding(services, 'switchTimer', async (reader) =>
    await decideStart(services, reader, id, input, 'replace'));
}

/** Whose timer to end. */
export type EndInterruptionInput = { readonly officer: RecordId; readonly ended?: EndedTimer };

/** Ends the running timer and resumes the work it interrupted, as a new entry that continues the same unit. */
export async function endInterruption(services: Services, input: EndInterruptionInput): Promise<Result<Receipt>> {
  return await runEnding(services, 'endInterruption', async (reader) =>
    await decideEnd(services, reader, input, resumeInterrupted));
}

/** Whose timers to stop. */
export type StopTimerInput = { readonly officer: RecordId; readonly ended?: EndedTimer };

/** Stops all timers: the running one becomes an entry, and interrupted work is not resumed. */
export async function stopTimer(services: Services, input: StopTimerInput): Promise<Result<Receipt>> {
  return await runEnding(services, 'stopTimer', async (reader) =>
    await decideEnd(services, reader, input, ({ officer }) => ({
      officer, running: null, interrupted: [], away: null,
    })));
}

/**
 * Decides the end of the running timer; `next` makes the stack that it leaves, from when what follows begins and the
 * time now.
 */
async function decideEnd(
  services: Services,
  reader: Reader,
  { officer, ended }: EndInterruptionInput,
  next: (stack: TimerStack, end: Instant, now: Instant) => TimerStack,
): Promise<Result<Ending>> {
  const stack = await readStack(reader, officer);
  if (stack.running === null) return failWith('no-timer', 'No timer is running.');
  const end = endOf(services, stack, ended);
  const logged = await endRunningTimer(services, reader, stack, end.at, ended?.units);
  if (!logged.ok) return logged;
  const warnings = [...end.warnings, ...(logged.value.warnings ?? [])];
  return succeed({ ...logged.value, warnings, timers: [next(stack, end.next, services.clock.now())] });
}

/** Whether the time away was work: all of it, none of it, or up to an instant within it. */
export type SettleAwayInput = {
  readonly officer: RecordId;
  readonly action: 'keep' | 'discard' | 'split';
  readonly at?: Instant;
  /** How many units the earlier work had, if only the officer knows. */
  readonly units?: number;
};

/**
 * Settles the time during which the program was not running but a timer was. If the time counts, the timer just
 * continues. Otherwise the entry ends where the work did, and the timer continues from the return with the same unit.
 * If the clock was set back, `keep` moves the timer to the new clock, and `discard` logs it by the old one. Fails with
 * `away-too-long` if more than 24 hours away would count.
 */
export async function settleAway(
  services: Services,
  { officer, action, at, units }: SettleAwayInput,
): Promise<Result<Receipt>> {
  return await runEnding(services, 'settleAway', async (reader) => {
    const stack = await readStack(reader, officer);
    const { running, away } = stack;
    if (running === null || away === null) return failWith('not-away', 'There is no time away to settle.');
    const refused = refuseTooLong(stack, action, at);
    if (!refused.ok) return refused;
    if (action === 'keep') return succeed({ changes: [], timers: [keptAway(stack)] });
    const end = action === 'discard' ? away.from : (at ?? away.from);
    if (action === 'split' && (end < away.from || end > away.to)) {
      return failWith('outside-away', 'Choose a time between leaving and coming back.', 'at');
    }
    const ended = await endRunningTimer(services, reader, stack, end, units);
    return ended.ok ? succeed({ ...ended.value, timers: [goOn(services, stack, running, away.to)] }) : ended;
  });
}

/** A clock that was set years ahead must not create an entry of years with one key. */
function refuseTooLong(
  { away }: TimerStack,
  action: SettleAwayInput['action'],
  at: Instant | undefined,
): Result<null> {
  if (away === null || action === 'discard') return succeed(null);
  if (!isTooLong(action === 'keep' ? away : { from: away.from, to: at ?? away.from })) return succeed(null);
  const message = 'At most 24 hours away can be counted as work. Check the clock of this computer.';
  return failWith('away-too-long', message, 'at');
}

function keptAway(stack: TimerStack): TimerStack {
  return isSetBack(stack.away) ? movedToNewClock(stack) : { ...stack, away: null };
}

function goOn(services: Services, stack: TimerStack, running: RunningTimer, from: Instant): TimerStack {
  const units = running.units === null ? null : 0;
  // The note belongs to the entry so far: it is sealed for that entry alone.
  const next = {
    ...running, entry: makeRecordId(services), units, note: null, startedAt: from, seenAt: services.clock.now(),
  };
  return { ...stack, running: next, away: null };
}

/** The work that a timer measures. */
export type TimerWork = Pick<
  RunningTimer,
  'kind' | 'duty' | 'country' | 'saidDocket' | 'units' | 'appointment' | 'note'
>;

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
  const { kind, duty, country, saidDocket = null, units, appointment, note } = timer;
  const known = await checkUnits(reader, { ...timer, ...patch }, officerDayAt(person.value, timer.startedAt));
  if (!known.ok) return known;
  return await makeEntry(reader, {
    officer, kind, duty, country, saidDocket, units, appointment, note, zone: zoneAt(person.value, timer.startedAt),
    start: timer.startedAt, end: end < timer.startedAt ? timer.startedAt : end,
    request: null, step: null, outcome: null, recordCheck: null, origin: 'timer', enteredAt: services.clock.now(),
    placement: 'stated', ...patch,
  });
}

/** Asks for units that only the officer knows: those of a kind that has no usual number of them. */
async function checkUnits(
  reader: Reader,
  { kind, units }: Pick<RunningTimer, 'kind' | 'units'>,
  day: Day,
): Promise<Result<null>> {
  if (units !== null) return succeed(null);
  const found = await findKind(reader, kind);
  const terms = found.ok ? termsOn(found.value, day) : null;
  if (terms === null || defaultUnits(terms) !== 'typed') return succeed(null);
  return failWith(howMany, `${terms.label}: how many ${terms.unitNoun}s?`, 'units');
}

/** Interrupts the running timer. It will be resumed as a new entry that continues the same unit. */
export function interrupt(services: Services, stack: TimerStack, next: RunningTimer): TimerStack {
  if (stack.running === null) return { ...stack, running: next, away: null };
  const units = stack.running.units === null ? null : 0;
  const waiting = { ...stack.running, entry: makeRecordId(services), units, note: null };
  return { ...stack, running: next, interrupted: [...stack.interrupted, waiting], away: null };
}

/** Resumes the timer that was interrupted last, from the whole minute in which the running one ended. */
export function resumeInterrupted(stack: TimerStack, end: Instant, now = end): TimerStack {
  const next = stack.interrupted.at(-1);
  const running = next === undefined ? null : { ...next, startedAt: floorToMinute(end), seenAt: now };
  return { ...stack, running, interrupted: stack.interrupted.slice(0, -1), away: null };
}

/**
 * Records at each tick, at most once a minute, that a running timer was seen, and asks about the time away after a gap
 * or a restart. Returns the function that stops it, once everything before is recorded.
 */
export async function watchTimers({ clock, store }: Services): Promise<() => void> {
  const note = async (now: Instant) => await store.noteTimers((stack) => notedStack(stack, now));
  await note(clock.now());
  return clock.onTick((now) => void note(now));
}
