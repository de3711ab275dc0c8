import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import type { BackupState } from '#shared/contract/backups';
import { keepBackups, type KeepRule } from '#shared/rules/backups/keepBackups';
import type { Instant } from '#shared/time/day';
import { atomicWrite, syncFolder } from '../files/atomicWrite';
import { readJson } from '../files/readJson';
import { readStart, sizeOf } from './readBackup';
import type { BackupStart } from './backupHead';
import { backupExtension, writeWhole } from './writeBackup';

/** A backup in a folder: its file, and its head if that can be read. */
export type FoundBackup = {
  readonly id: string;
  readonly size: number;
  readonly start: BackupStart | null;
  /** Why its head cannot be read; null if it can. */
  readonly problem: 'newer' | 'damaged' | null;
};

/** The state of a backup when it was last read in full. */
export type ReadNote = { readonly state: BackupState; readonly at: Instant };

const isBackup = (name: string) => name.endsWith(`.${backupExtension}`);

/** The backups in a folder, newest first by name; none if there is no such folder. */
export async function listBackups(folder: string): Promise<readonly FoundBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter(isBackup).toSorted().toReversed().map(async (id): Promise<FoundBackup> => {
    const file = path.join(folder, id);
    const start = await readStart(file);
    const size = await sizeOf(file).catch(() => 0);
    if (start.ok) return { id, size, start: start.value, problem: null };
    return { id, size, start: null, problem: start.error.code === 'backup-newer' ? 'newer' : 'damaged' };
  });
  return await Promise.all(found);
}

/** Makes the folder of backups and removes half-written files that a kill left in it. */
export async function prepareFolder(folder: string): Promise<void> {
  const created = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (created !== undefined) await syncFolder(path.dirname(folder));
  for (const name of await readdir(folder)) {
    if (name.endsWith(`.${backupExtension}.part`)) await rm(path.join(folder, name), { force: true });
  }
}

/** What decides how backups are rotated: the rule without its days, and each backup's state when it was last read. */
export type Rotation = Omit<KeepRule, 'dayOf'> & { readonly notes: ReadonlyMap<string, ReadNote> };

/**
 * Removes the backups that the rotation does not keep. A backup whose head cannot be read, or that was found damaged,
 * is never removed and never counts, so it takes no other backup's place.
 */
export async function pruneBackups(
  folder: string,
  found: readonly FoundBackup[],
  { notes, ...rule }: Rotation,
): Promise<void> {
  const sound = found.flatMap(({ id, start }) => {
    if (start === null || notes.get(id)?.state === 'damaged') return [];
    return [{ id, at: start.head.at, records: start.head.contents.records }];
  });
  const kept = keepBackups(sound, { ...rule, dayOf: localDay });
  for (const { id } of sound) if (!kept.has(id)) await rm(path.join(folder, id), { force: true });
}

/** Copies a backup to another folder and compares both, byte by byte. Throws if it cannot be written. */
export async function copyBackup(id: string, from: string, to: string): Promise<void> {
  const target = path.join(to, id);
  await writeWhole(target, async (file) => {
    for await (const piece of createReadStream(path.join(from, id)) as AsyncIterable<Buffer>) {
      await file.appendFile(piece);
    }
  });
  if ((await digestOf(path.join(from, id))) === (await digestOf(target))) return;
  await rm(target, { force: true });
  throw Object.assign(new Error('the copy differs'), { code: 'EIO' });
}

const states = ['whole', 'not read', 'damaged', 'newer', 'other key'] as const;
const notesFile = z.record(z.string(), z.object({ state: z.enum(states), at: z.number() }));

/** When each backup was last read in full, and its state then. If a note is lost, its backup is only read again. */
export function readNotes(folder: string): Map<string, ReadNote> {
  const content = readJson(path.join(folder, 'read.json'));
  const parsed = content.state === 'read' ? z.safeParse(notesFile, content.value) : null;
  return new Map(Object.entries(parsed?.success === true ? (parsed.data as Readonly<Record<string, ReadNote>>) : {}));
}

/** Writes the notes of the backups that still exist. */
export async function writeNotes(folder: string, notes: ReadonlyMap<string, ReadNote>): Promise<void> {
  await atomicWrite(path.join(folder, 'read.json'), `${JSON.stringify(Object.fromEntries(notes), null, 2)}\n`);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** The day of an instant in this computer's time zone. */
function localDay(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
