import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { openJournal, type Journal } from '../../../electron/journal/openJournal';

/** A payload that names its number and has at least the given number of bytes. */
export const payload = (number: number, size = 0) => JSON.stringify({ change: number, text: 'x'.repeat(size) });

/** A file of the journal of a profile. */
export const journalFile = (profile: string, name: string) => path.join(profile, 'journal', name);

/** Writes lines of the given numbers as one start of the program. */
export async function writeJournal(profile: string, numbers: readonly number[], size = 0) {
  const journal = await openJournal(profile);
  for (const number of numbers) await journal.append({ number, payload: payload(number, size) });
  await journal.close();
}

/** Reads page after page; returns the numbers of all lines and how many pages they took. */
export async function readAll(journal: Journal, above = 0) {
  const numbers: number[] = [];
  let from: string | null = null;
  let pages = 0;
  do {
    const page = await journal.read(above, from);
    if (!page.ok) throw new Error(page.error.message);
    numbers.push(...page.value.lines.map((line) => line.number));
    from = page.value.next;
    pages += 1;
  } while (from !== null);
  return { numbers, pages };
}

/** The files below a folder that this process has open. Needs Linux, which lists them. */
export function openFilesBelow(folder: string): readonly string[] {
  const real = realpathSync(folder);
  const files = readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)];
    } catch {
      return [];
    }
  });
  return files.filter((file) => file.startsWith(`${real}/`));
}

/** The prototype of open files, whose calls a test watches or replaces. */
export async function fileHandlePrototype(): Promise<FileHandle> {
  const handle = await open(process.execPath, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  return prototype;
}
