import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { failWith, succeed, type Result } from '#shared/base/result';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';

const engineFile = z.object({ chromium: z.string() });

/**
 * Checks whether this program's Chromium may open the profile. An older Chromium deletes the database that a newer one
 * wrote, so the program must stop before any session exists. Only reads.
 */
export function checkEngine(folder: string, ours: string): Result<null> {
  const last = lastEngine(folder);
  if (last !== null) return isNewer(last, ours) ? stop(last, ours, folder) : succeed(null);
  if (!hasDatabase(folder)) return succeed(null);
  return stop(versionNotedByChromium(folder) ?? 'an unknown version', ours, folder);
}

/** Remembers that this Chromium has opened the profile. Call it before the first session exists. */
export async function rememberEngine(folder: string, ours: string): Promise<void> {
  if (lastEngine(folder) === ours) return;
  await atomicWrite(path.join(folder, 'engine.json'), `${JSON.stringify({ chromium: ours })}\n`);
}

/** Whether the profile contains a Chromium database. */
export function hasDatabase(folder: string): boolean {
  try {
    return readdirSync(path.join(folder, 'IndexedDB')).length > 0;
  } catch {
    return false;
  }
}

function lastEngine(folder: string) {
  const file = readJson(path.join(folder, 'engine.json'));
  if (file.state !== 'read') return null;
  const parsed = z.safeParse(engineFile, file.value);
  return parsed.success && isVersion(parsed.data.chromium) ? parsed.data.chromium : null;
}

/** The version that last opened the profile, as Chrome and Chromium (but not Electron) note it. */
function versionNotedByChromium(folder: string) {
  try {
    const text = readFileSync(path.join(folder, 'Last Version'), 'utf8').trim();
    return isVersion(text) ? text : null;
  } catch {
    return null;
  }
}

function isVersion(text: string) {
  return /^\d+(\.\d+){0,3}$/.test(text);
}

function isNewer(one: string, other: string) {
  const ones = one.split('.').map(Number);
  const others = other.split('.').map(Number);
  for (let part = 0; part < 4; part += 1) {
    const difference = (ones[part] ?? 0) - (others[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function stop(theirs: string, ours: string, folder: string) {
  return failWith(
    'engine-newer',
    `Daybook stopped before it opened anything: the data in ${folder} was last opened with Chromium ${theirs}, ` +
      `and this program brings Chromium ${ours}, which would delete it. Nothing was changed. ` +
      'Start the newer Daybook, or install it again.',
  );
}
