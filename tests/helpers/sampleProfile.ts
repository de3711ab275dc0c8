import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { restoredInstallation } from '../../electron/identity/installation';
import { machineIdHash } from '../../electron/identity/machineIdHash';
import { readJson } from '../../electron/files/readJson';

/** Lets the program write a profile of its own at a folder, and quit. */
export type WriteProfile = (folder: string) => Promise<void>;

/**
 * Puts a profile at a folder that does not exist yet. The program writes it once in each run for each name; after that
 * it is copied, which takes a fraction of the time. Does nothing outside of a run that keeps such profiles.
 */
export async function putProfile(folder: string, name: string, write: WriteProfile): Promise<void> {
  const kept = process.env.DAYBOOK_PROFILES;
  if (kept === undefined) return;
  const source = path.join(kept, name);
  await writeOnce(source, write);
  cpSync(source, folder, { recursive: true, preserveTimestamps: true });
  belongHere(folder);
}

/** The test files run in processes of their own: the first to create the folder of the lock writes the profile. */
async function writeOnce(source: string, write: WriteProfile): Promise<void> {
  const [lock, ready] = [`${source}.lock`, `${source}.ready`];
  while (!existsSync(ready)) {
    if (!isFirstAt(lock)) {
      await pause(100);
      continue;
    }
    try {
      rmSync(source, { recursive: true, force: true });
      await write(source);
      writeFileSync(ready, '');
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
}

function isFirstAt(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Without this the program would say that its folder was copied: it gets the identity of a restored profile. */
function belongHere(folder: string): void {
  const file = path.join(folder, 'installation.json');
  const found = readJson(file);
  const { head } = (found.state === 'read' ? found.value : {}) as { readonly head: number };
  writeFileSync(file, restoredInstallation({ folder, machineIdHash: machineIdHash(), newId: randomUUID }, head));
}
