import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { DataKey } from '#shared/contract/ipc';
import type { Sealed } from '#shared/records/sealed';
import type { Random, Sealer } from './ports';

const nonceBytes = 12;

/** The part of a data key that is used here; `check` names it. */
export type SealingKey = Pick<DataKey, 'keyId' | 'raw' | 'check'>;

type OpeningKey = { readonly keyId: string; readonly check: string; readonly key: CryptoKey };

/**
 * Seals and unseals free text with the data keys, newest first. The keys are imported as non-extractable, then their
 * raw bytes are overwritten. Keys that share an id are tried one after the other: AES-GCM opens nothing with a wrong
 * one. `onOpened` is called with the check value of a key the first time it opens a text. Fails with `no-key` without a
 * key, since nothing could be sealed.
 */
export async function makeSealer(
  keys: readonly SealingKey[],
  random: Random,
  onOpened: (check: string) => void = () => undefined,
): Promise<Result<Sealer>> {
  const [first] = keys;
  if (first === undefined) return failWith('no-key', 'There is no key to seal text with.');
  const hmac = await deriveDigestKey(first.raw);
  const imported: OpeningKey[] = [];
  for (const { keyId, raw, check } of keys) imported.push({ keyId, check, key: await importKey(raw) });
  const newest = imported[0]?.key;
  if (newest === undefined) return failWith('no-key', 'There is no key to seal text with.');
  const opened = new Set<string>();
  const noteOpened = (check: string) => {
    if (!opened.has(check)) onOpened(check);
    opened.add(check);
  };
  return succeed({
    seal: async (record, field, text) =>
      await seal(newest, first.keyId, random.bytes(nonceBytes), { record, field, text }),
    open: async (record, sealed) => {
      for (const { key, check } of imported.filter(({ keyId }) => keyId === sealed.keyId)) {
        const text = await open(key, record, sealed);
        if (typeof text === 'string') {
          noteOpened(check);
          return text;
        }
      }
      return { locked: true };
    },
    digest: async (text) =>
      toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(text)))),
  });
}

async function importKey(raw: Uint8Array): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return key;
}

async function seal(
  key: CryptoKey,
  keyId: string,
  nonce: Uint8Array,
  { record, field, text }: { readonly record: RecordId; readonly field: string; readonly text: string },
): Promise<Sealed> {
  const additionalData = additionalDataOf(record, field);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: new Uint8Array(nonce), additionalData },
    key,
    new TextEncoder().encode(text),
  );
  return { format: 1, keyId, field, nonce: toBase64(nonce), text: toBase64(new Uint8Array(sealed)) };
}

async function open(key: CryptoKey, record: RecordId, sealed: Sealed): Promise<string | { readonly locked: true }> {
  try {
    const iv = fromBase64(sealed.nonce);
    const additionalData = additionalDataOf(record, sealed.field);
    return new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, fromBase64(sealed.text)),
    );
  } catch {
    return { locked: true };
  }
}

/**
 * The record, the field at the time of sealing, and the format. Never the data version: a migration would then make the
 * text unreadable.
 */
function additionalDataOf(record: RecordId, field: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(`${record}|${field}|1`));
}

async function deriveDigestKey(raw: Uint8Array): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('daybook digest 1');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return await crypto.subtle.deriveKey(hkdf, base, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
