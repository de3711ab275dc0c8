import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupContents } from '#shared/contract/backups';
import type { JournalLine } from '#shared/contract/ipc';
import type { Instant } from '#shared/time/day';
import { atomicWrite, syncFolder } from '../files/atomicWrite';
import { errorCode } from '../files/readJson';
import { frameLine } from '../journal/frame';
import { openJournal } from '../journal/openJournal';
import { beginSegment, type SegmentWriter } from '../journal/segmentWriter';
import { segmentOf } from '../journal/segments';
import { linesOf } from './journalLines';
import { readBackup, type BackupKeys, type CarriedKeys } from './readBackup';
import { asidePrefix, nextPrefix, restoredItems, restoreFileOf, type RestoreFile } from './restoreFile';
import { Tally } from './tally';

/** What a restore needs from its profile. */
export type RestoreOrder = {
  readonly profile: string;
  readonly at: Instant;
  /** What the journal contains now; null if it cannot be read. */
  readonly before: BackupContents | null;
  /** The text of the key ring with the backup's keys added. */
  readonly ringWith: (carried: CarriedKeys) => Promise<string>;
  /** The text of an installation file with a new id and this head. */
  readonly installationAt: (head: number) => string;
};

const segmentBytes = 4 * 1024 * 1024;
const pieceBytes = 256 * 1024;

/**
 * Fills a new folder inside the profile with the contents of a backup, reads it back and compares it with the backup,
 * and only then decides on the restore, which the next start finishes. Current files are not touched. Fails as reading
 * the backup does, or with `restore-write`.
 */
export async function prepareRestore(file: string, keys: BackupKeys, order: RestoreOrder): Promise<Result<null>> {
  const next = `${nextPrefix}${randomUUID().slice(0, 8)}`;
  const folder = path.join(order.profile, next);
  try {
    const filled = await fill(folder, file, keys, order);
    if (!filled.ok) {
      await rm(folder, { recursive: true, force: true });
      return filled;
    }
    const { at, contents } = filled.value;
    const what =
      `The backup of {${at}} was restored: ${contents.records} records, ${contents.minutes} minutes. ` +
      'The state before it is kept; you can put it back in Settings, Storage.';
    await decide(order, { next, what, moves: restoredItems, brings: broughtItems });
    return succeed(null);
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return notDone(error);
  }
}

const broughtItems = ['journal', 'keys.json', 'keys.copy.json', 'installation.json'] as const;

/** Decides to bring back the state before the last restore, under a new installation id. */
export async function prepareUndo(next: string, head: number, order: RestoreOrder): Promise<Result<null>> {
  const folder = path.join(order.profile, next);
  try {
    await atomicWrite(path.join(folder, 'installation.json'), order.installationAt(head));
    const brings = restoredItems.filter((item) => existsSync(path.join(folder, item)));
    const what =
      'The state before the restore was put back. The other state is kept; you can put it back in Settings, Storage.';
    await decide(order, { next, what, moves: restoredItems, brings });
    return succeed(null);
  } catch (error) {
    return notDone(error);
  }
}

/** Decides to move the database aside, so that the next start rebuilds it from the journal. */
export async function prepareRebuild(order: RestoreOrder): Promise<Result<null>> {
  try {
    const what = 'The database was moved aside and rebuilt from the journal. The damaged one is kept next to it.';
    await decide(order, { next: null, what, moves: ['IndexedDB'], brings: [] });
    return succeed(null);
  } catch (error) {
    return notDone(error);
  }
}

async function decide(
  { profile, at, before }: RestoreOrder,
  what: Pick<RestoreFile, 'next' | 'what' | 'moves' | 'brings'>,
): Promise<void> {
  const aside = `${asidePrefix}${randomUUID().slice(0, 8)}`;
  const file: RestoreFile = { format: 1, aside, at, before, ...what };
  await atomicWrite(restoreFileOf(profile), JSON.stringify(file));
}

async function fill(folder: string, file: string, keys: BackupKeys, order: RestoreOrder) {
  const journal = path.join(folder, 'journal');
  await mkdir(journal, { recursive: true, mode: 0o700 });
  const writer = linesWriter(journal);
  const read = await readBackup(file, keys, writer.add);
  await writer.close();
  if (!read.ok) return read;
  const { head } = read.value.start;
  const same = await tallyOf(folder);
  if (same.digest !== head.contents.digest || same.records !== head.contents.records) {
    return failWith('restore-write', 'The restored data did not match the backup when read back. Nothing was changed.');
  }
  const ring = await order.ringWith(read.value.carried);
  await atomicWrite(path.join(folder, 'keys.json'), ring);
  await atomicWrite(path.join(folder, 'keys.copy.json'), ring);
  await atomicWrite(path.join(folder, 'installation.json'), order.installationAt(head.contents.head));
  await syncFolder(folder);
  await syncFolder(order.profile);
  return succeed({ at: head.at, contents: head.contents });
}

async function tallyOf(folder: string): Promise<BackupContents> {
  const journal = await openJournal(folder);
  const tally = new Tally();
  for await (const page of linesOf(journal)()) page.forEach((line) => tally.add(line));
  await journal.close();
  return tally.contents();
}

/** Writes lines into new segments, piece by piece, each durable before the next. */
function linesWriter(folder: string) {
  let [segment, count, waiting, bytes] = [null as SegmentWriter | null, 0, [] as Buffer[], 0];
  const flush = async () => {
    if (waiting.length === 0) return;
    segment ??= await beginSegment(folder, segmentOf((count += 1)));
    await segment.append(Buffer.concat(waiting));
    [waiting, bytes] = [[], 0];
    if (segment.size() < segmentBytes) return;
    await segment.close();
    segment = null;
  };
  return {
    add: async (line: JournalLine) => {
      const framed = frameLine(line);
      waiting.push(framed);
      bytes += framed.length;
      if (bytes >= pieceBytes) await flush();
    },
    close: async () => {
      await flush();
      await segment?.close();
    },
  };
}

function notDone(error: unknown): Result<never> {
  const text = `The restore could not be prepared (${errorCode(error)}). Nothing was changed.`;
  return failWith('restore-write', text);
}
