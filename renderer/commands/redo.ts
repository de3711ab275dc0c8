import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';

/** Does again what was undone last. Fails with `nothing-to-redo`, or with `step-moved-on` where its records were changed since. */
export async function redo(services: Services, _input: Readonly<Record<string, never>> = {}): Promise<Result<Receipt>> {
  return await services.store.turn('redo');
}
