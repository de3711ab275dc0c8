import { randomBytes, randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { DataKey, KeyProtection } from '#shared/contract/ipc';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';

const ringKey = z.object({
  keyId: z.string().check(z.minLength(1)),
  protectedBy: z.enum(['system', 'nothing']),
  wrapped: z.string(),
});
const ringFile = z.object({ format: z.literal(1), keys: z.array(ringKey), lostEarlier: z.boolean() });
type RingKey = z.infer<typeof ringKey>;
type Ring = { readonly keys: readonly RingKey[]; readonly lostEarlier: boolean };

/** How the operating system protects a key. Injected, so that a test needs no window. */
export type KeyWrapper = {
  readonly protects: boolean;
  readonly wrap: (raw: Uint8Array) => Promise<Uint8Array>;
  /** Rejects if the system does not give the key back. */
  readonly unwrap: (wrapped: Uint8Array) => Promise<Uint8Array>;
};

/** The usable data keys, newest first, and how they are protected. */
export type KeyRing = { readonly protection: KeyProtection; readonly keys: readonly DataKey[] };

const names = ['keys.json', 'keys.copy.json'];
const keyBytes = 32;

/**
 * Opens the ring of data keys, or makes the first key. Keys are only ever added: one that cannot be unwrapped stays in
 * the ring, text sealed with it stays locked, and a new key is used for new text.
 */
export async function openKeyRing(folder: string, wrapper: KeyWrapper, hasData: boolean): Promise<KeyRing> {
  const copies = names.map((name) => readRing(path.join(folder, name)));
  const found = join(copies);
  const usable = (await Promise.all(found.keys.map((key) => unwrap(key, wrapper)))).flat();
  const lostNow = found.keys.length === 0 && hasData;
  const needsKey = usable.length === 0;
  const added = needsKey ? [await newKey(wrapper)] : [];
  const ring: Ring = {
    keys: [...added.map(({ entry }) => entry), ...found.keys],
    lostEarlier: found.lostEarlier || lostNow,
  };
  await writeWhereDifferent(folder, copies, ring);
  const locked = ring.lostEarlier || usable.length < found.keys.length;
  const newest = ring.keys[0];
  return {
    protection: { protectedBy: newest?.protectedBy ?? 'nothing', locked },
    keys: [...added.map(({ key }) => key), ...usable],
  };
}

function readRing(file: string): Ring | 'missing' | 'unreadable' {
  const content = readJson(file);
  if (content.state !== 'read') return content.state;
  const parsed = z.safeParse(ringFile, content.value);
  return parsed.success ? parsed.data : 'unreadable';
}

/** The keys of both copies without duplicates, in the order of the first copy that has them. */
function join(copies: readonly (Ring | string)[]): Ring {
  const rings = copies.filter((copy): copy is Ring => typeof copy !== 'string');
  const keys = new Map<string, RingKey>();
  for (const key of rings.flatMap((ring) => ring.keys)) if (!keys.has(key.keyId)) keys.set(key.keyId, key);
  return { keys: [...keys.values()], lostEarlier: rings.some((ring) => ring.lostEarlier) };
}

async function unwrap({ keyId, protectedBy, wrapped }: RingKey, wrapper: KeyWrapper): Promise<DataKey[]> {
  try {
    const bytes = Buffer.from(wrapped, 'base64');
    const raw = protectedBy === 'system' ? await wrapper.unwrap(bytes) : bytes;
    return raw.length === keyBytes ? [{ keyId, raw: new Uint8Array(raw) }] : [];
  } catch {
    return [];
  }
}

async function newKey(wrapper: KeyWrapper) {
  const raw = new Uint8Array(randomBytes(keyBytes));
  const keyId = randomUUID();
  const wrapped = Buffer.from(wrapper.protects ? await wrapper.wrap(raw) : raw).toString('base64');
  const entry: RingKey = { keyId, protectedBy: wrapper.protects ? 'system' : 'nothing', wrapped };
  return { entry, key: { keyId, raw } };
}

async function writeWhereDifferent(folder: string, copies: readonly (Ring | string)[], ring: Ring) {
  const text = `${JSON.stringify({ format: 1, ...ring }, null, 2)}\n`;
  for (const [index, name] of names.entries()) {
    const copy = copies[index];
    const file = path.join(folder, name);
    if (typeof copy === 'object' && isEqual(copy, ring)) continue;
    if (copy === 'unreadable') setAside(file);
    await atomicWrite(file, text);
  }
}

/** Renames an unreadable copy instead of replacing it: somebody may still be able to rescue it. */
function setAside(file: string) {
  renameSync(file, `${file}.unreadable-${randomUUID().slice(0, 8)}`);
}

function isEqual(one: Ring, other: Ring) {
  const form = ({ keys, lostEarlier }: Ring) =>
    JSON.stringify([lostEarlier, keys.map((key) => [key.keyId, key.protectedBy, key.wrapped])]);
  return form(one) === form(other);
}
