import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import { changeSetLimit, type ChangeSet } from '#shared/records/changeSet';
import type { Draft } from '#shared/records/draft';
import type { TimerStack } from '#shared/records/timerStack';
import { asProblem, isStorageFailure } from './copies';
import type { DaybookDatabase } from './database';
import { movedOnMessage, type Decide, type Decision, type Receipt } from './decision';
import { holdStanding } from './holdStanding';
import { knowDrafts, type KnownDrafts } from './knownDrafts';
import type { Observable } from './observable';
import type { StorePorts } from './ports';
import { prepareChanges, prepareNew, stepRecords, type PreparedChange } from './prepareChangeSet';
import { noteTimers } from './noteTimers';
import { makeReader, type Reader } from './reader';
import type { SaveState } from './saveState';
import { addStep, keepSteps, type StepDirection, type StepsChange } from './undoSteps';
import type { StepTimers } from './undoStep';
import { makeVerifier, readVerified, type Verifier } from './verifyCopies';
import { makeWriter, type UndoState, type Writer } from './writer';

/**
 * What a command asks of the store. `undoable` is false for the sample and for what no user did. `onProgress` hears of how
 * many records how many are durable, where a command writes more than one change set.
 */
export type WriteRequest = { readonly command: string; readonly decide: Decide; readonly undoable: boolean; readonly onProgress?: OnProgress | undefined };

/** Told in records. */
export type OnProgress = (written: number, all: number) => void;

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
  /** Compares both copies in full; `verification` says what the last time found. */
  readonly verify: Verifier['verify'];
  readonly verification: Verifier['state'];
  readonly saveState: Observable<SaveState>;
  readonly undoState: Observable<UndoState>;
};

/** How often a decision is made anew when the records it was made on have moved on. */
const attempts = 3;

/** Makes the store of an open database whose copies agree; `heads` are the numbers that both have reached. */
export async function makeStore(
  database: DaybookDatabase,
  ports: StorePorts,
  heads: { readonly journal: number; readonly remembered: number },
): Promise<Store> {
  const reader = makeReader(database);
  const held = holdStanding(reader);
  const knownDrafts = knowDrafts(database);
  const [writer, lastVerified] = await Promise.all([makeWriter(database, ports, heads), readVerified(database)]);
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return await turn;
  };
  const verifier = makeVerifier(database, ports, writer, inTurn, lastVerified);
  const checked = async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    try {
      return await inTurn(work);
    } catch (error) {
      if (isStorageFailure(error)) return { ok: false, error: asProblem(error) };
      throw error;
    }
  };
  const plain = async (work: () => Promise<unknown>): Promise<Result<null>> =>
    await checked(async () => {
      await work();
      return succeed(null);
    });

  const ready = async (): Promise<Result<null>> => {
    const wereLevel = writer.saveState.get().mode === 'both';
    const isReady = await writer.ready();
    if (!wereLevel) held.forgetAll();
    return isReady;
  };
  const write = async (request: WriteRequest): Promise<Result<Receipt>> => {
    const isReady = await ready();
    if (!isReady.ok) return isReady;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const decided = await request.decide(held.reader);
      if (!decided.ok) return decided;
      const { changes, timers = [], drafts } = decided.value;
      // Whatever comes of the write: it may have taken place in spite of its error.
      const forget = () => {
        held.forget(changes);
        if (timers.length > 0) held.forgetTimers();
      };
      const written = await writeDecided({ database, reader, ports, writer, knownDrafts }, request, decided.value, attempt === 0).finally(forget);
      if (drafts !== undefined) inTurn(knownDrafts.look).catch(() => undefined);
      if (written !== 'moved on') return written;
    }
    return failWith('moved-on', movedOnMessage);
  };
  const turn = async (direction: StepDirection): Promise<Result<Receipt>> => {
    const isReady = await ready();
    if (!isReady.ok) return isReady;
    // Needed after the first screen, so that no start waits for it.
    const { turnSteps } = await import('./turnSteps');
    const turned = await turnSteps(database, writer, direction, ports.now);
    held.forgetAll();
    return turned;
  };
  const catchUp = async (): Promise<Result<null>> => {
    const caught = await writer.catchUp();
    held.forgetAll();
    return caught;
  };

  return {
    database,
    reader,
    write: async (request) => await checked(async () => await write(request)),
    turn: async (direction) => await checked(async () => await turn(direction)),
    saveDraft: async (draft) => {
      knownDrafts.willBeKept(draft.id);
      return await plain(async () => await database.drafts.put(draft));
    },
    discardDraft: async (id) => await plain(async () => await database.drafts.delete(id)),
    noteTimers: async (change) => await plain(async () => await noteTimers(database, held, change)),
    catchUp: async () => await inTurn(catchUp),
    atRest: async (work) => await inTurn(work),
    verify: verifier.verify,
    verification: verifier.state,
    saveState: writer.saveState,
    undoState: writer.undoState,
  };
}

type Parts = { readonly database: DaybookDatabase; readonly reader: Reader; readonly ports: StorePorts; readonly writer: Writer; readonly knownDrafts: KnownDrafts };

/** Writes a decision as the change sets of one group; timers and drafts go with the last of them. */
async function writeDecided(
  { database, reader, ports, writer, knownDrafts }: Parts,
  request: WriteRequest,
  { changes, timers = [], drafts = [], isNew = false, warn }: Decision,
  isFirst: boolean,
): Promise<Result<Receipt> | 'moved on'> {
  const chunks = inChunks(await (isNew && isFirst ? prepareNew(changes) : prepareChanges(database, changes)), timers.length + drafts.length > 0);
  const timerSteps = await Promise.all(timers.map(async (after) => ({ officer: after.officer, before: await reader.timers(after.officer), after })));
  const group = ports.newId();
  let saved: Receipt['saved'] = 'both';
  for (const [index, prepared] of chunks.entries()) {
    const isLast = index === chunks.length - 1;
    const own = isLast ? { timers, drafts, timerSteps } : { timers: [], drafts: [], timerSteps: [] };
    const stepsAfter = stepOf(writer, request, { group, prepared, timers: own.timerSteps });
    const outcome = await writer.writeChunk({ command: request.command, prepared, timers: own.timers, drafts: own.drafts, draftsThere: knownDrafts.among(own.drafts), stepsAfter });
    if (outcome === 'moved on') return index === 0 ? outcome : failWith('moved-on', movedOnMessage);
    if ('failed' in outcome) return { ok: false, error: outcome.failed };
    saved = outcome.saved;
    if (saved !== 'both' && !isLast) return failWith('one-place-only', stoppedMessage);
    if (!isLast) request.onProgress?.((index + 1) * changeSetLimit, changes.length);
  }
  return succeed({ number: writer.head(), ids: changes.map((change) => change.id), warnings: await warningsOf(warn), saved });
}

/** What is written stays acknowledged, even where nothing can be read any more to warn of. */
async function warningsOf(warn: Decision['warn']): Promise<readonly Problem[]> {
  try {
    return (await warn?.()) ?? [];
  } catch (error) {
    if (isStorageFailure(error)) return [];
    throw error;
  }
}

/** The steps after a change set; one that only makes an end of drafts is none. */
function stepOf(
  writer: Writer,
  { command, undoable }: WriteRequest,
  { group, prepared, timers }: { readonly group: string; readonly prepared: readonly PreparedChange[]; readonly timers: readonly StepTimers[] },
): (set: ChangeSet | null) => StepsChange {
  return (set) => {
    const steps = writer.steps();
    if (!undoable || prepared.length + timers.length === 0) return keepSteps(steps);
    const position = (steps.at(-1)?.position ?? 0) + 1;
    const records = set === null ? [] : stepRecords(prepared, set);
    return addStep(steps, { position, group, command, undone: false, records, timers });
  };
}

/** At least one chunk where there is something beside records to write. */
function inChunks(prepared: readonly PreparedChange[], hasOther: boolean): PreparedChange[][] {
  const chunks: PreparedChange[][] = [];
  for (let from = 0; from < prepared.length; from += changeSetLimit) chunks.push(prepared.slice(from, from + changeSetLimit));
  return chunks.length === 0 && hasOther ? [[]] : chunks;
}

const stoppedMessage = 'The journal could not be written: what was saved so far is in one place only, and the rest was not begun.';
