import { recordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { ZoneName } from '#shared/time/day';
import { officerDayAt } from '#shared/rules/zoneOn';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Verified } from '#renderer/storage/rows';
import type { TurnReceipt } from '#renderer/storage/store';
import type { StepDirection, UndoStep } from '#renderer/storage/undoRedo';
import { stepSentence } from './stepSentence';

/** The receipt of undo or redo. `did` says what the step did: `logged Phone call, 20 min, 14:22 – 14:42`. */
export type HistoryReceipt = TurnReceipt & { readonly did: string };

type NoInput = Readonly<Record<string, never>>;

/** Undoes the last step. Fails with `nothing-to-undo`, or with `step-moved-on` if its records have changed since. */
export async function undo(services: Services, _input: NoInput = {}): Promise<Result<HistoryReceipt>> {
  return await turn(services, 'undo');
}

/**
 * Redoes the last step that was undone. Fails with `nothing-to-redo`, or with `step-moved-on` if its records have
 * changed since.
 */
export async function redo(services: Services, _input: NoInput = {}): Promise<Result<HistoryReceipt>> {
  return await turn(services, 'redo');
}

/** Reads and compares both copies in full. Repairs nothing; the result is stored and shown. */
export async function verifyCopies({ store }: Pick<Services, 'store'>): Promise<Result<Verified>> {
  return await store.verify();
}

async function turn(services: Services, direction: StepDirection): Promise<Result<HistoryReceipt>> {
  const turned = await services.store.turn(direction);
  if (!turned.ok) return turned;
  // The step is durable, even if what it did cannot be read for its sentence.
  const did = await describe(services, turned.value.turned).catch(() => 'the last change');
  return succeed({ ...turned.value, did });
}

async function describe({ store: { reader }, clock }: Services, steps: readonly UndoStep[]): Promise<string> {
  const [kinds, duties, form, officers] = await Promise.all([
    reader.all('kind'), reader.all('duty'), reader.get('setting', recordId('clock')), reader.all('officer'),
  ]);
  const now = clock.now();
  return stepSentence(steps, {
    kinds: [...kinds, ...starterKinds],
    duties: [...duties, ...starterDuties],
    clock: form?.value === '12' ? '12' : '24',
    today: officers[0] === undefined ? dayOf(now, 'UTC' as ZoneName) : officerDayAt(officers[0], now),
  });
}
