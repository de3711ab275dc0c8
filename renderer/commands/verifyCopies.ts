import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Verified } from '#renderer/storage/verify';

/** Compares both copies of everything now, reading all of both. Repairs nothing; what it found is kept and shown. */
export async function verifyCopies({ store }: Pick<Services, 'store'>): Promise<Result<Verified>> {
  return await store.verify();
}
