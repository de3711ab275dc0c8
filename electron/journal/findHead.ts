import { open } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import type { JournalLine, JournalStatus } from '#shared/contract/ipc';
import { parseLine } from './frame';
import { errorCode } from '../files/readJson';
import { damagedEndText, tornText, unreadableText } from './segments';

const firstTail = 64 * 1024;
const lineBreak = 0x0a;

/** What the ends of the newest segments show: the highest number, and what is wrong with those ends. */
export type HeadFacts = {
  readonly head: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
  readonly contents: JournalStatus['contents'];
};

/**
 * Finds the highest number quickly: numbers only grow, so it is the number of the last readable line. Looks at an older
 * segment only if the newer ones have no readable line.
 */
export async function findHead(folder: string, segments: readonly string[]): Promise<HeadFacts> {
  const torn: string[] = [];
  const damaged: string[] = [];
  for (const segment of segments.toReversed()) {
    const end = await readEnd(path.join(folder, segment)).catch((error: unknown) => errorCode(error));
    if (typeof end === 'string') {
      damaged.push(unreadableText(segment, end));
      continue;
    }
    if (end.torn > 0) torn.push(tornText(segment, end.torn));
    if (end.damaged > 0) damaged.push(damagedEndText(segment, end.damaged));
    if (end.line !== null) return { head: end.line.number, torn, damaged, contents: contentsOf(end.line) };
  }
  return { head: 0, torn, damaged, contents: null };
}

/**
 * What a copy contains after a line, according to that line; null if it does not say. Its other content does not matter
 * here.
 */
export function contentsOf({ payload }: JournalLine): JournalStatus['contents'] {
  try {
    const parsed = z.safeParse(lineWithContents, JSON.parse(payload));
    return parsed.success ? (parsed.data.contents ?? null) : null;
  } catch {
    return null;
  }
}

const lineWithContents = z.object({ contents: z.optional(z.object({ records: z.number(), digest: z.string() })) });

/** The last readable line of a file, the damaged lines after it, and the length of the torn tail. */
async function readEnd(file: string) {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(firstTail, size); ; length = Math.min(length * 4, size)) {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, size - length);
      const end = lastLine(bytes);
      if (end.line !== null || length === size) return end;
    }
  } finally {
    await handle.close();
  }
}

/** Of a part of a file it may find too few lines; then a longer part is read. */
function lastLine(bytes: Buffer) {
  const lastBreak = bytes.lastIndexOf(lineBreak);
  const torn = bytes.length - lastBreak - 1;
  let damaged = 0;
  let end = lastBreak;
  while (end >= 0) {
    const start = bytes.subarray(0, end).lastIndexOf(lineBreak);
    const line = parseLine(bytes.subarray(start + 1, end));
    if (line !== null) return { line, damaged, torn };
    damaged += 1;
    end = start;
  }
  return { line: null, damaged, torn };
}
