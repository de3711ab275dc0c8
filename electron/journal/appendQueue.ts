import type { JournalLine } from '#shared/contract/ipc';
import { frameLine } from './frame';

/** Lines in the order in which they came, one write at a time; what waits meanwhile goes with the next one. */
export type AppendQueue = {
  /** Resolves with the head once the line is durable, at once for a number that has been written already. */
  readonly append: (line: JournalLine) => Promise<number>;
  readonly settled: () => Promise<void>;
};

type Waiting = {
  readonly line: JournalLine;
  readonly resolve: (head: number) => void;
  readonly reject: (error: unknown) => void;
};

/** Makes a queue above `head`; `write` makes some bytes durable that end with the line of the number `head`. */
export function appendQueue(
  firstHead: number,
  write: (bytes: Buffer, head: number, lines: number) => Promise<void>,
): AppendQueue {
  let head = firstHead;
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;

  const writeGroup = async (group: readonly Waiting[]) => {
    const fresh = onlyNew(group, head);
    const greatest = fresh.at(-1)?.number ?? head;
    try {
      if (fresh.length > 0) await write(Buffer.concat(fresh.map(frameLine)), greatest, fresh.length);
      head = greatest;
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

/** The lines above the head in rising order: a number that was written already is not written twice. */
function onlyNew(group: readonly Waiting[], head: number) {
  const lines: JournalLine[] = [];
  for (const { line } of group) if (line.number > (lines.at(-1)?.number ?? head)) lines.push(line);
  return lines;
}
