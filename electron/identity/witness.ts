import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { readJson } from '../files/readJson';

/**
 * What a profile notes about its witnesses. `file` is the inode and the birth time of a small file in the profile,
 * which a restored copy does not have. `token` is made at random on each start and is also in a file outside the
 * profile, which does not change when a copy is put back over the profile; `before` is the previous start's token.
 */
export const witnessNote = z.object({ file: z.string(), token: z.string(), before: z.string() });

/** A witness as noted in the profile. */
export type WitnessNote = z.infer<typeof witnessNote>;

const outsideFile = z.object({ token: z.string(), head: z.number() });

/** Whether the witnesses agree that this profile was never put back. A missing note or outside file proves nothing. */
export function isWitnessed(
  folder: string,
  outside: string,
  { witness, head }: { readonly witness?: WitnessNote; readonly head: number },
): boolean {
  if (witness === undefined) return true;
  if (inodeAndBirth(folder) !== witness.file) return false;
  const found = readJson(outsideOf(folder, outside));
  const parsed = found.state === 'read' ? z.safeParse(outsideFile, found.value) : null;
  if (parsed?.success !== true) return true;
  // A kill between the two files leaves the older token outside.
  const isOwn = parsed.data.token === witness.token || parsed.data.token === witness.before;
  return isOwn && parsed.data.head <= head;
}

/** Makes the note of this start's witnesses. */
export function renewWitness(folder: string, token: string, before: string): WitnessNote {
  return { file: inodeAndBirth(folder), token, before };
}

/** Writes the witness outside the profile. It is only a hint, so a failure changes nothing. */
export function witnessOutside(folder: string, outside: string, token: string, head: number): void {
  try {
    mkdirSync(outside, { recursive: true, mode: 0o700 });
    writeFileSync(outsideOf(folder, outside), JSON.stringify({ token, head }), { mode: 0o600 });
  } catch {
    // The folder of the system may be read-only.
  }
}

/** The file is made if it is missing, so that it has its own birth time. */
function inodeAndBirth(folder: string): string {
  const file = path.join(folder, 'witness');
  try {
    readFileSync(file);
  } catch {
    writeFileSync(file, 'Tells a profile that was put back from one that was never away.\n', { mode: 0o600 });
  }
  const { ino, birthtimeNs } = statSync(file, { bigint: true });
  return `${ino} ${birthtimeNs}`;
}

function outsideOf(folder: string, outside: string): string {
  return path.join(outside, `${createHash('sha256').update(folder).digest('hex').slice(0, 32)}.json`);
}
