import {
  closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { FileFinding } from '#shared/contract/ipc';
import { errorCode } from '../files/readJson';
import {
  asidePrefix, nextPrefix, readRestore, readUndo, restoreFileOf, undoFileOf, type RestoreFile, type UndoFile,
} from './restoreFile';

/** Another program may keep a file open for a moment. */
const tries = 20;
const pause = 100;

/**
 * Finishes a decided restore before anything in the profile is opened: moves the current files aside and the restored
 * ones into their place, by renames. After a kill at any point, the next start does the rest, so the program only ever
 * opens the old state or the new one. Returns the message for the user. Also removes what an undecided restore left
 * behind.
 */
export function finishRestore(profile: string): Result<readonly FileFinding[]> {
  const decided = readRestore(profile);
  try {
    if (decided !== null) finish(profile, decided);
    const isUnreadable = decided === null && existsSync(restoreFileOf(profile));
    if (isUnreadable) return keepUnreadable(profile);
    tidy(profile, readUndo(profile));
    return succeed(decided === null ? [] : [{ text: decided.what, isLoss: false }]);
  } catch (error) {
    const text = `The restore could not be finished (${errorCode(error)}).`;
    return failWith('restore-unfinished', `${text} Nothing is lost: start Daybook again to finish it.`);
  }
}

function finish(profile: string, restore: RestoreFile): void {
  const aside = path.join(profile, restore.aside);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const item of restore.moves) {
    const [present, old] = [path.join(profile, item), path.join(aside, item)];
    const filled = restore.next === null ? null : path.join(profile, restore.next, item);
    const isBrought = restore.brings.includes(item);
    const isDone = isBrought && (filled === null || !existsSync(filled));
    if (isDone) continue;
    if (existsSync(present) && !existsSync(old)) renamePatiently(present, old);
    if (isBrought && filled !== null) renamePatiently(filled, present);
  }
  syncNames(aside);
  if (restore.next !== null && existsSync(path.join(profile, restore.next))) {
    syncNames(path.join(profile, restore.next));
  }
  syncNames(profile);
  const undo: UndoFile = { format: 1, id: restore.aside, at: restore.at, before: restore.before };
  writeDurably(undoFileOf(profile), JSON.stringify(undo));
  rmSync(restoreFileOf(profile));
  syncNames(profile);
}

/**
 * An unreadable decision may have been carried out in part, and the folders that it names may have the only copy. They
 * stay, and the user is informed.
 */
function keepUnreadable(profile: string): Result<readonly FileFinding[]> {
  const isLeft = (name: string) => name.startsWith(nextPrefix) || name.startsWith(asidePrefix);
  const kept = foldersOf(profile).filter(isLeft);
  renamePatiently(restoreFileOf(profile), `${restoreFileOf(profile)}.damaged`);
  // The next start would remove folders that are being filled.
  for (const name of kept.filter((one) => one.startsWith(nextPrefix))) {
    renamePatiently(path.join(profile, name), path.join(profile, `kept-${name}`));
  }
  syncNames(profile);
  const where = kept.length === 0 ? '' : ' What it had moved is kept in the data folder.';
  const text = `A restore was prepared, but restore.json is damaged, so it was not finished.${where}`;
  return succeed([{ text: `${text} Restore the backup again.`, isLoss: true }]);
}

/** Keeps only the state before the last restore, or every earlier state if nothing says which was the last. */
function tidy(profile: string, undo: UndoFile | null): void {
  for (const name of foldersOf(profile)) {
    const isOlder = undo !== null && name.startsWith(asidePrefix) && name !== undo.id;
    const isLeft = name.startsWith(nextPrefix) || isOlder;
    if (isLeft) rmSync(path.join(profile, name), { recursive: true, force: true });
  }
}

function foldersOf(profile: string): string[] {
  try {
    return readdirSync(profile);
  } catch {
    return [];
  }
}

function renamePatiently(from: string, to: string): void {
  for (let left = tries; ; left -= 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (left === 0 || !['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function writeDurably(file: string, text: string): void {
  const temporary = `${file}.part`;
  writeFileSync(temporary, text, { mode: 0o600, flush: true });
  renameSync(temporary, file);
}

/** Makes the names in a folder durable. Windows does so on its own. */
function syncNames(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
