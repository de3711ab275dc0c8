import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';

/** Takes the last step back. Fails with `nothing-to-undo`, or with `step-moved-on` where its records were changed since. */
export async function undo(services: Services, _input: Readonly<Record<string, never>> = {}): Promise<Result<Receipt>> {
  return await services.store.turn('undo');
}
