import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupContents, BackupReason } from '#shared/contract/backups';
import type { JournalLine } from '#shared/contract/ipc';
import { syncFolder } from '../files/atomicWrite';
import { errorCode } from '../files/readJson';
import { frameLine } from '../journal/frame';
import { encodeStart, type BackupHead, type BackupLocks } from './backupHead';
import { sealChunks } from './chunks';
import { fileKeyBytes, lockForDataKey, lockForRecovery, type NamedKey } from './locks';
import { readBackup } from './readBackup';
import { Tally } from './tally';
import { throughStream } from './throughStream';

/** All journal lines that are durable now, in pages. They are read twice: once to count, once to write. */
export type JournalLines = () => AsyncIterable<readonly JournalLine[]>;

/** What is written, and under which keys. The first data key is the newest; all of them are included, sealed. */
export type BackupOrder = {
  readonly folder: string;
  readonly at: BackupHead['at'];
  readonly reason: BackupReason;
  readonly program: string;
  readonly installation: string;
  readonly lines: JournalLines;
  readonly dataKeys: readonly NamedKey[];
  readonly lostEarlier: boolean;
  readonly recovery: { readonly id: string; readonly raw: Buffer } | null;
};

/** The file extension of backups. */
export const backupExtension = 'daybook-backup';

/** A backup after it was written, read back and compared. */
export type WrittenBackup = { readonly id: string; readonly contents: BackupContents };

/**
 * Writes a backup so that under its name it is either whole or absent: a temporary file, fsync, rename, fsync of the
 * folder. Then it is read back in full, and its counts and digest are compared; a wrong one is removed and never
 * counts. Fails with `backup-empty` if nothing was ever written, `no-key`, or `backup-write`.
 */
export async function writeBackup(order: BackupOrder): Promise<Result<WrittenBackup>> {
  const [newest] = order.dataKeys;
  if (newest === undefined) return failWith('no-key', 'There is no key to seal a backup with.');
  try {
    const { tally, sha256 } = await count(order);
    const contents = tally.contents();
    if (contents.head === 0) return failWith('backup-empty', 'There is nothing to back up yet.');
    const { at, reason, program, installation } = order;
    const head: BackupHead = { at, reason, program, installation, contents, lines: tally.lineCount, sha256 };
    const fileKey = randomBytes(fileKeyBytes);
    const locks: BackupLocks = {
      dataKey: lockForDataKey(fileKey, newest),
      recovery: order.recovery === null ? null : lockForRecovery(fileKey, order.recovery),
    };
    const id = nameOf(order);
    await writeWhole(path.join(order.folder, id), async (file) => {
      const { bytes, binding } = encodeStart(head, locks);
      await file.appendFile(bytes);
      const body = throughStream(bodyOf(order, contents.head), createGzip());
      for await (const chunk of sealChunks(body, fileKey, binding)) {
        await file.appendFile(chunk);
      }
    });
    return await readBack(order, id, contents);
  } catch (error) {
    const text = `The backup could not be written (${errorCode(error)}). Earlier backups are unchanged.`;
    return failWith('backup-write', text);
  }
}

/** Makes a file whole under its name or not at all. A failure leaves nothing behind. */
export async function writeWhole(target: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${target}.part`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

async function readBack(order: BackupOrder, id: string, contents: BackupContents): Promise<Result<WrittenBackup>> {
  const file = path.join(order.folder, id);
  const read = await readBackup(file, { dataKeys: order.dataKeys, recoveryKey: null });
  if (read.ok) return succeed({ id, contents });
  await rm(file, { force: true });
  return failWith('backup-read-back', `The new backup did not match when read back, so it was removed.`);
}

async function count(order: BackupOrder) {
  const tally = new Tally();
  const hash = createHash('sha256').update(keysLine(order));
  for await (const page of order.lines()) {
    for (const line of page) {
      tally.add(line);
      hash.update(frameLine(line));
    }
  }
  return { tally, sha256: hash.digest('hex') };
}

/** Lines appended after the count are left out. */
async function* bodyOf(order: BackupOrder, upTo: number): AsyncGenerator<Buffer> {
  yield keysLine(order);
  for await (const page of order.lines()) {
    const counted = page.filter(({ number }) => number <= upTo);
    if (counted.length > 0) yield Buffer.concat(counted.map(frameLine));
  }
}

function keysLine({ dataKeys, lostEarlier }: BackupOrder): Buffer {
  const keys = dataKeys.map(({ keyId, raw }) => ({ keyId, raw: Buffer.from(raw).toString('base64') }));
  return Buffer.from(`${JSON.stringify({ keys, lostEarlier })}\n`);
}

/** `2026-09-15 163105 1a2b3c4d.daybook-backup`, in UTC: names sort by time and never say whose they are. */
function nameOf({ at }: BackupOrder): string {
  const [day = '', time = ''] = new Date(at).toISOString().split('T');
  const clock = time.slice(0, 8).replaceAll(':', '');
  return `${day} ${clock} ${randomUUID().slice(0, 8)}.${backupExtension}`;
}
