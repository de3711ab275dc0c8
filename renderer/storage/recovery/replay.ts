import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { laterClock } from '#shared/records/hybridClock';
import { applyVersions, asProblem } from '../changeSet';
import { commit, readState, type DatabaseState } from '../commit';
import type { DaybookDatabase } from '../database';
import {
  endedDrafts, latestTimers, readLines, versionsOfLine, type ReadLine, type ReadPiece, type StorePorts,
} from '../journal';
import { contentsAfter, countsAfter, type Row, type RowChange, type SetAside } from '../rows';

/**
 * Sentences for the user: damaged lines that were left out, and what was set aside for the first time. `taken` are the
 * records that changed in a database that was not empty.
 */
export type Replayed = {
  readonly damaged: readonly string[];
  readonly aside: readonly string[];
  readonly taken: readonly RecordId[];
};

/**
 * Watches long work on the copies: is called with the number of the last change that was read, and may stop the work.
 */
export type Watch = { readonly onNumber: (number: number) => void; readonly isStopped: () => boolean };

/** For work that nobody watches. */
export const unwatched: Watch = { onNumber: () => undefined, isStopped: () => false };

/**
 * Brings the journal's changes above a number into the database, one piece per transaction. While one piece is written
 * the next is read and prepared. If it is stopped in between, it fails with `stopped`: what is written stays, and the
 * next start continues from there. Nothing else may write meanwhile.
 */
export async function replayJournal(
  database: DaybookDatabase,
  ports: StorePorts,
  above: number,
  watch: Watch = unwatched,
): Promise<Result<Replayed>> {
  const replay = new Replay(database, await readState(database), (await database.records.limit(1).count()) === 0);
  try {
    const read = await replayAll(replay, ports, above, watch);
    await replay.written();
    return read.ok ? succeed(replay.told) : read;
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

async function replayAll(replay: Replay, ports: StorePorts, above: number, watch: Watch): Promise<Result<null>> {
  let last: ReadLine | null = null;
  for await (const piece of readLines(ports, above)) {
    if (!piece.ok) return piece;
    if (watch.isStopped()) return stopped();
    await replay.take(piece.value, last);
    last = piece.value.lines.at(-1) ?? last;
    watch.onNumber(last?.set.number ?? above);
  }
  return succeed(null);
}

/** The failure of work that was stopped in between. */
export function stopped(): Result<never> {
  return failWith('stopped', 'This was stopped. It goes on at the next start.');
}

/** One replay: the contents of the database after the pieces so far. */
class Replay {
  readonly told: { readonly [Part in keyof Replayed]: Replayed[Part][number][] } = {
    damaged: [], aside: [], taken: [],
  };
  private readonly database: DaybookDatabase;
  /** The head before: later lines end drafts and set timers. */
  private readonly headBefore: number;
  private state: DatabaseState;
  /** The records that may exist already; null if any may. */
  private readonly known: Set<RecordId> | null;
  private writing: Promise<void> = Promise.resolve();

  constructor(database: DaybookDatabase, state: DatabaseState, isEmpty: boolean) {
    this.database = database;
    this.headBefore = state.head.number;
    this.state = state;
    this.known = isEmpty ? new Set() : null;
  }

  /** Resolves when all pieces are written; fails if one of them could not be. */
  async written(): Promise<void> {
    await this.writing;
  }

  /**
   * Applies the lines of a piece together: a record that several of them change is written once. `last` is the line
   * before them; together with the line after it, it decides which drafts end.
   */
  async take(piece: ReadPiece, last: ReadLine | null): Promise<void> {
    const lines = last === null ? piece.lines : [last, ...piece.lines];
    const drafts = endedDrafts(lines.filter(({ set }) => set.number > this.headBefore), piece.next === null);
    const before = await this.rowsBefore(piece.lines);
    const { after, refused } = applyLines(before, piece.lines);
    const rows = [...after.values()]
      .filter((row) => before.get(row.id) !== row)
      .map((row): RowChange => ({ before: before.get(row.id), after: row }));
    const newer = piece.lines.filter(({ set }) => set.number > this.state.head.number);
    const contents = await contentsAfter(this.state.contents, rows);
    const aside = [...piece.aside, ...piece.lines.flatMap((line) => line.aside), ...refused];
    const added = await newlySetAside(this.database, aside);
    await this.writing;
    this.state = {
      head: newer.at(-1)?.set ?? this.state.head,
      clock: newer.reduce((clock, { set }) => laterClock(clock, set.clock), this.state.clock),
      contents,
      counts: countsAfter(this.state.counts, rows),
    };
    const steps = { before: [], after: [] };
    const { state } = this;
    this.writing = commit(this.database, {
      rows, timers: latestTimers(newer), drafts, steps, state, aside: added, isAlone: this.known !== null,
    });
    // It is awaited before the next one begins, and at the end.
    this.writing.catch(() => undefined);
    this.told.damaged.push(...piece.damaged.map(damagedText));
    this.told.aside.push(...added.map(asideText));
    if (this.known === null) this.told.taken.push(...rows.map((row) => row.after.id));
  }

  /** The rows that these lines change, as they were before. In a database that was empty, few of them can exist. */
  private async rowsBefore(lines: readonly ReadLine[]): Promise<ReadonlyMap<RecordId, Row>> {
    const ids = [...new Set(lines.flatMap(versionsOfLine).map(({ written }) => written.id))];
    const asked = this.known === null ? ids : ids.filter((id) => this.known?.has(id) === true);
    for (const id of ids) this.known?.add(id);
    if (asked.length === 0) return new Map();
    await this.writing;
    const present = await this.database.records.bulkGet(asked);
    return new Map(present.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  }
}

/** What cannot be merged (one vector for two contents, one id for two types) stays in the journal and is set aside. */
function applyLines(
  before: ReadonlyMap<RecordId, Row>,
  lines: readonly ReadLine[],
): { after: Map<RecordId, Row>; refused: SetAside[] } {
  const after = new Map(before);
  const refused: SetAside[] = [];
  for (const { place, number, written } of lines.flatMap(versionsOfLine)) {
    const applied = applyVersions(after, number, [written]);
    if (applied.ok) for (const change of applied.value) after.set(change.after.id, change.after);
    else refused.push({ place: `${place}, ${written.type} ${written.id}`, why: applied.error.message, row: null });
  }
  return { after, refused };
}

async function newlySetAside({ setAside }: DaybookDatabase, aside: readonly SetAside[]): Promise<SetAside[]> {
  if (aside.length === 0) return [];
  const known = await setAside.bulkGet(aside.map(({ place }) => place));
  return aside.filter((_, index) => known[index] === undefined);
}

function damagedText(line: string): string {
  return `The journal holds a line that cannot be read; it was left out and stays where it is (${line}).`;
}

function asideText({ place, why }: SetAside): string {
  const leftOut = 'Something in the journal is whole but not understood; it was left out and stays where it is';
  return `${leftOut} (${place}: ${why}).`;
}
