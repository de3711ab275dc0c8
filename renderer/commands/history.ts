import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Verified } from '#renderer/storage/rows';
import type { Receipt } from '#renderer/storage/store';

/** Undoes the last step. Fails with `nothing-to-undo`, or with `step-moved-on` if its records have changed since. */
export async function undo(services: Services, _input: Readonly<Record<string, never>> = {}): Promise<Result<Receipt>> {
  return await services.store.turn('undo');
}

/**
 * Redoes the last step that was undone. Fails with `nothing-to-redo`, or with `step-moved-on` if its records have
 * changed since.
 */
export async function redo(services: Services, _input: Readonly<Record<string, never>> = {}): Promise<Result<Receipt>> {
  return await services.store.turn('redo');
}

/** Reads and compares both copies in full. Repairs nothing; the result is stored and shown. */
export async function verifyCopies({ store }: Pick<Services, 'store'>): Promise<Result<Verified>> {
  return await store.verify();
}
