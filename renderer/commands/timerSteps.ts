import type { RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import { floorToMinute } from '#shared/time/minutes';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import { makeEntry, type MadeEntry } from './makeEntry';
import { find, makeRecordId } from './runCommand';

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
): Promise<Result<MadeEntry>> {
  const person = await find(reader, 'officer', officer);
  if (!person.ok) return person;
  const { kind, duty, country, units, appointment, note } = timer;
  return await makeEntry(reader, timer.entry, {
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
