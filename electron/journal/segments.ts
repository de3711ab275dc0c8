import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/readJson';

const segmentName = /^\d{6}\.jsonl$/;
const digestName = /^\d{6}\.jsonl\.sha256$/;

/**
 * The folder of a journal: its segments by name, oldest first, the highest number that any of its files ever had, and
 * which segments are missing or are not files, in words.
 */
export type JournalFolder = {
  readonly segments: readonly string[];
  readonly last: number;
  readonly faults: readonly string[];
};

/** How many missing segments are named one by one. */
const namedLosses = 20;

/** Lists the segments of a journal, `000001.jsonl` and up. A number is never used again, so a gap is a lost segment. */
export async function readJournalFolder(folder: string): Promise<JournalFolder> {
  const entries = await entriesOf(folder);
  // The names are digits, so comparing code units is enough; a locale's rules would have to be loaded at every start.
  const named = entries.filter(({ name }) => segmentName.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const digested = entries.filter(({ name }) => digestName.test(name)).map(({ name }) => numberOf(name));
  const present = new Set(named.map(({ name }) => numberOf(name)));
  const last = Math.max(0, ...present, ...digested);
  const lost = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !present.has(number));
  return {
    segments: named.filter((entry) => entry.isFile()).map(({ name }) => name),
    last,
    faults: [
      ...lost.slice(0, namedLosses).map((number) => `${segmentOf(number)} is missing`),
      ...(lost.length > namedLosses ? [moreText(lost.length - namedLosses)] : []),
      ...named.filter((entry) => !entry.isFile()).map(({ name }) => `${name} is not a file`),
    ],
  };
}

/** The name of the segment with a number. */
export function segmentOf(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function numberOf(name: string): number {
  return Number.parseInt(name, 10);
}

function moreText(count: number): string {
  return count === 1 ? '1 more file is missing' : `${count} more files are missing`;
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

/** Reports a segment that the system will not let the program read. */
export function unreadableText(segment: string, code: string): string {
  return `${segment} cannot be read (${code})`;
}

/** Names a line by its segment and its position, counted from 1. */
export function placeText(segment: string, line: number): string {
  return `${segment}: line ${line}`;
}
