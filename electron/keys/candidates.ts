import { createHmac } from 'node:crypto';
import type { RingKey } from './ringFiles';

/** How the operating system protects a key. Injected, so that tests need no window. */
export type KeyWrapper = {
  readonly protects: boolean;
  readonly wrap: (raw: Uint8Array) => Promise<Uint8Array>;
  /** Rejects if the system does not give the key back. */
  readonly unwrap: (wrapped: Uint8Array) => Promise<Uint8Array>;
};

/**
 * An entry of the ring and the key in it. `proven`: its check value matches. `unproven`: it has none, like entries of
 * older programs. `broken`: the check value does not match, or the entry has no key.
 */
export type Candidate = {
  readonly entry: RingKey;
  readonly raw: Uint8Array | null;
  readonly check: string | null;
  readonly state: 'proven' | 'unproven' | 'broken';
};

const keyBytes = 32;

/** Unwraps the key of an entry and compares it with the entry's check value. */
export async function candidateOf(entry: RingKey, wrapper: KeyWrapper): Promise<Candidate> {
  const raw = await unwrap(entry, wrapper);
  if (raw === null) return { entry, raw, check: null, state: 'broken' };
  const check = checkValue(entry.keyId, raw);
  if (entry.check === undefined) return { entry, raw, check, state: 'unproven' };
  return { entry, raw, check, state: entry.check === check ? 'proven' : 'broken' };
}

/** Whether no key is waiting for proof, so that the files may be written from these entries. */
export function isSettled(candidates: readonly Candidate[]): boolean {
  const proven = new Set(candidates.filter(({ state }) => state === 'proven').map(({ entry }) => entry.keyId));
  return candidates.every(({ state, entry }) => state !== 'unproven' || proven.has(entry.keyId));
}

/** Proves a key and its id without revealing anything about the key: half of an HMAC-SHA-256 under it. */
function checkValue(keyId: string, raw: Uint8Array): string {
  return createHmac('sha256', raw).update(`daybook key check 1|${keyId}`).digest('hex').slice(0, 32);
}

async function unwrap({ protectedBy, wrapped }: RingKey, wrapper: KeyWrapper): Promise<Uint8Array | null> {
  try {
    const bytes = Buffer.from(wrapped, 'base64');
    const raw = protectedBy === 'system' ? await wrapper.unwrap(bytes) : bytes;
    return raw.length === keyBytes ? new Uint8Array(raw) : null;
  } catch {
    return null;
  }
}
