import type { RecordId } from '#shared/base/ids';
import type { DataKey } from '#shared/contract/ipc';
import type { Sealed } from '#shared/records/sealed';
import { rowPages } from '#renderer/storage/commit';
import type { DaybookDatabase } from '#renderer/storage/database';
import type { Random, Sealer } from './ports';
import { makeSealer } from './sealer';

/** A sealed text and the record it belongs to. */
type Sample = { readonly record: RecordId; readonly sealed: Sealed };

/**
 * Chooses between unproven keys that share an id: the one that opens sealed text comes first, so that nothing new is
 * sealed with a damaged key. Without sealed text the order stays.
 */
export async function orderKeys(
  database: DaybookDatabase,
  random: Random,
  keys: readonly DataKey[],
): Promise<readonly DataKey[]> {
  const newest = keys.filter(({ keyId }) => keyId === keys[0]?.keyId);
  if (newest.length < 2 || newest.some(({ isProven }) => isProven)) return keys;
  const sample = await findSample(database, newest[0]?.keyId ?? '');
  if (sample === null) return keys;
  let right = '';
  const copies = newest.map((key) => ({ ...key, raw: new Uint8Array(key.raw) }));
  const trial = await makeSealer(copies, random, (check) => (right = check));
  if (trial.ok) await trial.value.open(sample.record, sample.sealed);
  return keys.toSorted((one, other) => Number(other.check === right) - Number(one.check === right));
}

/**
 * Opens one text for each key that is not proven yet, which tells the main process what it may write. A key under which
 * nothing was ever sealed is accepted if it is the only one of its id.
 */
export async function proveKeys(
  database: DaybookDatabase,
  sealer: Sealer,
  keys: readonly Omit<DataKey, 'raw'>[],
  accept: (check: string) => void,
): Promise<void> {
  for (const { keyId, check } of keys.filter(({ isProven }) => !isProven)) {
    const sample = await findSample(database, keyId);
    if (sample !== null) await sealer.open(sample.record, sample.sealed);
    else if (keys.filter((key) => key.keyId === keyId).length === 1) accept(check);
  }
}

/** The first sealed text under a key, among the drafts and then among all versions of all records. */
async function findSample(database: DaybookDatabase, keyId: string): Promise<Sample | null> {
  for (const { id, text } of await database.drafts.toArray()) {
    if (text.keyId === keyId) return { record: id, sealed: text };
  }
  for await (const page of rowPages(database)) {
    for (const { id, versions } of page) {
      const sealed = versions.map(({ content }) => sealedIn(content, keyId)).find((found) => found !== null);
      if (sealed !== undefined) return { record: id, sealed };
    }
  }
  return null;
}

function sealedIn(value: unknown, keyId: string): Sealed | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('keyId' in value && 'nonce' in value && value.keyId === keyId) return value as Sealed;
  return Object.values(value).map((part) => sealedIn(part, keyId)).find((found) => found !== null) ?? null;
}
