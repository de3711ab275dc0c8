import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { KeyWrapper } from '../../../electron/keys/candidates';
import { openKeyRing } from '../../../electron/keys/keyRing';
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

test('a protected key is not in the file as plain text, and is the same at the next start', async () => {
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

test('a key that the system does not return stays in the ring, and works again once it does', async () => {
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

const names = ['keys.json', 'keys.copy.json'] as const;
type Entry = { keyId: string; wrapped: string; check?: string };
const readKeys = (folder: string, name: string) =>
  (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { keys: Entry[] }).keys;

/** Changes the first entry of a file, as a flipped bit on the disk does. */
function damage(folder: string, name: string, change: (entry: Entry) => Partial<Entry>): void {
  const [first, ...rest] = readKeys(folder, name);
  const keys = [{ ...first, ...change(first!) }, ...rest];
  writeFileSync(path.join(folder, name), JSON.stringify({ format: 1, keys, lostEarlier: false }));
}

const flipBit = (text: string) => {
  const bytes = Buffer.from(text, 'base64');
  bytes[5] = (bytes[5] ?? 0) ^ 4;
  return bytes.toString('base64');
};
const damages: readonly (readonly [string, (entry: Entry) => Partial<Entry>])[] = [
  ['the key', ({ wrapped }) => ({ wrapped: flipBit(wrapped) })],
  ['the id', ({ keyId }) => ({ keyId: `${keyId.slice(0, -1)}x` })],
  ['the check value', ({ check }) => ({ check: `${check?.slice(0, -1) ?? ''}x` })],
];

test.each(names.flatMap((name) => damages.map(([what, change]) => [what, name, change] as const)))(
  'with a bit of %s flipped in %s, the intact key comes first, nothing is locked, and it is reported',
  async (_, name, change) => {
    const folder = temporaryFolder();
    const first = await openKeyRing(folder, none, false);
    damage(folder, name, change);
    const damagedEntry = readKeys(folder, name)[0];
    const second = await openKeyRing(folder, none, true);
    expect([second.keys[0], second.protection.locked, second.findings]).toEqual([
      first.keys[0],
      false,
      [{ text: expect.stringContaining('differed') as unknown, isLoss: false }],
    ]);
    // Both files hold the whole key again, and the damaged entry is kept.
    for (const file of names) {
      expect(readKeys(folder, file)).toContainEqual(damagedEntry);
      expect(readKeys(folder, file).map(({ wrapped }) => wrapped)).toContain(
        Buffer.from(first.keys[0]!.raw).toString('base64'),
      );
    }
    expect((await openKeyRing(folder, none, true)).findings).toEqual([]);
  },
);

/** Files of a program that had no check values. */
async function oldProfile() {
  const folder = temporaryFolder();
  const { keys } = await openKeyRing(folder, none, false);
  for (const name of names) damage(folder, name, () => ({ check: undefined as never }));
  return { folder, key: keys[0]! };
}

test.each(names)('with %s damaged, old files are not written before a key has opened text', async (name) => {
  const { folder, key } = await oldProfile();
  damage(folder, name, ({ wrapped }) => ({ wrapped: flipBit(wrapped) }));
  const before = names.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const ring = await openKeyRing(folder, none, true);
  expect(names.map((file) => readFileSync(path.join(folder, file), 'utf8'))).toEqual(before);
  expect(ring.keys.map(({ keyId, isProven }) => [keyId, isProven])).toEqual([
    [key.keyId, false],
    [key.keyId, false],
  ]);
  await ring.prove(key.check);
  const after = await openKeyRing(folder, none, true);
  expect([after.keys[0], after.findings, after.protection.locked]).toEqual([{ ...key, isProven: true }, [], false]);
});

test('old files without check values are opened, and get them once a key has opened text', async () => {
  const { folder, key } = await oldProfile();
  const ring = await openKeyRing(folder, none, true);
  expect([ring.keys, ring.findings]).toEqual([[{ ...key, isProven: false }], []]);
  await ring.prove(key.check);
  expect((await openKeyRing(folder, none, true)).keys).toEqual([key]);
});

test('a key whose check value is damaged in both files opens text again, and is proven by it', async () => {
  const folder = temporaryFolder();
  const { keys } = await openKeyRing(folder, none, false);
  for (const name of names) damage(folder, name, () => ({ check: 'x' }));
  const ring = await openKeyRing(folder, none, true);
  expect(ring.keys.map(({ isProven }) => isProven)).toEqual([true, false]);
  await ring.prove(keys[0]!.check);
  expect((await openKeyRing(folder, none, true)).protection.locked).toBe(false);
});

test.each([
  ['deleted', (file: string) => rmSync(file), 'was missing'],
  ['emptied', (file: string) => writeFileSync(file, ''), 'was damaged'],
  ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40)), 'was damaged'],
])('a file that is %s is rewritten from the other, and that is reported', async (_, harm, said) => {
  for (const name of names) {
    const folder = temporaryFolder();
    const first = await openKeyRing(folder, none, false);
    harm(path.join(folder, name));
    const second = await openKeyRing(folder, none, true);
    expect([second.keys, second.findings.length, second.findings[0]?.text]).toEqual([
      first.keys,
      1,
      expect.stringContaining(`${name} ${said}`) as unknown,
    ]);
    expect((await openKeyRing(folder, none, true)).findings).toEqual([]);
  }
});
