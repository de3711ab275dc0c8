import type { RecordId } from '#shared/base/ids';
import { recordKeys, type RecordContents, type RecordType } from '#shared/records/all';
import type { CopyContents } from '#shared/records/changeSet';
import type { StoredRecord, Version } from '#shared/records/version';
import { displayedVersion, isWritten, vectorKey } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';

/**
 * Something the program found wrong with the copies or their files. The first sentence of `text` is a summary, the rest
 * gives details. `mended`: nothing is lost. `missing`: something is, or may be, in no copy. `not backed up`: both
 * copies are whole, but no backup, or no copy of it in the second folder, could be written.
 */
export type Finding = {
  readonly text: string;
  readonly look: 'mended' | 'missing' | 'not backed up';
  readonly at: Instant;
  readonly isSeen: boolean;
  /** The records that one copy took from the other. */
  readonly records?: readonly RecordId[];
};

/**
 * What a merge of the copies did: in sentences for the user, and the records that one took from the other. `lost` are
 * sentences about what the copies said they had and neither has.
 */
export type Merged = {
  readonly told: readonly string[];
  readonly taken: readonly RecordId[];
  readonly lost: readonly string[];
};

/** A record as it is stored: all its versions, and the strings that the displayed one is looked up by. */
export type Row<Type extends RecordType = RecordType> = StoredRecord<RecordContents[Type]> & {
  readonly type: Type;
  readonly keys: readonly string[];
};

/** A row before and after a change; `before` is undefined if the record is new. */
export type RowChange = { readonly before: Row | undefined; readonly after: Row };

/** What the database remembers about itself. */
export type MetaRow =
  | { readonly key: 'head'; readonly number: number; readonly changeSet: string; readonly command: string }
  | { readonly key: 'clock'; readonly at: number; readonly count: number }
  | ({ readonly key: 'contents' } & CopyContents)
  /** How many rows of each type there are, deleted records among them. */
  | { readonly key: 'counts'; readonly byType: RowCounts }
  /** By which patterns the rows are indexed (`keyPatterns`). */
  | { readonly key: 'index'; readonly patterns: string }
  | ({ readonly key: 'verified' } & Verified)
  /** Damage in the journal's files that stays there although its content was written again, in words. */
  | { readonly key: 'damage'; readonly known: readonly string[] }
  /** A rebuild from the journal is under way, of a database that had so many records before. */
  | { readonly key: 'rebuilding'; readonly before: number }
  /** What was found wrong with the copies, kept even after it was seen. */
  | { readonly key: 'findings'; readonly list: readonly Finding[] };

/** How many rows of each type of record there are. */
export type RowCounts = { readonly [Type in RecordType]?: number };

/**
 * Something that no schema of this program accepts: kept as it is and left out of everything, so that it never stops
 * the rest. `place` names where it was found; `row` is a row of the database as it was, null for what stays in the
 * journal.
 */
export type SetAside = { readonly place: string; readonly why: string; readonly row: unknown };

/**
 * What the last full comparison of both copies found, and when: up to which number, how many lines and records were
 * compared, and in words what differs between the copies and what is wrong with the journal's files.
 */
export type Verified = {
  readonly at: Instant;
  readonly number: number;
  readonly lines: number;
  readonly records: number;
  readonly differences: readonly string[];
  readonly damaged: readonly string[];
  readonly torn: readonly string[];
};

/** A stored record with its look-up keys, which are those of the displayed version; a deleted one has none. */
export function rowOf(type: RecordType, id: RecordId, seq: number, versions: readonly Version<unknown>[]): Row {
  return { id, type, seq, versions, keys: recordKeys(type, displayedVersion(versions)?.content ?? null) } as Row;
}

/** What a row shows; null if it shows nothing. */
export function shownContent(row: Row | undefined): unknown {
  return row === undefined ? null : (displayedVersion<unknown>(row.versions)?.content ?? null);
}

/** A text that is equal for two lists of versions only if the lists are equal. */
export function versionsKey(versions: readonly Version<unknown>[]): string {
  return versions.map(({ vector }) => vectorKey(vector)).join(';');
}

/** A text that names one version of one record. */
export function versionKey(id: RecordId, { vector }: Pick<Version<unknown>, 'vector'>): string {
  return `${id}|${vectorKey(vector)}`;
}

/** The contents of an empty copy. */
export const noContents: CopyContents = { records: 0, digest: '0'.repeat(32) };

/**
 * The contents of a copy after some of its rows changed. The digest is the sum modulo 2¹²⁸ of SHA-256(record id |
 * vector) over all versions that change sets wrote (storage.md 3): it does not depend on order, moves by old → new, and
 * no migration changes it. Must be awaited before a transaction begins, which would otherwise commit.
 */
export async function contentsAfter(present: CopyContents, changes: readonly RowChange[]): Promise<CopyContents> {
  const moves = await Promise.all(changes.map(moveOf));
  const sum = moves.reduce((total, { digest }) => total + digest, BigInt(`0x${present.digest}`));
  return {
    records: present.records + moves.reduce((total, { records }) => total + records, 0),
    digest: BigInt.asUintN(digestBits, sum).toString(16).padStart(digestBits / 4, '0'),
  };
}

const digestBits = 128;

/** The number of rows of each type after some rows changed. */
export function countsAfter(present: RowCounts, changes: readonly RowChange[]): RowCounts {
  const counts: { [Type in RecordType]?: number } = { ...present };
  for (const { before, after } of changes) if (before === undefined) counts[after.type] = (counts[after.type] ?? 0) + 1;
  return counts;
}

async function moveOf({ before, after }: RowChange): Promise<{ readonly records: number; readonly digest: bigint }> {
  const [old, fresh] = [writtenOf(before), writtenOf(after)];
  const [oldSum, freshSum] = await Promise.all([sumOf(after.id, old), sumOf(after.id, fresh)]);
  return { records: Number(fresh.length > 0) - Number(old.length > 0), digest: freshSum - oldSum };
}

function writtenOf(row: Row | undefined): readonly Version<unknown>[] {
  return (row?.versions ?? []).filter(isWritten);
}

async function sumOf(id: RecordId, versions: readonly Version<unknown>[]): Promise<bigint> {
  const digests = await Promise.all(versions.map(async (version) => await digestOf(versionKey(id, version))));
  return digests.reduce((sum, digest) => sum + digest, 0n);
}

/** The last 128 bits of the SHA-256 of a text. */
async function digestOf(text: string): Promise<bigint> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return bytes.subarray(-digestBits / 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
