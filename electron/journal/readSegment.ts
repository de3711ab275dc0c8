import { open, type FileHandle } from 'node:fs/promises';
import type { JournalLine } from '#shared/contract/ipc';
import { parseLine } from './frame';

const chunkSize = 1024 * 1024;
const lineBreak = 0x0a;

/** A line of a segment, null if it is damaged. */
export type SegmentLine = JournalLine | null;

/** A segment and how many of its bytes count, null for all. In the one being written, only durable lines count. */
export type SegmentToRead = { readonly segment: string; readonly upTo: number | null };

/** A piece of a segment: its lines, the bytes they were read from, and how many bytes follow the last line break. */
export type SegmentPiece = {
  readonly lines: readonly SegmentLine[];
  readonly bytes: Buffer;
  readonly torn: number;
  readonly isLast: boolean;
};

/**
 * Reads a segment in pieces of about a megabyte, from an offset where a line starts up to a length. Other work can run
 * between two pieces. The last piece has the length of the torn tail.
 */
export async function* readSegment(file: string, from: number, upTo: number | null): AsyncGenerator<SegmentPiece> {
  const handle = await open(file, 'r');
  try {
    const length = upTo ?? (await handle.stat()).size;
    let offset = from;
    let wanted = chunkSize;
    while (offset < length) {
      const chunk = await readAt(handle, offset, Math.min(wanted, length - offset));
      const lastBreak = chunk.lastIndexOf(lineBreak);
      const isLast = offset + chunk.length >= length;
      if (lastBreak === -1 && !isLast) {
        wanted *= 2;
        continue;
      }
      const whole = chunk.subarray(0, lastBreak + 1);
      const bytes = isLast ? chunk : whole;
      yield { lines: splitLines(whole), bytes, torn: bytes.length - whole.length, isLast };
      offset += bytes.length;
      wanted = chunkSize;
    }
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, offset: number, length: number) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  if (bytesRead === 0) throw new Error('a segment got shorter while it was being read');
  return buffer.subarray(0, bytesRead);
}

function splitLines(bytes: Buffer) {
  const lines: SegmentLine[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(lineBreak, start);
    lines.push(parseLine(bytes.subarray(start, end)));
    start = end + 1;
  }
  return lines;
}
