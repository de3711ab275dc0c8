import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import type { ChangeSet } from '#shared/records/changeSet';
import { nextClock } from '#shared/records/hybridClock';
import type { TimerStack } from '#shared/records/timerStack';
import type { HybridClock } from '#shared/records/version';
import { vectorKey } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import type { KnownMonths } from './applyVersions';
import type { RenamedSide } from './changeSteps';
import { commitChangeSet } from './commitChangeSet';
import { asProblem, readClock, readHead } from './copies';
import type { DaybookDatabase } from './database';
import { observe, type Observable } from './observable';
import type { StorePorts } from './ports';
import { makeChangeSet, shownVector, type PreparedChange } from './prepareChangeSet';
import type { SaveState } from './saveState';
import { nextGroup, type StepsChange } from './undoSteps';
import type { UndoStep } from './undoStep';

/** The commands that undo and redo would go through now, by id; null where there is nothing. */
export type UndoState = { readonly undo: string | null; readonly redo: string | null };

/** One change set to be written, or, without records, timers, drafts and steps alone. */
export type Chunk = {
  readonly command: string;
  readonly prepared: readonly PreparedChange[];
  readonly timers: readonly TimerStack[];
  readonly drafts: readonly RecordId[];
  /** Those of the drafts that the database may hold: the journal names all of them, as a replay does not know. */
  readonly draftsThere: readonly RecordId[];
  readonly stepsAfter: (set: ChangeSet | null) => StepsChange;
};

/** Where a write stands in the end: in which copies it is, or that the records moved on before it. */
export type Outcome = { readonly saved: 'both' | 'one place' } | { readonly failed: Problem } | 'moved on';

/** Writes one change set at a time to both copies, and brings a copy that fell behind up to the other. The caller queues. */
export type Writer = {
  /** That both copies are level, or why nothing may be written: `one-place-only` or `stopped`. */
  readonly ready: () => Promise<Result<null>>;
  readonly catchUp: () => Promise<Result<null>>;
  readonly writeChunk: (chunk: Chunk) => Promise<Outcome>;
  readonly steps: () => readonly UndoStep[];
  readonly writeSteps: (change: StepsChange) => Promise<void>;
  /** The number of the last change set in the database. */
  readonly head: () => number;
  readonly saveState: Observable<SaveState>;
  readonly undoState: Observable<UndoState>;
};

/** A change set that the database did not take, and what it was decided on. */
type Failed = { readonly set: ChangeSet; readonly prepared: readonly PreparedChange[] };

/**
 * After how many milliseconds a change set that is not in both copies yet is shown as one that is being saved. One that is in
 * both by the next picture is shown as saved at once, and nothing is drawn before it that would hold the copies' answers up.
 */
const aFrame = 17;

/** Makes the writer of an open database whose copies agree; `heads` are the numbers that both have reached. */
export async function makeWriter(
  database: DaybookDatabase,
  ports: StorePorts,
  heads: { readonly journal: number; readonly remembered: number },
): Promise<Writer> {
  const [head, readAt, kept] = await Promise.all([readHead(database), readClock(database), database.steps.orderBy('position').toArray()]);
  let databaseHead = head.number;
  let journalHead = heads.journal;
  let given = Math.max(databaseHead, journalHead, heads.remembered);
  let clock: HybridClock = readAt;
  let steps: readonly UndoStep[] = kept;
  let failed: Failed | null = null;
  let renamed: readonly RenamedSide[] = [];
  const months: KnownMonths = new Map();
  const saveState = observe<SaveState>({ mode: 'both', inFlight: [], acknowledged: databaseHead, acknowledgedAt: null });
  const undoState = observe<UndoState>(undoStateOf(steps));

  const setMode = (mode: SaveState['mode']) => saveState.set({ ...saveState.get(), mode, inFlight: [] });
  const setSteps = (next: readonly UndoStep[]) => {
    steps = next;
    undoState.set(undoStateOf(next));
  };
  const nextStamp = (now: Instant) => {
    clock = nextClock(clock, now);
    given = Math.max(given, databaseHead, journalHead) + 1;
    return { number: given, clock };
  };
  const writeSteps = async (change: StepsChange): Promise<void> => {
    if (change.put.length + change.remove.length === 0) return;
    const announce = await commitChangeSet(database, { set: null, prepared: [], timers: [], drafts: [], steps: change }, months);
    announce();
    setSteps(change.steps);
  };

  const append = async (set: ChangeSet): Promise<void> => {
    const appended = await ports.journal.append({ number: set.number, payload: JSON.stringify(set) });
    if (!appended.ok) throw new Error(appended.error.message);
    journalHead = Math.max(journalHead, set.number);
  };

  /** The journal takes the compensation, unless the database has the change set in spite of its error. */
  const takeBack = async ({ set, prepared }: Failed): Promise<readonly RenamedSide[]> => {
    const isThere = await readHead(database).then(({ number }) => number >= set.number, () => false);
    if (isThere) return [];
    const { compensate, rereadRows } = await import('./compensate');
    const rows = await rereadRows(database, prepared).catch(() => prepared);
    const back = compensate(ports, nextStamp(ports.now()), rows, set);
    await append(back);
    return rows.map(({ change, row }, index) => ({
      type: change.type, id: change.id, from: shownVector(row), to: vectorKey(back.versions[index]?.version.vector ?? {}),
    }));
  };

  const catchUp = async (): Promise<Result<null>> => {
    if (saveState.get().mode === 'both') return succeed(null);
    months.clear();
    try {
      if (failed !== null) renamed = [...renamed, ...(await takeBack(failed))];
      failed = null;
      journalHead = (await ports.journal.status()).head;
      databaseHead = (await readHead(database)).number;
      // Needed after a failure alone, so that no start loads it.
      const [{ replayDatabase, replayJournal }, { renameSteps }] = await Promise.all([import('./replayCopies'), import('./changeSteps')]);
      const caught = journalHead > databaseHead
        ? await replayJournal(database, ports.journal, databaseHead)
        : await replayDatabase(database, ports, journalHead);
      if (!caught.ok) return caught;
      databaseHead = (await readHead(database)).number;
      journalHead = Math.max(journalHead, databaseHead);
      clock = await readClock(database);
      await writeSteps(renameSteps(steps, renamed));
      renamed = [];
      saveState.set({ mode: 'both', inFlight: [], acknowledged: databaseHead, acknowledgedAt: ports.now() });
      return succeed(null);
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  };

  const writeChunk = async (chunk: Chunk): Promise<Outcome> => {
    // Asked before anything is written: after it nothing may fail but the copies.
    const now = ports.now();
    const set = chunk.prepared.length === 0 ? null : makeChangeSet(ports, { ...nextStamp(now), command: chunk.command }, chunk.prepared, chunk.drafts);
    const change = chunk.stepsAfter(set);
    // The database first: it takes longer, and its requests are on their way before this goes on.
    const committing = commitChangeSet(database, { ...chunk, drafts: chunk.draftsThere, set, steps: change }, months);
    const appending = set === null ? Promise.resolve() : append(set);
    const late = setTimeout(() => {
      saveState.set({ ...saveState.get(), inFlight: chunk.prepared.map((one) => one.change.id) });
      void committing.then((announce) => announce(), () => undefined);
    }, aFrame);
    const [inDatabase, inJournal] = await Promise.allSettled([committing, appending]);
    clearTimeout(late);
    if (inDatabase.status === 'rejected') return await afterFailure(asProblem(inDatabase.reason), set, chunk.prepared);
    databaseHead = set?.number ?? databaseHead;
    setSteps(change.steps);
    if (inJournal.status === 'rejected') setMode('one place');
    else saveState.set({ mode: 'both', inFlight: [], acknowledged: databaseHead, acknowledgedAt: now });
    inDatabase.value();
    return { saved: inJournal.status === 'rejected' ? 'one place' : 'both' };
  };

  const afterFailure = async (problem: Problem, set: ChangeSet | null, prepared: readonly PreparedChange[]): Promise<Outcome> => {
    if (set === null) return { failed: problem };
    failed = { set, prepared };
    setMode('stopped');
    await catchUp();
    return problem.code === 'moved-on' && saveState.get().mode === 'both' ? 'moved on' : { failed: problem };
  };

  return {
    ready: async () => {
      const caught = await catchUp();
      return caught.ok ? caught : refuseToWrite(saveState.get().mode, caught.error);
    },
    catchUp,
    writeChunk,
    steps: () => steps,
    writeSteps,
    head: () => databaseHead,
    saveState,
    undoState,
  };
}

function undoStateOf(steps: readonly UndoStep[]): UndoState {
  return { undo: nextGroup(steps, 'undo')[0]?.command ?? null, redo: nextGroup(steps, 'redo')[0]?.command ?? null };
}

function refuseToWrite(mode: SaveState['mode'], cause: Problem): Result<never> {
  return mode === 'one place'
    ? failWith('one-place-only', `Nothing was written: the journal has not caught up yet (${cause.message}) What was saved before is in the database.`)
    : failWith('stopped', `Nothing was written: the database cannot be written (${cause.message}) What you typed is kept on the screen.`);
}
