import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Decision, Receipt } from '#renderer/storage/store';
import type { Reader } from '#renderer/storage/reader';
import { findDuty, findKind } from './findKind';
import { find, makeRecordId, runCommand, sealText } from './runCommand';
import { entryOfTimer, interrupt, readStack, startedTimer } from './timerSteps';

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
  for (const needed of [await find(reader, 'officer', officer), await findKind(reader, kind), await findDuty(reader, duty)]) {
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
): Promise<Result<Pick<Decision, 'changes' | 'warn'>>> {
  if (stack.running === null) return succeed({ changes: [] });
  const made = await entryOfTimer(services, reader, stack.officer, stack.running, end);
  if (!made.ok) return made;
  const { entry, warn } = made.value;
  return succeed({ changes: [{ type: 'entry', id: stack.running.entry, content: entry }], warn });
}
