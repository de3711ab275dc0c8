import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/readJson';

const segmentName = /^(\d{6})\.jsonl$/;

/** The segments of a journal by their names, `000001.jsonl` and on, the oldest first. */
export async function listSegments(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    // Digits alone: by their code units, since the rules of a language would be loaded for it at each start.
    return names.filter((name) => segmentName.test(name)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The name of the segment after a given one; of the first one after null. */
export function nextSegment(last: string | null): string {
  const number = last === null ? 0 : Number(segmentName.exec(last)?.[1] ?? 0);
  return `${String(number + 1).padStart(6, '0')}.jsonl`;
}

/** Where the SHA-256 of a closed segment stands, in the form that `sha256sum -c` reads. */
export function digestFile(folder: string, segment: string): string {
  return path.join(folder, `${segment}.sha256`);
}
