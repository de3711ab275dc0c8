import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { SecondFolder } from '#shared/contract/backups';
import type { ChosenFolder } from './backupSettings';
import { listBackups, type FoundBackup } from './backupFolder';
import { readMark } from './secondMark';

/** Whether a folder can be the second one: it must exist and be outside the data folder. */
export async function checkSecond(profile: string, folder: string): Promise<Result<null>> {
  // A link may lead back into the data folder.
  const relative = path.relative(await realOf(profile), await realOf(folder));
  if (relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))) {
    const text = 'This folder is inside the data folder, and would be lost with it. Choose one on another disk.';
    return failWith('second-inside', text);
  }
  if (!(await isFolder(folder))) return failWith('second-missing', 'This is not a folder that can be read.');
  return succeed(null);
}

/**
 * Whether the second folder is connected. Without its mark it is not: an unplugged drive may leave an empty folder
 * behind, or another drive may be in its place. A folder chosen before there were marks is recognized by its backups.
 */
export async function findSecond(
  second: ChosenFolder,
  isOwn: (found: FoundBackup) => boolean,
): Promise<Exclude<SecondFolder['state'], 'not written'>> {
  if (!(await isFolder(second.path))) return 'not connected';
  const mark = second.mark ?? null;
  const isMarked = mark === null ? (await listBackups(second.path)).some(isOwn) : readMark(second.path) === mark;
  return isMarked ? 'there' : 'not marked';
}

async function isFolder(folder: string): Promise<boolean> {
  return await stat(folder).then((found) => found.isDirectory(), () => false);
}

async function realOf(folder: string): Promise<string> {
  return await realpath(folder).catch(() => path.resolve(folder));
}
