import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { JournalLine, JournalPage, JournalStatus } from '#shared/contract/ipc';
import { errorCode } from '../files/readJson';
import { appendQueue } from './appendQueue';
import { findHead } from './findHead';
import { readPage } from './readPage';
import { beginSegment, writeDigest, type SegmentWriter } from './segmentWriter';
import { listSegments, nextSegment } from './segments';
import { verifySegments } from './verifySegments';

/** The second copy of every change, in files outside the database (storage.md 4). */
export type Journal = {
  readonly head: () => number;
  readonly append: (line: JournalLine) => Promise<Result<{ readonly head: number }>>;
  readonly read: (above: number, from: string | null) => Promise<Result<JournalPage>>;
  readonly status: () => JournalStatus;
  /** Resolves once no line is on its way, so that a page loaded anew learns of those of the page before it. */
  readonly settled: () => Promise<void>;
  /** Reads everything, and pins whole segments that a kill left without their SHA-256. */
  readonly verify: () => Promise<JournalStatus>;
  readonly close: () => Promise<void>;
};

/** Sizes that a test may make small. */
export type JournalLimits = { readonly segmentSize: number };

const limits: JournalLimits = { segmentSize: 4 * 1024 * 1024 };

/** Opens the journal in a folder of the profile. Only the ends of its segments are read; a segment is begun at the first append. */
export async function openJournal(profile: string, { segmentSize }: JournalLimits = limits): Promise<Journal> {
  const folder = path.join(profile, 'journal');
  const segments = [...(await listSegments(folder))];
  const found = await findHead(folder, segments);
  let status: JournalStatus = { ...found, lines: null, segments: segments.length };
  let writer: SegmentWriter | null = null;
  let appended = 0;

  const begin = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const begun = await beginSegment(folder, nextSegment(segments.at(-1) ?? null));
    segments.push(begun.segment);
    status = { ...status, segments: segments.length };
    return begun;
  };
  /** What is durable counts; of the segment in work, lines still on their way do not. */
  const readable = () => segments.map((segment) => ({ segment, upTo: segment === writer?.segment ? writer.size() : null }));

  const write = async (bytes: Buffer, head: number, lines: number) => {
    writer ??= await begin();
    try {
      await writer.append(bytes);
    } catch (error) {
      const broken = writer;
      writer = null;
      await broken.abandon();
      throw error;
    }
    appended += lines;
    status = { ...status, head, lines: status.lines === null ? null : status.lines + lines };
    if (writer.size() < segmentSize) return;
    const full = writer;
    writer = null;
    // The line is durable whether or not its segment can be pinned now; the next full reading pins it.
    await full.close().catch(() => full.abandon());
  };
  const queue = appendQueue(found.head, write);

  return {
    head: () => status.head,
    append: async (line) => {
      if (/[\n\r]/.test(line.payload)) return failWith('journal-payload', 'A journal line must be one line.');
      try {
        return succeed({ head: await queue.append(line) });
      } catch (error) {
        return failWith('journal-write', `The journal could not be written (${errorCode(error)}). The database is not affected.`);
      }
    },
    read: async (above, from) => {
      try {
        return await readPage(folder, readable(), above, from);
      } catch (error) {
        return failWith('journal-read', `The journal could not be read (${errorCode(error)}).`);
      }
    },
    status: () => status,
    settled: queue.settled,
    verify: async () => {
      const inWork = writer?.segment;
      const before = appended;
      const { lines, torn, damaged, undigested } = await verifySegments(folder, readable());
      for (const { segment, digest } of undigested) if (segment !== inWork) await writeDigest(folder, segment, digest);
      status = { ...status, lines: lines + appended - before, torn, damaged };
      return status;
    },
    close: async () => {
      await queue.settled();
      await writer?.close();
      writer = null;
    },
  };
}
