import { open } from 'node:fs/promises';
import path from 'node:path';
import { parseLine } from './frame';
import { damagedEndText, tornText } from './segments';

const firstTail = 64 * 1024;
const lineBreak = 0x0a;

/** What the ends of the newest segments show: the greatest number, and what is wrong with those ends. */
export type HeadFacts = {
  readonly head: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
};

/**
 * Finds the greatest number quickly: numbers only grow, so it is the number of the last readable line. Looks at an
 * older segment only if the newer ones have no readable line.
 */
export async function findHead(folder: string, segments: readonly string[]): Promise<HeadFacts> {
  const torn: string[] = [];
  const damaged: string[] = [];
  for (const segment of segments.toReversed()) {
    const end = await readEnd(path.join(folder, segment));
    if (end.torn > 0) torn.push(tornText(segment, end.torn));
    if (end.damaged > 0) damaged.push(damagedEndText(segment, end.damaged));
    if (end.number !== null) return { head: end.number, torn, damaged };
  }
  return { head: 0, torn, damaged };
}

/** The number of the last readable line of a file, the damaged lines after it, and the length of the torn tail. */
async function readEnd(file: string) {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(firstTail, size); ; length = Math.min(length * 4, size)) {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, size - length);
      const end = lastNumber(bytes, length === size);
      if (end.number !== null || length === size) return end;
    }
  } finally {
    await handle.close();
  }
}

function lastNumber(bytes: Buffer, isWholeFile: boolean) {
  const lastBreak = bytes.lastIndexOf(lineBreak);
  const torn = bytes.length - lastBreak - 1;
  let damaged = 0;
  let end = lastBreak;
  while (end >= 0) {
    const start = bytes.subarray(0, end).lastIndexOf(lineBreak);
    if (start === -1 && !isWholeFile) break;
    const line = parseLine(bytes.subarray(start + 1, end));
    if (line !== null) return { number: line.number, damaged, torn };
    damaged += 1;
    end = start;
  }
  return { number: null, damaged, torn };
}
