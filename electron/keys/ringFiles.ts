import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';

const ringKey = z.object({
  keyId: z.string().check(z.minLength(1)),
  protectedBy: z.enum(['system', 'nothing']),
  wrapped: z.string(),
  check: z.exactOptional(z.string()),
});
const ringFile = z.object({ format: z.literal(1), keys: z.array(ringKey), lostEarlier: z.boolean() });

/** A key as it is stored. `check` proves the key; entries of older programs have none. */
export type RingKey = Readonly<z.infer<typeof ringKey>>;

/** The keys of a file, newest first, and whether an earlier key was lost. */
export type Ring = { readonly keys: readonly RingKey[]; readonly lostEarlier: boolean };

/** A file of the ring: its keys, or why there are none. */
type Copy = Ring | 'missing' | 'unreadable';

/** Both files of the ring, all their keys together, and what is wrong with them, in sentences. */
export type RingFiles = {
  readonly copies: readonly Copy[];
  readonly joined: Ring;
  readonly findings: readonly string[];
};

const names = ['keys.json', 'keys.copy.json'] as const;

/** Reads both files of the ring. Entries that differ are all kept, since it is unknown which one is right. */
export function readRings(folder: string): RingFiles {
  const copies = names.map((name) => readRing(path.join(folder, name)));
  const rings = copies.filter((copy): copy is Ring => typeof copy !== 'string');
  const keys = new Map(rings.flatMap((ring) => ring.keys).map((key) => [textOf(key), key]));
  const joined = { keys: [...keys.values()], lostEarlier: rings.some((ring) => ring.lostEarlier) };
  return { copies, joined, findings: findingsOf(copies) };
}

/**
 * Writes the ring to each file that differs from it. An unreadable file is renamed first, since someone may still be
 * able to rescue it.
 */
export async function writeRings(folder: string, copies: readonly Copy[], ring: Ring): Promise<void> {
  const text = ringText(ring);
  for (const [index, name] of names.entries()) {
    const file = path.join(folder, name);
    const present = readRing(file);
    if (typeof present === 'object' && isEqual(present, ring)) continue;
    if (present === 'unreadable' && copies[index] === 'unreadable') setAside(file);
    await atomicWrite(file, text);
  }
}

/** The contents of both files together. */
export function ringText(ring: Ring): string {
  return `${JSON.stringify({ format: 1, ...ring }, null, 2)}\n`;
}

function readRing(file: string): Copy {
  const content = readJson(file);
  if (content.state !== 'read') return content.state;
  const parsed = z.safeParse(ringFile, content.value);
  return parsed.success ? parsed.data : 'unreadable';
}

function findingsOf(copies: readonly Copy[]): string[] {
  const [one, other] = copies;
  if (copies.every((copy) => typeof copy === 'string')) return [];
  if (typeof one === 'object' && typeof other === 'object') {
    const isSame = one.keys.map(textOf).toSorted().join() === other.keys.map(textOf).toSorted().join();
    return isSame ? [] : [differText];
  }
  return names.flatMap((name, index) => {
    const whole = names[1 - index];
    if (copies[index] === 'missing') return [`${name} was missing. It is written again from ${whole}.`];
    if (copies[index] === 'unreadable') {
      return [`${name} was damaged. It is kept under another name and written again from ${whole}.`];
    }
    return [];
  });
}

const differText =
  'The two files with the key to your notes differed. Every key in them is kept, ' +
  'and the one that opens your notes is used.';

function setAside(file: string) {
  renameSync(file, `${file}.unreadable-${randomUUID().slice(0, 8)}`);
}

function isEqual(one: Ring, other: Ring) {
  const form = ({ keys, lostEarlier }: Ring) => JSON.stringify([lostEarlier, keys.map(textOf)]);
  return form(one) === form(other);
}

function textOf({ keyId, protectedBy, wrapped, check = '' }: RingKey): string {
  return JSON.stringify([keyId, protectedBy, wrapped, check]);
}
