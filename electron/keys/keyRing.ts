import { randomBytes, randomUUID } from 'node:crypto';
import type { DataKey, FileFinding, KeyProtection } from '#shared/contract/ipc';
import { candidateOf, isSettled, type Candidate, type KeyWrapper } from './candidates';
import { readRings, ringText, writeRings, type Ring, type RingKey } from './ringFiles';

/** The usable data keys, newest first, how they are protected, and what was wrong with their files. */
export type KeyRing = {
  readonly protection: KeyProtection;
  /** Several keys can share an id. Entries that differ are all tried until one has opened sealed data. */
  readonly keys: readonly DataKey[];
  readonly findings: readonly FileFinding[];
  /** Records that a key, identified by its check value, has opened sealed data. Only then are its copies written. */
  readonly prove: (check: string) => Promise<void>;
  /** Whether an earlier key was lost, so that text under it stays locked. */
  readonly lostEarlier: boolean;
  /** The text of a ring with these keys first and then all current ones, for a profile that is being restored. */
  readonly textWith: (carried: CarriedKeys) => Promise<string>;
};

/** Keys from a backup, newest first, and whether an earlier one was lost there. */
export type CarriedKeys = {
  readonly keys: readonly { readonly keyId: string; readonly raw: Uint8Array }[];
  readonly lostEarlier: boolean;
};

const keyBytes = 32;

/**
 * Opens the ring of data keys, or makes the first key. Keys are only ever added: one that cannot be unwrapped stays in
 * the ring, text sealed with it stays locked, and a new key is used for new text. If the two files differ, the entries
 * of both are kept, and a file is only written from keys that are proven, by their check value or by text they have
 * opened.
 */
export async function openKeyRing(folder: string, wrapper: KeyWrapper, hasData: boolean): Promise<KeyRing> {
  const files = readRings(folder);
  const found = await Promise.all(files.joined.keys.map(async (key) => await candidateOf(key, wrapper)));
  const lostNow = found.length === 0 && hasData;
  const isUsable = ({ state }: Candidate) => state === 'proven' || state === 'unproven';
  const added = found.some(isUsable) ? [] : [await newKey(wrapper)];
  const lostEarlier = files.joined.lostEarlier || lostNow;
  let candidates: readonly Candidate[] = [...added, ...found];
  const write = async () => await writeRings(folder, files.copies, ringOf(candidates, lostEarlier));
  const canWrite = () => added.length > 0 || isSettled(candidates);
  const failure = canWrite() ? await write().then(() => null, asFailure(added.length > 0)) : null;
  return {
    protection: {
      protectedBy: candidates.find(isUsable)?.entry.protectedBy ?? 'nothing',
      locked: lostEarlier || found.some((one) => isLocked(one, candidates)),
    },
    keys: inOrder(candidates).flatMap(dataKeyOf),
    findings: [
      ...(lostNow ? [{ text: lostText, isLoss: true }] : []),
      ...[...files.findings, ...(failure === null ? [] : [failure])].map((text) => ({ text, isLoss: false })),
    ],
    lostEarlier,
    textWith: async (carried) => {
      const brought = await Promise.all(carried.keys.map(async (key) => await entryOf(key.keyId, key.raw, wrapper)));
      const isBrought = ({ check }: Candidate) => brought.some((one) => one.check === check);
      const others = candidates.filter((one) => one.check === null || !isBrought(one));
      return ringText(ringOf([...brought, ...others], carried.lostEarlier));
    },
    prove: async (check) => {
      const proven = candidates.map((one) => (one.check === check ? withCheck(one, check) : one));
      if (proven.every((one, index) => one === candidates[index])) return;
      candidates = proven;
      if (canWrite()) await write();
    },
  };
}

const lostText =
  'Both files with the key to your notes are missing or damaged. Earlier notes stay locked; ' +
  'they are kept and can be read again if one of the files is restored. New notes use a new key.';

/** A new key must be durable before it is used; a copy that cannot be repaired now is repaired later. */
function asFailure(isNeeded: boolean): (error: unknown) => string {
  return (error) => {
    if (isNeeded) throw error;
    return 'A file with the key to your notes could not be written. Daybook tries again at the next start.';
  };
}

function withCheck(one: Candidate, check: string): Candidate {
  return one.state === 'proven' ? one : { ...one, state: 'proven', entry: { ...one.entry, check } };
}

/** A key is locked if no entry of its id can be used, unless its bytes are those of a proven key under another id. */
function isLocked({ entry }: Candidate, all: readonly Candidate[]): boolean {
  const isTwin = (other: Candidate) => other.state === 'proven' && other.entry.wrapped === entry.wrapped;
  const canOpen = (other: Candidate) => other.entry.keyId === entry.keyId && other.state !== 'broken';
  return !all.some((other) => isTwin(other) || canOpen(other));
}

/** The keys that can seal come first, newest first. Entries whose check failed are only tried for opening. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = { proven: 0, unproven: 0, broken: 1 };
  return candidates.toSorted((one, other) => rank[one.state] - rank[other.state]);
}

function dataKeyOf({ entry, raw, check, state }: Candidate): DataKey[] {
  if (raw === null || check === null) return [];
  return [{ keyId: entry.keyId, raw: new Uint8Array(raw), check, isProven: state === 'proven' }];
}

/** Within one id, proven entries come first, so that a program that looks only at the first finds the right one. */
function ringOf(candidates: readonly Candidate[], lostEarlier: boolean): Ring {
  const ids = [...new Set(candidates.map(({ entry }) => entry.keyId))];
  const rank = ({ state }: Candidate) => ['proven', 'unproven', 'broken'].indexOf(state);
  const keys = ids.flatMap((id) =>
    candidates.filter(({ entry }) => entry.keyId === id).toSorted((one, other) => rank(one) - rank(other)));
  return { keys: keys.map(({ entry }) => entry), lostEarlier };
}

async function newKey(wrapper: KeyWrapper): Promise<Candidate> {
  return await entryOf(randomUUID(), new Uint8Array(randomBytes(keyBytes)), wrapper);
}

async function entryOf(keyId: string, raw: Uint8Array, wrapper: KeyWrapper): Promise<Candidate> {
  const protectedBy = wrapper.protects ? 'system' : 'nothing';
  const wrapped = Buffer.from(wrapper.protects ? await wrapper.wrap(raw) : raw).toString('base64');
  const entry: RingKey = { keyId, protectedBy, wrapped };
  const made = await candidateOf(entry, { ...wrapper, unwrap: async () => await Promise.resolve(raw) });
  return made.check === null ? made : withCheck(made, made.check);
}
