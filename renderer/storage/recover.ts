import { Dexie } from 'dexie';
import type { ChangeSetId, RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import { versionOf } from '#shared/migrations/all';
import type { WrittenVersion } from '#shared/records/all';
import { changeSetLimit, type ChangeSet, type CopyContents } from '#shared/records/changeSet';
import { clockAtZero, laterClock } from '#shared/records/hybridClock';
import { sameContent } from '#shared/records/sameContent';
import type { TimerStack } from '#shared/records/timerStack';
import type { HybridClock } from '#shared/records/version';
import { displayedVersion, nextVersion } from '#shared/records/versions';
import { applyVersions, StorageProblem, type PreparedChange } from './changeSet';
import { commit, type DatabaseState } from './commit';
import type { DaybookDatabase } from './database';
import { appendLine, readLines, type ReadLine, type StorePorts } from './journal';
import { contentsAfter, countsAfter, noContents, type Row, type RowChange, type RowCounts, type SetAside } from './rows';

/** How the copies stand after the start: their common head, what is to be told, and whether the database fell behind. */
export type SettledCopies = {
  readonly head: number;
  readonly notices: readonly string[];
  /** The database was empty or shorter than the head that both copies are known to have reached: a new installation id is due. */
  readonly fellBehind: boolean;
};

/**
 * Compares the two copies by head, count and content digest, and takes from each what the other lacks. A missing database
 * is rebuilt from the journal, and a missing journal from the database, with the counts before and after.
 */
export async function settleCopies(database: DaybookDatabase, ports: StorePorts, remembered: number): Promise<Result<SettledCopies>> {
  try {
    await noteContents(database);
    const [{ head, contents }, journal] = await Promise.all([readState(database), ports.journal.status()]);
    const fellBehind = head.number < remembered || (head.number === 0 && journal.head > 0);
    const settled = (notices: readonly string[]) =>
      succeed({ head: Math.max(head.number, journal.head), notices, fellBehind });
    if (head.number === journal.head) {
      const isSame = journal.contents === null || sameContent(journal.contents, contents);
      return isSame ? settled([]) : await mergeJournal(database, ports, settled);
    }
    if (journal.head < head.number) {
      const written = await replayDatabase(database, ports, journal.head);
      if (!written.ok) return written;
      const rewritten = `The journal was missing and was written again from the database: 0 records before, ${contents.records} after.`;
      return settled(journal.head === 0 ? [rewritten] : []);
    }
    const replayed = await replayJournal(database, ports, head.number);
    if (!replayed.ok) return replayed;
    const after = (await readState(database)).contents.records;
    const rebuilt = `The database was empty and was rebuilt from the journal: ${contents.records} records before, ${after} after.`;
    return settled([...(head.number === 0 ? [rebuilt] : []), ...replayed.value]);
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

/** Equal heads are not equal contents: all of the journal is merged into the database, which changes only what differs. */
async function mergeJournal(
  database: DaybookDatabase,
  ports: StorePorts,
  settled: (notices: readonly string[]) => Result<SettledCopies>,
): Promise<Result<SettledCopies>> {
  const before = (await readState(database)).contents.records;
  const replayed = await replayJournal(database, ports, 0);
  if (!replayed.ok) return replayed;
  const after = (await readState(database)).contents.records;
  const merged = `The two copies differed, and the database took what it lacked from the journal: ${before} records before, ${after} after.`;
  return settled([merged, ...replayed.value]);
}

/**
 * Brings what the journal has above a number into the database, a piece in a transaction. Gives what is to be told: damaged
 * lines that were left out and what was set aside for the first time. `keptDrafts` stay although a line ends them.
 */
export async function replayJournal(
  database: DaybookDatabase,
  ports: StorePorts,
  above: number,
  keptDrafts: ReadonlySet<RecordId> = new Set(),
): Promise<Result<readonly string[]>> {
  const notices: string[] = [];
  try {
    for await (const piece of readLines(ports, above)) {
      if (!piece.ok) return piece;
      const { lines, damaged } = piece.value;
      const aside = [...piece.value.aside, ...lines.flatMap((line) => line.aside)];
      notices.push(...damaged.map((line) => `The journal holds a line that cannot be read; it was left out and stays where it is (${line}).`));
      notices.push(...(await newlySetAside(database, aside)).map(asideText));
      await replayLines(database, lines, aside, keptDrafts);
    }
    return succeed(notices);
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

/**
 * Brings what the database has above the journal's head into the journal, up to 500 records a line. A line that stands for
 * several change sets has the number of the last one, and the very last line the head's, with all timers that run.
 */
export async function replayDatabase(database: DaybookDatabase, ports: StorePorts, above: number): Promise<Result<null>> {
  const { head, contents } = await readState(database);
  // Records that a migration derived have no number of their own: a journal that is written from its beginning needs them too.
  const rows = above === 0 ? await database.records.orderBy('seq').toArray() : await database.records.where('seq').above(above).sortBy('seq');
  const chunks = inChunks(rows);
  if (chunks.at(-1)?.at(-1)?.seq !== head.number) chunks.push([]);
  try {
    for (const [index, chunk] of chunks.entries()) {
      const isLast = index === chunks.length - 1;
      const number = isLast ? head.number : Math.max(chunk.at(-1)?.seq ?? 0, 1);
      const timers = isLast ? await database.timers.toArray() : [];
      await appendLine(ports, lineOfRows(ports, chunk, { number, id: isLast ? head.id : ports.newId(), timers, contents: isLast ? contents : null }));
    }
    return succeed(null);
  } catch (error) {
    return failWith('journal-write', error instanceof Error ? error.message : String(error));
  }
}

/** The same changes beside the rows as they are now. */
export async function rereadRows({ records }: DaybookDatabase, prepared: readonly PreparedChange[]): Promise<PreparedChange[]> {
  const rows = await records.bulkGet(prepared.map(({ change }) => change.id));
  return prepared.map(({ change }, index) => ({ change, before: rows[index] }));
}

/**
 * The versions that take a failed change set back: the contents that the rows show, as versions that follow those of the
 * rows and those of the change set. Whether a line of the failed change set is in the journal need not be known.
 */
export function compensate(
  prepared: readonly PreparedChange[],
  failed: ChangeSet,
  stamp: { readonly by: StorePorts['installation']; readonly number: number; readonly clock: HybridClock },
): WrittenVersion[] {
  return prepared.map(({ change, before }, index) => {
    const written = failed.versions[index]?.version;
    const present = before?.versions ?? [];
    const content = displayedVersion<unknown>(present)?.content ?? null;
    const version = nextVersion<unknown>([...present, ...(written === undefined ? [] : [written])], content, stamp);
    return { type: change.type, id: change.id, version } as WrittenVersion;
  });
}

/** How far a database has come; an empty one has come nowhere. */
export async function readState(database: DaybookDatabase): Promise<DatabaseState> {
  const [head, clock, contents, counts] = await database.meta.bulkGet(['head', 'clock', 'contents', 'counts']);
  return {
    head: head?.key === 'head' ? { number: head.number, id: head.changeSet as ChangeSetId, command: head.command } : { number: 0, id: '' as ChangeSetId, command: '' },
    clock: clock?.key === 'clock' ? { at: clock.at, count: clock.count } : clockAtZero,
    contents: contents?.key === 'contents' ? { records: contents.records, digest: contents.digest } : noContents,
    counts: counts?.key === 'counts' ? counts.byType : {},
  };
}

/** Counts what a database holds where no change set has written it down, as data version 10 did not. */
async function noteContents(database: DaybookDatabase): Promise<void> {
  if ((await database.meta.get('contents')) !== undefined) return;
  const { contents, counts } = await countRows(database);
  await database.meta.bulkPut([{ key: 'contents', ...contents }, { key: 'counts', byType: counts }]);
}

/** What the rows of a database come to, all of them read. */
export async function countRows({ records }: DaybookDatabase): Promise<{ contents: CopyContents; counts: RowCounts }> {
  let [contents, counts]: [CopyContents, RowCounts] = [noContents, {}];
  let rows = await records.orderBy(':id').limit(rowsAtOnce).toArray();
  while (rows.length > 0) {
    const added = rows.map((after): RowChange => ({ before: undefined, after }));
    contents = await contentsAfter(contents, added);
    counts = countsAfter(counts, added);
    const last = rows.at(-1)?.id;
    rows = last === undefined ? [] : await records.where(':id').above(last).limit(rowsAtOnce).toArray();
  }
  return { contents, counts };
}

/** What went wrong in a copy, in words; a problem that was thrown stays itself. */
export function asProblem(error: unknown): Problem {
  if (error instanceof StorageProblem) return error.problem;
  return { code: 'storage-failed', message: `The data could not be read or written (${String(error)}).` };
}

/** True for what the database fails with; anything else that is thrown is a bug. */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof StorageProblem || error instanceof Dexie.DexieError || error instanceof DOMException;
}

const rowsAtOnce = 2000;

/** Applies the lines of a piece together: a record that several of them change is written once. */
async function replayLines(
  database: DaybookDatabase,
  lines: readonly ReadLine[],
  aside: readonly SetAside[],
  keptDrafts: ReadonlySet<RecordId>,
): Promise<void> {
  const ids = new Set(lines.flatMap(({ set, derived }) => [...set.versions, ...derived].map(({ id }) => id)));
  const before = new Map((await database.records.bulkGet([...ids])).flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  const { after, refused } = applyLines(before, lines);
  const rows = [...after.values()].filter((row) => before.get(row.id) !== row).map((row): RowChange => ({ before: before.get(row.id), after: row }));
  const state = await readState(database);
  const newer = lines.filter(({ set }) => set.number > state.head.number);
  await commit(database, {
    rows,
    timers: latestTimers(newer),
    drafts: lines.flatMap(({ set }) => set.drafts).filter((id) => !keptDrafts.has(id)),
    steps: { before: [], after: [] },
    state: {
      head: newer.at(-1)?.set ?? state.head,
      clock: newer.reduce((clock, { set }) => laterClock(clock, set.clock), state.clock),
      contents: await contentsAfter(state.contents, rows),
      counts: countsAfter(state.counts, rows),
    },
    aside: [...aside, ...refused],
  });
}

/** What cannot be merged (one vector for two contents, one id for two types) stays in the journal and is set aside. */
function applyLines(before: ReadonlyMap<RecordId, Row>, lines: readonly ReadLine[]): { after: Map<RecordId, Row>; refused: SetAside[] } {
  const after = new Map(before);
  const refused: SetAside[] = [];
  for (const { place, set, derived } of lines) {
    const all = [...derived.map((written) => ({ number: 0, written })), ...set.versions.map((written) => ({ number: set.number, written }))];
    for (const { number, written } of all) {
      const applied = applyVersions(after, number, [written]);
      if (applied.ok) for (const change of applied.value) after.set(change.after.id, change.after);
      else refused.push({ place: `${place}, ${written.type} ${written.id}`, why: applied.error.message, row: null });
    }
  }
  return { after, refused };
}

function latestTimers(lines: readonly ReadLine[]): TimerStack[] {
  return [...new Map(lines.flatMap(({ set }) => set.timers ?? []).map((stack) => [stack.officer, stack])).values()];
}

async function newlySetAside({ setAside }: DaybookDatabase, aside: readonly SetAside[]): Promise<readonly SetAside[]> {
  if (aside.length === 0) return [];
  const known = await setAside.bulkGet(aside.map(({ place }) => place));
  return aside.filter((_, index) => known[index] === undefined);
}

function asideText({ place, why }: SetAside): string {
  return `Something in the journal is whole but not understood; it was left out and stays where it is (${place}: ${why}).`;
}

/** Cuts between change sets, never inside one. */
function inChunks(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (const ofNumber of byNumber(rows)) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + ofNumber.length <= changeSetLimit) last.push(...ofNumber);
    else chunks.push(ofNumber);
  }
  return chunks;
}

/** Rows in the order of their numbers, those of one number together. */
function byNumber(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.seq === row.seq) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

type LineFacts = {
  readonly number: number;
  readonly id: string;
  readonly timers: readonly TimerStack[];
  readonly contents: CopyContents | null;
};

function lineOfRows(ports: StorePorts, rows: readonly Row[], { number, id, timers, contents }: LineFacts): ChangeSet {
  const clock = rows.flatMap(({ versions }) => versions.map((version) => version.clock)).reduce(laterClock, clockAtZero);
  const versions = rows.flatMap((row) => row.versions.map((version) => ({ type: row.type, id: row.id, version }) as WrittenVersion));
  const common = { schema: versionOf(ports.steps), number, id: id as ChangeSetId, by: ports.installation, clock };
  return { ...common, command: 'replay', versions, drafts: [], timers, ...(contents === null ? {} : { contents }) };
}
