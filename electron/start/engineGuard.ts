import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { FileFinding } from '#shared/contract/ipc';
import { atomicWrite } from '../files/atomicWrite';
import { readJson } from '../files/readJson';

/** `check` distinguishes a flipped digit from a newer version. Older programs wrote none. */
const engineFile = z.object({ chromium: z.string(), check: z.exactOptional(z.string()) });

const checkedFile = z.object({ check: z.string() });

/** Two copies: losing one must not lock the profile. */
const names = ['engine.json', 'engine.copy.json'] as const;

/**
 * Checks whether this program's Chromium may open the profile. An older Chromium deletes the database that a newer one
 * wrote, so the program must stop before any session exists. Only reads.
 */
export function checkEngine(folder: string, ours: string): Result<null> {
  const last = lastEngine(folder);
  if (last !== null) return isNewer(last, ours) ? stop(last, ours, folder) : succeed(null);
  if (!hasDatabase(folder)) return succeed(null);
  const noted = versionNotedByChromium(folder);
  return noted === null ? stopUnknown(ours, folder) : stop(noted, ours, folder);
}

/** Remembers that this Chromium has opened the profile. Call it before the first session exists. */
export async function rememberEngine(folder: string, ours: string): Promise<void> {
  // The copy is written first, so that a first file with a check value means that there is a copy.
  for (const name of names.toReversed()) {
    const file = path.join(folder, name);
    const content = { chromium: ours, check: checkOf(ours) };
    if (engineIn(file) !== ours) await atomicWrite(file, `${JSON.stringify(content)}\n`);
  }
}

/** The engine version files that are missing or damaged in a profile that has a database. */
export function findEngineFaults(folder: string): readonly FileFinding[] {
  if (!hasDatabase(folder)) return [];
  const [file, copy] = names.map((name) => path.join(folder, name)) as [string, string];
  const [isFaulty, isCopyFaulty] = [engineIn(file) === null, engineIn(copy) === null];
  if (isFaulty === isCopyFaulty || (isCopyFaulty && isOfOlderProgram(file, copy))) return [];
  const [lost, left] = isFaulty ? names : names.toReversed();
  return [{ text: `${lost} was missing or damaged. It is written again from ${left}.`, isLoss: false }];
}

/** Older programs wrote only the first file, without a check value. */
function isOfOlderProgram(file: string, copy: string): boolean {
  const content = readJson(file);
  const hasCheck = content.state === 'read' && z.safeParse(checkedFile, content.value).success;
  return readJson(copy).state === 'missing' && !hasCheck;
}

/** Whether the profile contains a Chromium database. */
export function hasDatabase(folder: string): boolean {
  try {
    return readdirSync(path.join(folder, 'IndexedDB')).length > 0;
  } catch {
    return false;
  }
}

/** The newer of the versions in both files. */
function lastEngine(folder: string) {
  const versions = names.flatMap((name) => engineIn(path.join(folder, name)) ?? []);
  return versions.toSorted((one, other) => (isNewer(one, other) ? -1 : 1))[0] ?? null;
}

function engineIn(file: string) {
  const content = readJson(file);
  if (content.state !== 'read') return null;
  const parsed = z.safeParse(engineFile, content.value);
  if (!parsed.success || !isVersion(parsed.data.chromium)) return null;
  const { chromium, check } = parsed.data;
  return check === undefined || check === checkOf(chromium) ? chromium : null;
}

function checkOf(version: string) {
  return createHash('sha256').update(`daybook engine ${version}`).digest('hex').slice(0, 16);
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
      `and this program has Chromium ${ours}, which would delete it. Nothing was changed. ` +
      'Start the newer Daybook, or install it again.',
  );
}

function stopUnknown(ours: string, folder: string) {
  return failWith(
    'engine-unknown',
    `Daybook stopped before it opened anything: both files in ${folder} that say which Chromium opened the data last ` +
      `(${names.join(' and ')}) are missing or damaged, and an older Chromium would delete the data. ` +
      'Nothing was changed. ' +
      'If no newer Daybook than this one was ever used with this folder, write the line ' +
      `{"chromium":"${ours}"} into engine.json and start again.`,
  );
}
