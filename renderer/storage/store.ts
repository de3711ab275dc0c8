import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import { changeSetLimit, type ChangeSet } from '#shared/records/changeSet';
import type { Draft } from '#shared/records/draft';
import { nextClock } from '#shared/records/hybridClock';
import type { TimerStack } from '#shared/records/timerStack';
import type { HybridClock } from '#shared/records/version';
import { vectorKey } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import { commitChangeSet, writeTimers } from './commitChangeSet';
import { asProblem, readClock, readHead, replayDatabase, replayJournal } from './copies';
import type { DaybookDatabase } from './database';
import type { Decide, Receipt } from './decision';
import { observe, type Observable } from './observable';
import type { StorePorts } from './ports';
import { compensate, makeChangeSet, prepareChanges, stepRecords, type PreparedChange } from './prepareChangeSet';
import { makeReader, type Reader } from './reader';
import type { SaveState } from './saveState';
import { refusalOf, turnedChanges, turnedTimers } from './turnedStep';
import { addStep, dropGroup, keepSteps, nextGroup, turnStep, type StepDirection, type StepsChange } from './undoSteps';
import type { UndoStep } from './undoStep';

/** What a command asks of the store. `undoable` is false for the sample and for what no user did. */
export type WriteRequest = { readonly command: string; readonly decide: Decide; readonly undoable: boolean };

/** The commands that undo and redo would go through now, by id; null where there is nothing. */
export type UndoState = { readonly undo: string | null; readonly redo: string | null };

/** The one writer of both copies: one queue, one change set at a time (storage.md 3). */
export type Store = {
  readonly database: DaybookDatabase;
  readonly reader: Reader;
  readonly write: (request: WriteRequest) => Promise<Result<Receipt>>;
  readonly turn: (direction: StepDirection) => Promise<Result<Receipt>>;
  /** Drafts and what the program notes of a running timer: the database alone, no step of undo. */
  readonly saveDraft: (draft: Draft) => Promise<Result<null>>;
  readonly discardDraft: (id: RecordId) => Promise<Result<null>>;
  readonly noteTimers: (change: (stack: TimerStack) => TimerStack) => Promise<Result<null>>;
  /** Tries to bring a copy that fell behind up to the other. */
  readonly catchUp: () => Promise<Result<null>>;
  /** Runs something between two change sets, so that it sees both copies at rest. */
  readonly atRest: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly head: () => number;
  readonly saveState: Observable<SaveState>;
  readonly undoState: Observable<UndoState>;
};

/** Where a write stands in the end: in which copies it is, or that the records moved on before it. */
type Outcome = { readonly saved: 'both' | 'one place' } | { readonly failed: Problem } | 'moved on';

/** How often a decision is made anew when the records it was made on have moved on. */
const attempts = 3;

/** Makes the store of an open database whose copies agree; `heads` are the numbers that both have reached. */
export async function makeStore(
  database: DaybookDatabase,
  ports: StorePorts,
  heads: { readonly journal: number; readonly remembered: number },
): Promise<Store> {
  const reader = makeReader(database);
  let databaseHead = (await readHead(database)).number;
  let journalHead = heads.journal;
  let given = Math.max(databaseHead, journalHead, heads.remembered);
  let clock: HybridClock = await readClock(database);
  let steps: readonly UndoStep[] = await database.steps.orderBy('position').toArray();
  let takeBack: ((stamp: { readonly number: number; readonly clock: HybridClock }) => ChangeSet) | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const saveState = observe<SaveState>({ mode: 'both', inFlight: [], acknowledged: databaseHead, acknowledgedAt: null });
  const undoState = observe<UndoState>(undoStateOf(steps));

  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return await turn;
  };
  const inTurnChecked = async (work: () => Promise<unknown>): Promise<Result<null>> => {
    try {
      await inTurn(work);
      return succeed(null);
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  };
  const setMode = (mode: SaveState['mode']) => saveState.set({ ...saveState.get(), mode });
  const setSteps = (next: readonly UndoStep[]) => {
    steps = next;
    undoState.set(undoStateOf(next));
  };
  const nextStamp = (now: Instant) => {
    clock = nextClock(clock, now);
    given = Math.max(given, databaseHead, journalHead) + 1;
    return { number: given, clock };
  };

  const append = async (set: ChangeSet): Promise<void> => {
    const appended = await ports.journal.append({ number: set.number, payload: JSON.stringify(set) });
    if (!appended.ok) throw new Error(appended.error.message);
    journalHead = Math.max(journalHead, set.number);
  };

  const catchUp = async (): Promise<Result<null>> => {
    if (saveState.get().mode === 'both') return succeed(null);
    try {
      if (takeBack !== null) {
        await append(takeBack(nextStamp(ports.now())));
        takeBack = null;
      }
      journalHead = (await ports.journal.status()).head;
      databaseHead = (await readHead(database)).number;
      const caught = journalHead > databaseHead
        ? await replayJournal(database, ports.journal, databaseHead)
        : await replayDatabase(database, ports, journalHead);
      if (!caught.ok) return caught;
      databaseHead = (await readHead(database)).number;
      journalHead = Math.max(journalHead, databaseHead);
      given = Math.max(given, databaseHead);
      clock = await readClock(database);
      saveState.set({ mode: 'both', inFlight: [], acknowledged: databaseHead, acknowledgedAt: ports.now() });
      return succeed(null);
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  };
  const ready = async (): Promise<Result<null>> => {
    const caught = await catchUp();
    return caught.ok ? caught : refuseToWrite(saveState.get().mode, caught.error);
  };

  /** Writes one change set to both copies at once and says where it is. */
  const writeChunk = async (chunk: Chunk): Promise<Outcome> => {
    const now = ports.now();
    const set = chunk.prepared.length === 0 ? null : makeChangeSet(ports, { ...nextStamp(now), command: chunk.command }, chunk.prepared, chunk.drafts);
    const change = chunk.stepsAfter(set);
    saveState.set({ ...saveState.get(), inFlight: chunk.prepared.map((one) => one.change.id) });
    const [inDatabase, inJournal] = await Promise.allSettled([
      commitChangeSet(database, { ...chunk, set, steps: change }),
      set === null ? Promise.resolve() : append(set),
    ]);
    if (inDatabase.status === 'fulfilled') {
      databaseHead = set?.number ?? databaseHead;
      setSteps(change.steps);
    }
    if (inDatabase.status === 'fulfilled' && inJournal.status === 'fulfilled') {
      saveState.set({ mode: 'both', inFlight: [], acknowledged: databaseHead, acknowledgedAt: now });
      return { saved: 'both' };
    }
    saveState.set({ ...saveState.get(), inFlight: [] });
    if (inDatabase.status === 'fulfilled') {
      setMode('one place');
      return { saved: 'one place' };
    }
    const problem = asProblem(inDatabase.reason);
    if (set === null) return problem.code === 'moved-on' ? 'moved on' : { failed: problem };
    setMode('stopped');
    if (inJournal.status === 'fulfilled') takeBack = (stamp) => compensate(ports, stamp, chunk.prepared, set);
    await catchUp();
    return problem.code === 'moved-on' && saveState.get().mode === 'both' ? 'moved on' : { failed: problem };
  };

  const newStep = (request: WriteRequest, group: string, prepared: readonly PreparedChange[], timers: UndoStep['timers']) =>
    (set: ChangeSet | null): StepsChange => {
      if (!request.undoable) return keepSteps(steps);
      const position = (steps.at(-1)?.position ?? 0) + 1;
      const records = set === null ? [] : stepRecords(prepared, set);
      return addStep(steps, { position, group, command: request.command, undone: false, records, timers });
    };

  const writeDecided = async (request: WriteRequest): Promise<Result<Receipt> | 'moved on'> => {
    const decided = await request.decide(reader);
    if (!decided.ok) return decided;
    const { changes, timers = [], drafts = [], warnings = [] } = decided.value;
    const chunks = inChunks(await prepareChanges(database, changes), timers.length + drafts.length > 0);
    const timerSteps = await Promise.all(timers.map(async (after) => ({ officer: after.officer, before: await reader.timers(after.officer), after })));
    const group = ports.newId();
    let saved: Receipt['saved'] = 'both';
    for (const [index, prepared] of chunks.entries()) {
      const isLast = index === chunks.length - 1;
      const own = isLast ? { timers, drafts, timerSteps } : { timers: [], drafts: [], timerSteps: [] };
      const hasStep = prepared.length > 0 || own.timers.length > 0;
      const stepsAfter = hasStep ? newStep(request, group, prepared, own.timerSteps) : () => keepSteps(steps);
      const outcome = await writeChunk({ command: request.command, prepared, timers: own.timers, drafts: own.drafts, stepsAfter });
      if (outcome === 'moved on') return index === 0 ? outcome : failWith('moved-on', movedOnMessage);
      if ('failed' in outcome) return { ok: false, error: outcome.failed };
      saved = outcome.saved;
      if (saved !== 'both' && !isLast) return failWith('one-place-only', stoppedMessage);
    }
    return succeed({ number: databaseHead, ids: changes.map((change) => change.id), warnings, saved });
  };

  const write = async (request: WriteRequest): Promise<Result<Receipt>> => {
    const isReady = await ready();
    if (!isReady.ok) return isReady;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const written = await writeDecided(request);
      if (written !== 'moved on') return written;
    }
    return failWith('moved-on', movedOnMessage);
  };

  const turn = async (direction: StepDirection): Promise<Result<Receipt>> => {
    const isReady = await ready();
    if (!isReady.ok) return isReady;
    const group = nextGroup(steps, direction);
    const [first] = group;
    if (first === undefined) return failWith(`nothing-to-${direction}`, `There is nothing to ${direction}.`);
    const refusal = await refusalOf(database, group, direction);
    if (refusal !== null) {
      const dropped = dropGroup(steps, first.group);
      await commitChangeSet(database, { set: null, prepared: [], timers: [], drafts: [], steps: dropped });
      setSteps(dropped.steps);
      return { ok: false, error: refusal };
    }
    const ids: RecordId[] = [];
    let saved: Receipt['saved'] = 'both';
    for (const step of group) {
      const changes = turnedChanges(step, direction);
      const prepared = await prepareChanges(database, changes);
      const outcome = await writeChunk({
        command: direction,
        prepared,
        timers: turnedTimers(step, direction, ports.now()),
        drafts: [],
        stepsAfter: (set) => turnStep(steps, step, direction, vectorsOf(set)),
      });
      if (outcome === 'moved on') return failWith('moved-on', movedOnMessage);
      if ('failed' in outcome) return { ok: false, error: outcome.failed };
      ids.push(...changes.map((change) => change.id));
      saved = outcome.saved;
      if (saved !== 'both') break;
    }
    return succeed({ number: databaseHead, ids, warnings: [], saved });
  };

  return {
    database,
    reader,
    write: async (request) => await inTurn(async () => await write(request)),
    turn: async (direction) => await inTurn(async () => await turn(direction)),
    saveDraft: async (draft) => await inTurnChecked(async () => await database.drafts.put(draft)),
    discardDraft: async (id) => await inTurnChecked(async () => await database.drafts.delete(id)),
    noteTimers: async (change) =>
      await inTurnChecked(async () => {
        await database.transaction('rw', database.timers, async () => {
          const stacks = await database.timers.toArray();
          await writeTimers(database, stacks.map(change));
        });
      }),
    catchUp: async () => await inTurn(catchUp),
    atRest: async (work) => await inTurn(work),
    head: () => given,
    saveState,
    undoState,
  };
}

type Chunk = {
  readonly command: string;
  readonly prepared: readonly PreparedChange[];
  readonly timers: readonly TimerStack[];
  readonly drafts: readonly RecordId[];
  readonly stepsAfter: (set: ChangeSet | null) => StepsChange;
};

const movedOnMessage = 'These records kept changing while the command was written. Nothing more was changed; try again.';
const stoppedMessage = 'The journal could not be written: what was saved so far is in one place only, and the rest was not begun.';

/** At least one chunk where there is something beside records to write. */
function inChunks(prepared: readonly PreparedChange[], hasOther: boolean): PreparedChange[][] {
  const chunks: PreparedChange[][] = [];
  for (let from = 0; from < prepared.length; from += changeSetLimit) chunks.push(prepared.slice(from, from + changeSetLimit));
  return chunks.length === 0 && hasOther ? [[]] : chunks;
}

function undoStateOf(steps: readonly UndoStep[]): UndoState {
  return { undo: nextGroup(steps, 'undo')[0]?.command ?? null, redo: nextGroup(steps, 'redo')[0]?.command ?? null };
}

function vectorsOf(set: ChangeSet | null): ReadonlyMap<RecordId, string> {
  return new Map((set?.versions ?? []).map((one) => [one.id, vectorKey(one.version.vector)]));
}

function refuseToWrite(mode: SaveState['mode'], cause: Problem): Result<never> {
  return mode === 'one place'
    ? failWith('one-place-only', `Nothing was written: the journal has not caught up yet (${cause.message}) What was saved before is in the database.`)
    : failWith('stopped', `Nothing was written: the database cannot be written (${cause.message}) What you typed is kept on the screen.`);
}
