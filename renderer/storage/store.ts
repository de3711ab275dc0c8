import type { RecordId } from '#shared/base/ids';
import type { Observable } from '#shared/base/observable';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import { changeSetLimit } from '#shared/records/changeSet';
import type { Draft } from '#shared/records/draft';
import type { TimerStack } from '#shared/records/timerStack';
import { asProblem, inChunks, isStorageFailure, prepareChanges, unreadable, versionsOf } from './changeSet';
import { readState, writeTimers } from './commit';
import { TwoCopies, type Chunk, type Outcome, type SaveState } from './copies';
import { answered, type DaybookDatabase } from './database';
import type { StorePorts } from './journal';
import { makeReader, type Reader } from './reader';
import { openFindings, type Findings } from './recovery/findings';
import { UnsavedDrafts } from './recovery/unsavedDrafts';
import { makeVerifier, type Verifier, type VerifyState } from './recovery/verify';
import type { Merged, Verified } from './rows';
import {
  nextGroup, refusalOf, stepRecords, turnedChanges, turnedTimers, withoutGroup, withStep, withTurned,
  type StepDirection, type StepTimers, type UndoState, type UndoStep,
} from './undoRedo';

/**
 * What a command decided, everything sealed and parsed: the records it changes, the timers it sets, the drafts it ends.
 */
export type Decision = {
  readonly changes: readonly Change[];
  readonly timers?: readonly TimerStack[];
  readonly drafts?: readonly RecordId[];
};

/** Decides on the present records. Run again when they moved on before the decision was written. */
export type Decide = (reader: Reader) => Promise<Result<Decision>>;

/** Called with how many of all records are durable, if a command writes more than one change set. */
export type OnProgress = (written: number, all: number) => void;

/** A command's request to the store. `undoable` is false for the sample and for changes that no user made. */
export type WriteRequest = {
  readonly command: string;
  readonly decide: Decide;
  readonly undoable: boolean;
  readonly onProgress?: OnProgress | undefined;
};

/**
 * What a command leaves behind: the number of its last change set, the ids of its records, warnings, and whether both
 * copies have it (`one place`: only the database, and the banner says so).
 */
export type Receipt = {
  readonly number: number;
  readonly ids: readonly RecordId[];
  readonly warnings: readonly Problem[];
  readonly saved: 'both' | 'one place';
};

/** What undo or redo leaves behind, including the steps that it turned, as they were first done. */
export type TurnReceipt = Receipt & { readonly turned: readonly UndoStep[] };

/** The one writer of both copies: one queue, one change set at a time (storage.md 3). */
export type Store = {
  readonly database: DaybookDatabase;
  readonly reader: Reader;
  readonly write: (request: WriteRequest) => Promise<Result<Receipt>>;
  /** Takes the last command back, or redoes the last one taken back. */
  readonly turn: (direction: StepDirection) => Promise<Result<TurnReceipt>>;
  /** Saves drafts, and when running timers were last seen: in the database only, without an undo step. */
  readonly saveDraft: (draft: Draft) => Promise<Result<null>>;
  readonly discardDraft: (id: RecordId) => Promise<Result<null>>;
  /** Saves drafts beside the database, too: it failed for an earlier page and may be found empty at the next start. */
  readonly keepDraftsBeside: () => Promise<Result<null>>;
  readonly noteTimers: (change: (stack: TimerStack) => TimerStack) => Promise<Result<null>>;
  /**
   * Tries to bring a copy that fell behind up to date, and to save the drafts that could not be saved. Fails with
   * `no-answer` if only a new page can reach the database.
   */
  readonly catchUp: () => Promise<Result<null>>;
  /** Whether `catchUp` has something to do. */
  readonly isBehind: () => boolean;
  /** Compares the real number of records with the stored one, merges the copies if they differ, and says so. */
  readonly checkCount: () => Promise<Result<Merged>>;
  /** Reads all of the journal's files and mends damage from the database (see `TwoCopies.checkJournal`). */
  readonly checkJournal: TwoCopies['checkJournal'];
  /** Repeats the standing records in a segment that the journal began since the last time. */
  readonly repeatStanding: () => Promise<Result<null>>;
  /** Makes both copies have everything that either of them has, and says what was taken from where. */
  readonly merge: () => Promise<Result<Merged>>;
  /** Resolves when all earlier requests are done. */
  readonly atRest: () => Promise<void>;
  /** Compares both copies in full; fails with `not-level` while one of them is behind. */
  readonly verify: () => Promise<Result<Verified>>;
  readonly verification: Observable<VerifyState>;
  /** What was found wrong with the copies. */
  readonly findings: Findings;
  readonly saveState: Observable<SaveState>;
  readonly undoState: Observable<UndoState>;
};

/** How often a decision is made again if the records it was made on have moved on. */
const attempts = 3;

/**
 * Makes the store of an open database whose copies were compared; `heads` are the numbers that they have reached, and
 * `mode` is `one place` if the journal is still behind.
 */
export async function makeStore(
  database: DaybookDatabase,
  ports: StorePorts,
  heads: { readonly journal: number; readonly remembered: number; readonly mode: SaveState['mode'] },
): Promise<Store> {
  const [state, steps, verifier, findings] = await Promise.all([
    readState(database), database.steps.orderBy('position').toArray(), makeVerifier(database, ports),
    openFindings(database, ports.now),
  ]);
  const given = Math.max(state.head.number, heads.journal, heads.remembered);
  const copies = new TwoCopies(database, ports, { state, steps, given, mode: heads.mode });
  return new QueuedStore(database, ports, copies, verifier, findings);
}

class QueuedStore implements Store {
  readonly database: DaybookDatabase;
  readonly reader: Reader;
  readonly saveState: Store['saveState'];
  readonly undoState: Store['undoState'];
  readonly verification: Store['verification'];
  readonly findings: Findings;
  private readonly ports: StorePorts;
  private readonly copies: TwoCopies;
  private readonly verifier: Verifier;
  private readonly drafts: UnsavedDrafts;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    database: DaybookDatabase,
    ports: StorePorts,
    copies: TwoCopies,
    verifier: Verifier,
    findings: Findings,
  ) {
    this.database = database;
    this.ports = ports;
    this.copies = copies;
    this.verifier = verifier;
    this.drafts = new UnsavedDrafts(database, ports);
    this.reader = makeReader(database);
    this.saveState = copies.saveState;
    this.undoState = copies.undoState;
    this.verification = verifier.state;
    this.findings = findings;
    this.saveState.subscribe(() => {
      if (this.saveState.get().mode === 'stopped') this.drafts.noteFailure();
    });
  }

  readonly write = async (request: WriteRequest): Promise<Result<Receipt>> => {
    return await this.whenReady(async () => await this.decideAndWrite(request));
  };

  readonly turn = async (direction: StepDirection): Promise<Result<TurnReceipt>> => {
    return await this.whenReady(async () => await this.turnGroup(direction));
  };

  readonly saveDraft = async (draft: Draft): Promise<Result<null>> => {
    this.drafts.add(draft);
    return await this.inTurn(async () => await this.drafts.save());
  };

  readonly discardDraft = async (id: RecordId): Promise<Result<null>> => {
    this.drafts.remove(id);
    return await this.inTurn(async () => {
      await answered(this.database.drafts.delete(id));
      return await this.drafts.keepBeside();
    });
  };

  readonly keepDraftsBeside = async (): Promise<Result<null>> => {
    this.drafts.noteFailure();
    return await this.inTurn(async () => await this.drafts.keepBeside());
  };

  readonly noteTimers = async (change: (stack: TimerStack) => TimerStack): Promise<Result<null>> => {
    return await this.inTurn(async () => {
      const stacks = await answered(this.reader.allTimers());
      const noted = stacks.map(change).filter((stack, index) => stack !== stacks[index]);
      if (noted.length > 0) await answered(writeTimers(this.database, noted));
      return succeed(null);
    });
  };

  readonly catchUp = async (): Promise<Result<null>> => {
    return await this.inTurn(async () => {
      const level = await this.copies.level();
      if (!level.ok) await this.drafts.keepBeside();
      return level.ok && !this.drafts.isEmpty ? await this.drafts.saveAgain() : level;
    });
  };

  readonly isBehind = (): boolean => this.saveState.get().mode !== 'both' || !this.drafts.isEmpty;

  readonly checkCount = async (): Promise<Result<Merged>> => {
    return await this.inTurn(async () => await this.copies.checkCount());
  };

  readonly checkJournal: Store['checkJournal'] = async () => {
    return await this.inTurn(async () => await this.copies.checkJournal());
  };

  readonly repeatStanding = async (): Promise<Result<null>> => {
    return await this.inTurn(async () => await this.copies.repeatStanding());
  };

  readonly merge = async (): Promise<Result<Merged>> => {
    return await this.inTurn(async () => await this.copies.merge());
  };

  readonly atRest = async (): Promise<void> => {
    await this.inTurn(async () => await Promise.resolve(succeed(null)));
  };

  readonly verify = async (): Promise<Result<Verified>> => {
    await this.atRest();
    const { mode } = this.saveState.get();
    if (mode !== 'both') return failWith('not-level', 'One copy has to catch up first. Nothing was compared.');
    return await this.verifier.verify(this.copies.head);
  };

  /** Does in its turn what may only be done while both copies can be written. */
  private async whenReady<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    return await this.inTurn(async () => {
      const ready = await this.copies.ready();
      return ready.ok ? await work() : ready;
    });
  }

  /** Runs one piece of work at a time. A failure of a copy is a result; a bug is thrown on. */
  private async inTurn<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      if (isStorageFailure(error)) return { ok: false, error: asProblem(error) };
      throw error;
    }
  }

  private async decideAndWrite(request: WriteRequest): Promise<Result<Receipt>> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const decided = await answered(request.decide(this.reader));
      if (!decided.ok) return decided;
      const problem = await unreadable(decided.value.changes, decided.value.timers ?? []);
      if (problem !== null) return { ok: false, error: problem };
      const written = await this.writeDecided(request, decided.value);
      if (written.ok || written.error.code !== 'moved-on' || this.saveState.get().mode !== 'both') return written;
    }
    return failWith('moved-on', movedOnMessage);
  }

  /** Writes a decision as the change sets of one group; timers and drafts go with the last of them. */
  private async writeDecided(request: WriteRequest, decision: Decision): Promise<Result<Receipt>> {
    const { changes, timers = [], drafts = [] } = decision;
    const rows = await answered(this.database.records.bulkGet(changes.map(({ id }) => id)));
    const chunks = inChunks(prepareChanges(changes, rows), timers.length + drafts.length > 0);
    const group = request.undoable ? this.ports.newId() : null;
    let saved: Receipt['saved'] = 'both';
    for (const [index, prepared] of chunks.entries()) {
      const isLast = index === chunks.length - 1;
      const drafted = isLast ? { timers, drafts } : { timers: [], drafts: [] };
      const outcome = await this.writeChunk({ command: request.command, prepared, ...drafted }, group);
      if ('failed' in outcome) return failed(outcome.failed, index);
      saved = outcome.saved;
      if (saved !== 'both' && !isLast) return failWith('one-place-only', stoppedMessage);
      if (!isLast) request.onProgress?.((index + 1) * changeSetLimit, changes.length);
    }
    // A finished write ends its drafts, including those that could not be saved.
    for (const id of drafts) this.drafts.remove(id);
    await this.drafts.keepBeside();
    return succeed({ number: this.copies.head, ids: changes.map(({ id }) => id), warnings: [], saved });
  }

  /** Writes a chunk as a step of undo in a group; without a step if `group` is null or if it only ends drafts. */
  private async writeChunk(chunk: PlannedChunk, group: string | null): Promise<Outcome> {
    const { command, prepared } = chunk;
    const timers = await this.besidePresent(chunk.timers);
    const stamp = this.copies.nextStamp();
    const versions = versionsOf(prepared, stamp);
    const isStep = group !== null && prepared.length + timers.length > 0;
    const step = { group: group ?? '', command, records: stepRecords(prepared, versions), timers };
    const steps = isStep ? withStep(this.copies.steps, step) : this.copies.steps;
    return await this.copies.write({ ...chunk, timers }, versions, stamp, steps);
  }

  /** Each stack of timers with the present one of its officer. */
  private async besidePresent(stacks: readonly TimerStack[]): Promise<StepTimers[]> {
    const present = await this.database.timers.bulkGet(stacks.map(({ officer }) => officer));
    return stacks.map((after, index) => ({ officer: after.officer, before: present[index] ?? null, after }));
  }

  private async turnGroup(direction: StepDirection): Promise<Result<TurnReceipt>> {
    const group = nextGroup(this.copies.steps, direction);
    const [first] = group;
    if (first === undefined) return failWith(`nothing-to-${direction}`, `There is nothing to ${direction}.`);
    const refusal = await this.refusalOf(group, direction);
    if (refusal !== null) {
      await this.copies.writeSteps(withoutGroup(this.copies.steps, first.group));
      return { ok: false, error: refusal };
    }
    return await this.turnSteps(group, direction);
  }

  private async turnSteps(group: readonly UndoStep[], direction: StepDirection): Promise<Result<TurnReceipt>> {
    let saved: Receipt['saved'] = 'both';
    for (const [index, step] of group.entries()) {
      const outcome = await this.turnStep(step, direction);
      if ('failed' in outcome) return failed(outcome.failed, index);
      saved = outcome.saved;
      if (saved !== 'both' && index < group.length - 1) return failWith('one-place-only', stoppedMessage);
    }
    const ids = group.flatMap(({ records }) => records.map(({ id }) => id));
    return succeed({ number: this.copies.head, ids, warnings: [], saved, turned: group });
  }

  private async turnStep(step: UndoStep, direction: StepDirection): Promise<Outcome> {
    const changes = turnedChanges(step, direction);
    const timers = turnedTimers(step, direction, this.ports.now());
    const problem = await unreadable(changes, timers);
    if (problem !== null) return { failed: problem };
    const prepared = prepareChanges(changes, await this.database.records.bulkGet(changes.map(({ id }) => id)));
    const stamp = this.copies.nextStamp();
    const versions = versionsOf(prepared, stamp);
    const chunk: Chunk = { command: direction, prepared, timers: await this.besidePresent(timers), drafts: [] };
    return await this.copies.write(chunk, versions, stamp, withTurned(this.copies.steps, step, direction, versions));
  }

  private async refusalOf(group: readonly UndoStep[], direction: StepDirection): Promise<Problem | null> {
    const rows = await this.database.records.bulkGet(group.flatMap(({ records }) => records.map(({ id }) => id)));
    const stacks = await this.reader.allTimers();
    const rowsById = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
    const stacksByOfficer = new Map(stacks.map((stack) => [stack.officer, stack]));
    const refusals = group.map((step) => refusalOf(step, direction, rowsById, stacksByOfficer));
    return refusals.find((one) => one !== null) ?? null;
  }
}

/** A chunk whose timers have not been compared with the present ones. */
type PlannedChunk = Omit<Chunk, 'timers'> & { readonly timers: readonly TimerStack[] };

/** For a command whose records changed again and again while it was written. */
const movedOnMessage = 'These records kept changing while the command was written. Nothing was changed; try again.';

/** If change sets of the command are written already, its failure says so, and it is not decided again. */
function failed(problem: Problem, written: number): Result<never> {
  if (written === 0) return { ok: false, error: problem };
  return failWith('stopped-partway', `Only part of this was written; Undo takes that part back. ${problem.message}`);
}

const stoppedMessage =
  'The journal could not be written: what was saved so far is in one place only, and the rest was not written.';
