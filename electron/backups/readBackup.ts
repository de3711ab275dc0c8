import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import * as z from 'zod/mini';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupContents } from '#shared/contract/backups';
import type { JournalLine } from '#shared/contract/ipc';
import { errorCode } from '../files/readJson';
import { parseLine } from '../journal/frame';
import { longestStart, parseStart, type BackupStart } from './backupHead';
import { DamagedChunk, openChunks } from './chunks';
import { openWithDataKeys, openWithRecovery, type NamedKey } from './locks';
import { Tally } from './tally';
import { throughStream } from './throughStream';

/** What opens a backup: this computer's data keys, or a recovery key. */
export type BackupKeys = { readonly dataKeys: readonly NamedKey[]; readonly recoveryKey: string | null };

/** The data keys in a backup, newest first, and whether an earlier one was lost. */
export type CarriedKeys = { readonly keys: readonly NamedKey[]; readonly lostEarlier: boolean };

/** A backup that was read in full and matches its head. */
export type ReadBackup = { readonly start: BackupStart; readonly tally: Tally; readonly carried: CarriedKeys };

/** What each failure means, as the end of a sentence. */
const sentences: Readonly<Record<string, string>> = {
  'not-a-backup': 'is not a Daybook backup',
  'backup-newer': 'was written by a newer Daybook, and this one cannot read it',
  'backup-damaged': 'is damaged and was not used',
  'backup-other-key': 'belongs to another computer: type its recovery key to open it',
  'backup-wrong-key': 'cannot be opened with this recovery key, which was printed for other backups',
  'backup-no-recovery': 'opens only on the computer that wrote it: it was written before there was a recovery key',
};

/** Reads the head of a backup, without any key. Each failure names the file and says what is wrong with it. */
export async function readStart(file: string): Promise<Result<BackupStart>> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestStart), 0, longestStart, 0);
      const start = parseStart(buffer.subarray(0, bytesRead));
      return start.ok ? start : refuse(file, start.error.code);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failWith('backup-read', `${path.basename(file)} could not be read (${errorCode(error)}).`);
  }
}

/**
 * Reads a whole backup and compares its lines, digest and counts with its head. `onLine` gets every journal line in it,
 * in order. Nothing from it may be used until the result says that it is right.
 */
export async function readBackup(
  file: string,
  { dataKeys, recoveryKey }: BackupKeys,
  onLine: (line: JournalLine) => Promise<void> | void = () => undefined,
): Promise<Result<ReadBackup>> {
  const started = await readStart(file);
  if (!started.ok) return started;
  const start = started.value;
  const key = openWithDataKeys(start.locks, dataKeys) ?? (recoveryKey === null ? null : openBy(start, recoveryKey));
  if (key === null) return refuse(file, whyLocked(start, recoveryKey));
  try {
    const body = await readBody(file, start, key, onLine);
    const contents = body.tally.contents();
    const isRight = body.sha256 === start.head.sha256 && body.tally.lineCount === start.head.lines;
    return isRight && isSame(contents, start.head.contents)
      ? succeed({ start, tally: body.tally, carried: body.carried })
      : refuse(file, 'backup-damaged');
  } catch (error) {
    if (isDamage(error)) return refuse(file, 'backup-damaged');
    return failWith('backup-read', `${path.basename(file)} could not be read (${errorCode(error)}).`);
  }
}

/** The size of a file in bytes. */
export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

async function readBody(
  file: string,
  start: BackupStart,
  key: Buffer,
  onLine: (line: JournalLine) => Promise<void> | void,
) {
  const hash = createHash('sha256');
  const tally = new Tally();
  let carried: CarriedKeys | null = null;
  const sealed = createReadStream(file, { start: start.length }) as AsyncIterable<Buffer>;
  const opened = openChunks(sealed, key, start.binding);
  for await (const line of linesIn(throughStream(opened, createGunzip()))) {
    hash.update(line).update('\n');
    if (carried === null) {
      carried = parseKeys(line);
      continue;
    }
    const parsed = parseLine(line);
    if (parsed === null) throw new DamagedChunk('a line');
    tally.add(parsed);
    await onLine(parsed);
  }
  if (carried === null) throw new DamagedChunk('no keys');
  return { sha256: hash.digest('hex'), tally, carried };
}

async function* linesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece]);
    let from = 0;
    for (let end = waiting.indexOf(10); end >= 0; end = waiting.indexOf(10, from)) {
      yield waiting.subarray(from, end);
      from = end + 1;
    }
    waiting = waiting.subarray(from);
  }
  if (waiting.length > 0) throw new DamagedChunk('an unfinished line');
}

const carriedSchema = z.looseObject({
  keys: z.array(z.looseObject({ keyId: z.string(), raw: z.string() })),
  lostEarlier: z.boolean(),
});

function parseKeys(line: Buffer): CarriedKeys {
  const parsed = z.safeParse(carriedSchema, JSON.parse(line.toString('utf8')));
  if (!parsed.success) throw new DamagedChunk('the keys');
  const keys = parsed.data.keys.map(({ keyId, raw }) => ({ keyId, raw: new Uint8Array(Buffer.from(raw, 'base64')) }));
  return { keys, lostEarlier: parsed.data.lostEarlier };
}

function openBy({ locks }: BackupStart, recoveryKey: string): Buffer | null {
  return openWithRecovery(locks, recoveryKey);
}

function whyLocked({ locks }: BackupStart, recoveryKey: string | null): string {
  if (locks.recovery === null) return 'backup-no-recovery';
  return recoveryKey === null ? 'backup-other-key' : 'backup-wrong-key';
}

function isSame(one: BackupContents, other: BackupContents): boolean {
  const names = ['head', 'records', 'entries', 'minutes', 'digest'] as const;
  return names.every((name) => one[name] === other[name]);
}

/** Errors from zlib and JSON mean damage, too; only the file system's errors do not. */
function isDamage(error: unknown): boolean {
  const code = errorCode(error);
  return error instanceof DamagedChunk || error instanceof SyntaxError || code.startsWith('Z_');
}

function refuse(file: string, code: string): Result<never> {
  return failWith(code, `${path.basename(file)} ${sentences[code] ?? 'could not be read'}.`);
}
