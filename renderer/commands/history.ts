import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Verified } from '#renderer/storage/rows';
import type { Receipt } from '#renderer/storage/store';

/** Takes the last step back. Fails with `nothing-to-undo`, or with `step-moved-on` where its records were changed since. */
export async function undo(services: Services, _input: Readonly<Record<string, never>> = {}): Promise<Result<Receipt>> {
  return await services.store.turn('undo');
}

/** Does again what was undone last. Fails with `nothing-to-redo`, or with `step-moved-on` where its records were changed since. */
export async function redo(services: Services, _input: Readonly<Record<string, never>> = {}): Promise<Result<Receipt>> {
  return await services.store.turn('redo');
}

/** Compares both copies of everything now, reading all of both. Repairs nothing; what it found is kept and shown. */
export async function verifyCopies({ store }: Pick<Services, 'store'>): Promise<Result<Verified>> {
  return await store.verify();
}
