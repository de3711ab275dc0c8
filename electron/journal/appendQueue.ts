import type { JournalLine } from '#shared/contract/ipc';
import { frameLine } from './frame';

/**
 * Writes lines in the order they arrive, one write at a time. Lines that arrive in the meantime share the next write.
 */
export type AppendQueue = {
  /** Resolves with the head once the line is durable. A number that was already written is not written again. */
  readonly append: (line: JournalLine) => Promise<number>;
  readonly settled: () => Promise<void>;
};

type Waiting = {
  readonly line: JournalLine;
  readonly resolve: (head: number) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Makes a queue for numbers above `firstHead`; `write` makes the bytes of `count` lines durable, the last one numbered
 * `last`.
 */
export function appendQueue(
  firstHead: number,
  write: (bytes: Buffer, last: JournalLine, count: number) => Promise<void>,
): AppendQueue {
  let head = firstHead;
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;

  const writeGroup = async (group: readonly Waiting[]) => {
    const fresh = onlyNew(group, head);
    const last = fresh.at(-1);
    try {
      if (last !== undefined) await write(Buffer.concat(fresh.map(frameLine)), last, fresh.length);
      head = last?.number ?? head;
      for (const { resolve } of group) resolve(head);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };
  const work = async () => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await writeGroup(group);
    }
    working = null;
  };

  return {
    append: (line) => {
      const done = new Promise<number>((resolve, reject) => waiting.push({ line, resolve, reject }));
      working ??= work();
      return done;
    },
    settled: async () => {
      await working;
    },
  };
}

/** The lines above the head in ascending order, so that no number is written twice. */
function onlyNew(group: readonly Waiting[], head: number) {
  const lines: JournalLine[] = [];
  for (const { line } of group) if (line.number > (lines.at(-1)?.number ?? head)) lines.push(line);
  return lines;
}
