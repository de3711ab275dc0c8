import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { BackupLocks, Lock } from './backupHead';

/** A random key for a backup's chunks, one for each file. */
export const fileKeyBytes = 32;

const tagBytes = 16;
const nonceBytes = 12;

/** A data key. What is sealed for it opens on the computers that have it. */
export type NamedKey = { readonly keyId: string; readonly raw: Uint8Array };

/** Seals the key of a file for the data key. */
export function lockForDataKey(fileKey: Uint8Array, { keyId, raw }: NamedKey): BackupLocks['dataKey'] {
  return { keyId, ...seal(fileKey, lockKey(raw, 'data key'), keyId) };
}

/** The key of a file, opened with one of these data keys; null if none fits. */
export function openWithDataKeys({ dataKey }: BackupLocks, keys: readonly NamedKey[]): Buffer | null {
  for (const { keyId, raw } of keys) {
    const opened = keyId === dataKey.keyId ? open(dataKey, lockKey(raw, 'data key'), keyId) : null;
    if (opened !== null) return opened;
  }
  return null;
}

/**
 * What a recovery key seals with. The key has 155 random bits, too many to guess, so no slow derivation is needed. `id`
 * tells which recovery key it was.
 */
export function recoveryLockKey(recoveryKey: string): { readonly id: string; readonly raw: Buffer } {
  const raw = Buffer.from(recoveryKey, 'latin1');
  return { id: derive(raw, 'recovery id', 8).toString('hex'), raw: lockKey(raw, 'recovery key') };
}

/** Seals the key of a file for the recovery key, given as `recoveryLockKey` derived it. */
export function lockForRecovery(fileKey: Uint8Array, { id, raw }: ReturnType<typeof recoveryLockKey>) {
  return { id, ...seal(fileKey, raw, id) };
}

/** The key of a file, opened with a recovery key; null if it is a different recovery key. */
export function openWithRecovery({ recovery }: BackupLocks, recoveryKey: string): Buffer | null {
  const { id, raw } = recoveryLockKey(recoveryKey);
  return recovery === null || recovery.id !== id ? null : open(recovery, raw, id);
}

/** Seals a short secret with AES-256-GCM under a random nonce. */
export function seal(secret: Uint8Array, key: Uint8Array, bound: string): Lock {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** Opens what `seal` made; null if the key or the text differs. */
export function open({ nonce, sealed }: Lock, key: Uint8Array, bound: string): Buffer | null {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

function lockKey(raw: Uint8Array, what: string): Buffer {
  return derive(raw, `lock of ${what}`, 32);
}

/** Derives a key for one purpose, so that no key is used for two purposes. */
export function derive(raw: Uint8Array, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', raw, Buffer.alloc(32), `daybook backup 1 ${purpose}`, length));
}
