import { randomUUID } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { FileFinding, JournalLine, JournalPage, JournalStatus } from '#shared/contract/ipc';
import { syncFolder } from '../files/atomicWrite';
import { errorCode } from '../files/readJson';
import { appendQueue } from './appendQueue';
import { contentsOf, findHead } from './findHead';
import { readPage } from './readPage';
import { beginSegment, writeDigest, type SegmentWriter } from './segmentWriter';
import { readJournalFolder, segmentOf } from './segments';
import { verifySegments } from './verifySegments';

/** The second copy of every change, in files outside the database (storage.md 4). */
export type Journal = {
  readonly head: () => number;
  readonly append: (line: JournalLine) => Promise<Result<{ readonly head: number }>>;
  readonly read: (above: number, from: string | null) => Promise<Result<JournalPage>>;
  readonly status: () => JournalStatus;
  /** What was found in the journal's place when it was opened, if it was not a folder. */
  readonly findings: readonly FileFinding[];
  /** Resolves once no line is being written, so that a reloaded page sees the lines of the page before it. */
  readonly settled: () => Promise<void>;
  /** Reads everything, and writes the SHA-256 of intact segments that a kill left without one. */
  readonly verify: () => Promise<JournalStatus>;
  readonly close: () => Promise<void>;
};

/** Sizes that tests can reduce. */
export type JournalLimits = { readonly segmentSize: number };

const limits: JournalLimits = { segmentSize: 4 * 1024 * 1024 };

/** Opens the journal of a profile. Reads only the ends of its segments; the first append starts a new segment. */
export async function openJournal(profile: string, { segmentSize }: JournalLimits = limits): Promise<Journal> {
  const folder = path.join(profile, 'journal');
  const findings = await setAsideWhatIsNoFolder(folder);
  const { segments: names, last, faults } = await readJournalFolder(folder);
  const segments = [...names];
  let lastNumber = last;
  const found = await findHead(folder, segments);
  const damaged = [...faults, ...found.damaged];
  let status: JournalStatus = { ...found, damaged, lines: null, segments: segments.length };
  let writer: SegmentWriter | null = null;
  let appended = 0;

  const startSegment = async () => {
    const created = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (created !== undefined) await syncFolder(profile);
    const started = await beginSegment(folder, segmentOf(lastNumber + 1));
    lastNumber += 1;
    segments.push(started.segment);
    status = { ...status, segments: segments.length };
    return started;
  };
  /** A segment without a durable line is removed, so that attempts on a full disk leave no empty files behind. */
  const leave = async (broken: SegmentWriter) => {
    if (broken.size() > 0) return await broken.abandon();
    await broken.discard();
    segments.pop();
    lastNumber -= 1;
    status = { ...status, segments: segments.length };
  };
  /** Only durable lines can be read; those still being written do not count. */
  const readable = () =>
    segments.map((segment) => ({ segment, upTo: segment === writer?.segment ? writer.size() : null }));

  const write = async (bytes: Buffer, last: JournalLine, lines: number) => {
    writer ??= await startSegment();
    try {
      await writer.append(bytes);
    } catch (error) {
      const broken = writer;
      writer = null;
      await leave(broken);
      throw error;
    }
    appended += lines;
    status = {
      ...status,
      head: last.number,
      contents: contentsOf(last),
      lines: status.lines === null ? null : status.lines + lines,
    };
    if (writer.size() < segmentSize) return;
    const full = writer;
    writer = null;
    // The line is durable whether or not its segment gets its SHA-256 now; if not, `verify` writes it.
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
        const text = `The journal could not be written (${errorCode(error)}). The database is not affected.`;
        return failWith('journal-write', text);
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
    findings,
    settled: queue.settled,
    verify: async () => {
      // Otherwise a segment that is being closed would get its SHA-256 from here and from its writer at the same time.
      await queue.settled();
      const before = appended;
      const present = await readJournalFolder(folder);
      const { lines, torn, damaged: inLines, undigested } = await verifySegments(folder, readable());
      for (const { segment, digest } of undigested) await writeDigest(folder, segment, digest);
      status = { ...status, lines: lines + appended - before, torn, damaged: [...present.faults, ...inLines] };
      return status;
    },
    close: async () => {
      await queue.settled();
      await writer?.close();
      writer = null;
    },
  };
}

/** Anything else under the journal's name would keep the program from opening although the database is intact. */
async function setAsideWhatIsNoFolder(folder: string): Promise<FileFinding[]> {
  const found = await stat(folder).catch(() => null);
  if (found === null || found.isDirectory()) return [];
  const name = `journal.no-folder-${randomUUID().slice(0, 8)}`;
  await rename(folder, path.join(path.dirname(folder), name));
  const text = `The journal was not a folder. What was there is kept as ${name}, and a new journal was started.`;
  return [{ text, isLoss: false }];
}
