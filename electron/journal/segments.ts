import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/readJson';

const segmentName = /^\d{6}\.jsonl$/;

/** The segments of a journal by name, `000001.jsonl` and up, oldest first. */
export async function listSegments(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    // The names are digits, so comparing code units is enough; a locale's rules would have to be loaded at every start.
    return names.filter((name) => segmentName.test(name)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The name of the segment after the given one, or of the first one after null. */
export function nextSegment(last: string | null): string {
  const number = last === null ? 0 : Number.parseInt(last, 10);
  return `${String(number + 1).padStart(6, '0')}.jsonl`;
}

/** The file that holds the SHA-256 of a closed segment, in the format that `sha256sum -c` reads. */
export function digestFile(folder: string, segment: string): string {
  return path.join(folder, `${segment}.sha256`);
}

/** Reports the unfinished line that a power failure or a kill left at the end of a segment. */
export function tornText(segment: string, bytes: number): string {
  return `${segment}: ends in ${bytes} bytes of an unfinished line`;
}

/** Reports a line that cannot be read, counted from 1. */
export function damagedText(segment: string, line: number): string {
  return `${placeText(segment, line)} is damaged`;
}

/** Reports damaged lines at the end of a segment, where only their number is known. */
export function damagedEndText(segment: string, lines: number): string {
  return `${segment}: ${lines} damaged ${lines === 1 ? 'line' : 'lines'} at its end`;
}

/** Names a line by its segment and its position, counted from 1. */
export function placeText(segment: string, line: number): string {
  return `${segment}: line ${line}`;
}
