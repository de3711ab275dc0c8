import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupContents, BackupReason } from '#shared/contract/backups';
import { dataVersion } from '#shared/migrations/all';
import type { Instant } from '#shared/time/day';

/**
 * A backup is three lines of text and then sealed chunks (chunks.ts):
 *
 * daybook backup 1 <SHA-256 of the second line> <the head as plain JSON: counts, dates and digests, no records> <the
 * locks as JSON: the key of the chunks, sealed for the data key and for the recovery key where there is one>
 *
 * The chunks are bound to the second line, so that no head can be put in front of other chunks. The third line is bound
 * by its own seals, so that a recovery key that is made later can be added without writing the chunks again.
 */
export const backupFormat = 1;

const reasons = ['start', 'quiet', 'closing', 'now', 'migration', 'restore', 'deletion'] as const;
const count = z.int().check(z.nonnegative());
const digest128 = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

const headSchema = z.looseObject({
  at: z.number(),
  reason: z.enum(reasons),
  program: z.string(),
  installation: z.string(),
  contents: z.looseObject({
    head: count,
    schema: count,
    records: count,
    entries: count,
    minutes: count,
    digest: digest128,
    lastAt: z.nullable(z.number()),
  }),
  /** The number of journal lines in it, and the SHA-256 of everything that was sealed. */
  lines: count,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const lockSchema = z.looseObject({ nonce: base64, sealed: base64 });
const locksSchema = z.looseObject({
  dataKey: z.looseObject({ keyId: z.string(), ...lockSchema.shape }),
  recovery: z.nullable(z.looseObject({ id: z.string(), ...lockSchema.shape })),
});

/** What a backup says about itself, readable without any key. */
export type BackupHead = {
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly program: string;
  readonly installation: string;
  readonly contents: BackupContents;
  readonly lines: number;
  readonly sha256: string;
};

/** Something sealed with AES-256-GCM, the tag after it; both are base64. */
export type Lock = { readonly nonce: string; readonly sealed: string };

/** The key of the chunks, sealed for the data key and, if there is one, for the recovery key. */
export type BackupLocks = {
  readonly dataKey: Lock & { readonly keyId: string };
  readonly recovery: (Lock & { readonly id: string }) | null;
};

/** The beginning of a backup file, and the position of its first chunk. `binding` is what the chunks are bound to. */
export type BackupStart = {
  readonly head: BackupHead;
  /** Its first two lines, as written. */
  readonly text: string;
  readonly locks: BackupLocks;
  readonly binding: Buffer;
  readonly length: number;
};

/** The three lines of text at the beginning of a backup. */
export function encodeStart(head: BackupHead, locks: BackupLocks): { bytes: Buffer; binding: Buffer } {
  const second = JSON.stringify(head);
  const binding = createHash('sha256').update(second).digest();
  const text = `daybook backup ${backupFormat} ${binding.toString('hex')}\n${second}\n`;
  return { bytes: withLocks(text, locks), binding };
}

/** The three lines, with other locks after the first two. */
export function withLocks(text: string, locks: BackupLocks): Buffer {
  return Buffer.from(`${text}${JSON.stringify(locks)}\n`);
}

/** The most bytes that the first lines can take. */
export const longestStart = 64 * 1024;

/**
 * Reads the first bytes of a file. Fails with `not-a-backup`, with `backup-newer` if a newer Daybook wrote it, or with
 * `backup-damaged`.
 */
export function parseStart(bytes: Buffer): Result<BackupStart> {
  const [first = '', second = '', third] = bytes.toString('utf8').split('\n', 3);
  const [, format = '', digest] = /^daybook backup (\d{1,6}) ([0-9a-f]{64})$/.exec(first) ?? [];
  if (format === '') return failWith(first.startsWith('daybook backup') ? 'backup-damaged' : 'not-a-backup', '');
  if (Number(format) > backupFormat) return failWith('backup-newer', '');
  const binding = createHash('sha256').update(second).digest();
  if (binding.toString('hex') !== digest || third === undefined) return failWith('backup-damaged', '');
  const head = z.safeParse(headSchema, parsed(second));
  const locks = z.safeParse(locksSchema, parsed(third));
  if (!head.success || !locks.success) return failWith('backup-damaged', '');
  if (head.data.contents.schema > dataVersion) return failWith('backup-newer', '');
  const text = `${first}\n${second}\n`;
  const length = Buffer.byteLength(`${text}${third}\n`);
  const start = { head: head.data, text, locks: locks.data, binding, length };
  return succeed(start as unknown as BackupStart);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
