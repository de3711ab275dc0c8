import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openKeyRing, type KeyWrapper } from '../../../electron/keys/keyRing';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const none: KeyWrapper = {
  protects: false,
  wrap: (raw) => Promise.resolve(raw),
  unwrap: (wrapped) => Promise.resolve(wrapped),
};
const flip = (bytes: Uint8Array) => Promise.resolve(Uint8Array.from(bytes, (byte) => byte ^ 0x5a));
const system: KeyWrapper = { protects: true, wrap: flip, unwrap: flip };
const refusing: KeyWrapper = {
  ...system,
  unwrap: () => Promise.reject(new Error('no key store')),
};
const ids = (ring: { readonly keys: readonly { readonly keyId: string }[] }) => ring.keys.map((key) => key.keyId);

test('a first start makes one key of 32 bytes in two equal copies, and reports that nothing protects it', async () => {
  const folder = temporaryFolder();
  const ring = await openKeyRing(folder, none, false);
  const [one, other] = ['keys.json', 'keys.copy.json'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  expect([ring.protection, ring.keys.map((key) => key.raw.length), one === other]).toEqual([
    { protectedBy: 'nothing', locked: false },
    [32],
    true,
  ]);
});

test('a protected key is not in the file in clear, and is the same at the next start', async () => {
  const folder = temporaryFolder();
  const first = await openKeyRing(folder, system, false);
  const second = await openKeyRing(folder, system, true);
  const raw = Buffer.from(first.keys[0]?.raw ?? []).toString('base64');
  expect([second.keys, second.protection, readFileSync(path.join(folder, 'keys.json'), 'utf8').includes(raw)]).toEqual([
    first.keys,
    { protectedBy: 'system', locked: false },
    false,
  ]);
});

test('a lost or torn copy is restored from the other, and a torn one is renamed', async () => {
  const folder = temporaryFolder();
  const first = await openKeyRing(folder, none, false);
  rmSync(path.join(folder, 'keys.copy.json'));
  const second = await openKeyRing(folder, none, true);
  writeFileSync(path.join(folder, 'keys.json'), '{"format":1,"ke');
  const third = await openKeyRing(folder, none, true);
  const aside = readdirSync(folder).filter((name) => name.includes('unreadable'));
  expect([ids(second), ids(third), third.protection.locked, aside.length]).toEqual([ids(first), ids(first), false, 1]);
});

test('if both copies are lost but data exists, text is locked and a new key is made, for good', async () => {
  const folder = temporaryFolder();
  const made = await openKeyRing(folder, none, true);
  const later = await openKeyRing(folder, none, true);
  expect([made.protection.locked, later.protection.locked, ids(later)]).toEqual([true, true, ids(made)]);
});

test('a key that the system does not give back stays in the ring, and works again once it does', async () => {
  const folder = temporaryFolder();
  const first = await openKeyRing(folder, system, false);
  const locked = await openKeyRing(folder, { ...refusing, protects: false }, true);
  const back = await openKeyRing(folder, system, true);
  expect([locked.protection, ids(locked).length, ids(back)]).toEqual([
    { protectedBy: 'nothing', locked: true },
    1,
    [...ids(locked), ...ids(first)],
  ]);
});
