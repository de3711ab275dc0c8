import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { atomicWrite, syncFolder } from '../files/atomicWrite';
import { digestFile } from './segments';

/** A segment that is being written. */
export type SegmentWriter = {
  readonly segment: string;
  readonly size: () => number;
  /** Appends bytes and makes them durable. After an error, the segment must be abandoned. */
  readonly append: (bytes: Buffer) => Promise<void>;
  /** Closes it for good and writes its SHA-256 to a file next to it. */
  readonly close: () => Promise<void>;
  /** Closes it when its end is unknown: a segment with a torn tail never gets a SHA-256. */
  readonly abandon: () => Promise<void>;
  /** Removes it if nothing in it was ever durable. */
  readonly discard: () => Promise<void>;
};

/** Starts a segment. Its name in the folder is durable no later than its first line. */
export async function beginSegment(folder: string, segment: string): Promise<SegmentWriter> {
  const handle = await open(path.join(folder, segment), 'ax', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  let isNamed = false;
  return {
    segment,
    size: () => size,
    append: async (bytes) => {
      writeAll(handle, bytes);
      if (isNamed) {
        await handle.datasync();
      } else {
        await handle.sync();
        await syncFolder(folder);
        isNamed = true;
      }
      hash.update(bytes);
      size += bytes.length;
    },
    close: async () => {
      await handle.close();
      await writeDigest(folder, segment, hash.digest('hex'));
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(path.join(folder, segment)).catch(() => undefined);
    },
  };
}

/** Writes the SHA-256 of a closed segment, unless it has one already. */
export async function writeDigest(folder: string, segment: string, digest: string): Promise<void> {
  const file = digestFile(folder, segment);
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await atomicWrite(file, `${digest}  ${segment}\n`);
}

/** Writes only to the system's cache, which is faster than using another thread; `append` waits for the disk. */
function writeAll(handle: FileHandle, bytes: Buffer) {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle.fd, bytes, written);
}
