import type { ChangeSetId, RecordId } from '#shared/base/ids';
import { observe } from '#shared/base/observable';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import { versionOf } from '#shared/migrations/all';
import type { WrittenVersion } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import { laterClock, nextClock } from '#shared/records/hybridClock';
import type { TimerStack } from '#shared/records/timerStack';
import { vectorKey } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import type { PreparedChange } from './changeSet';
import { commit, type DatabaseState } from './commit';
import type { DaybookDatabase } from './database';
import { appendLine, type StorePorts } from './journal';
import { asProblem, compensate, readState, replayDatabase, replayJournal, rereadRows } from './recover';
import { contentsAfter, countsAfter, rowOf, type RowChange } from './rows';
import { shownVector, undoStateOf, withRenamed, type RenamedSide, type UndoState, type UndoStep } from './undoRedo';

/**
 * How saving stands. `both`: both copies are level. `one place`: the journal fell behind and is tried again. `stopped`: the
 * database failed. `inFlight` are the records being written now.
 */
export type SaveState = {
  readonly mode: 'both' | 'one place' | 'stopped';
  readonly inFlight: readonly RecordId[];
  readonly acknowledged: number;
  readonly acknowledgedAt: Instant | null;
};

/** One change set to be written; without records and timers, only drafts and steps. */
export type Chunk = {
  readonly command: string;
  readonly prepared: readonly PreparedChange[];
  readonly timers: readonly TimerStack[];
  readonly drafts: readonly RecordId[];
};

/** How a write ended: in which copies its versions are, or why it failed (`moved-on` where the records did). */
export type Outcome =
  | { readonly saved: 'both' | 'one place'; readonly versions: readonly WrittenVersion[] }
  | { readonly failed: Problem };

/** A change set that the database did not take, and what it was decided on. */
type Failed = { readonly set: ChangeSet; readonly prepared: readonly PreparedChange[] };

/** What the store knows of the database without reading it: only the store writes there. */
export type Known = { readonly state: DatabaseState; readonly steps: readonly UndoStep[]; readonly given: number };


/**
 * The database and the journal as the two copies of one content. Writes one change set at a time to both, and brings a copy
 * that fell behind up to the other. The caller queues.
 */
export class TwoCopies {
  readonly saveState;
  readonly undoState;
  private readonly database: DaybookDatabase;
  private readonly ports: StorePorts;
  private state: DatabaseState;
  private present: readonly UndoStep[];
  /** The greatest number that was ever given: none is given twice, whatever became of it. */
  private given: number;
  private failed: Failed | null = null;
  private renamed: readonly RenamedSide[] = [];

  constructor(database: DaybookDatabase, ports: StorePorts, known: Known) {
    this.database = database;
    this.ports = ports;
    this.state = known.state;
    this.present = known.steps;
    this.given = known.given;
    const acknowledged = known.state.head.number;
    this.saveState = observe<SaveState>({ mode: 'both', inFlight: [], acknowledged, acknowledgedAt: null });
    this.undoState = observe<UndoState>(undoStateOf(known.steps));
  }

  /** The number of the last change set in the database. */
  get head(): number {
    return this.state.head.number;
  }

  get steps(): readonly UndoStep[] {
    return this.present;
  }

  nextStamp(): Stamp {
    this.given = Math.max(this.given, this.state.head.number) + 1;
    return { by: this.ports.installation, number: this.given, clock: nextClock(this.state.clock, this.ports.now()) };
  }

  /** Writes one change set to both copies at once, and says where it is then. */
  async write(chunk: Chunk, versions: readonly WrittenVersion[], stamp: Stamp, steps: readonly UndoStep[]): Promise<Outcome> {
    const { command, prepared, timers, drafts } = chunk;
    // Asked before anything is written: after it nothing may fail but the copies.
    const now = this.ports.now();
    const rows = rowsOf(prepared, versions, stamp.number);
    const id = this.ports.newId() as ChangeSetId;
    // All that takes other promises than the database's comes before the transaction, which would otherwise commit.
    const contents = await contentsAfter(this.state.contents, rows);
    const set: ChangeSet = { schema: versionOf(this.ports.steps), id, ...stamp, command, versions, drafts, timers, contents };
    const isJournalled = prepared.length + timers.length > 0;
    const state = isJournalled ? this.stateAfter(set, rows) : null;
    this.saveState.set({ ...this.saveState.get(), inFlight: prepared.map(({ change }) => change.id) });
    const [inDatabase, inJournal] = await Promise.allSettled([
      commit(this.database, { rows, timers, drafts, steps: { before: this.present, after: steps }, state }),
      isJournalled ? appendLine(this.ports, set) : null,
    ]);
    if (inDatabase.status === 'rejected') return await this.afterFailure(asProblem(inDatabase.reason), isJournalled ? { set, prepared } : null);
    this.state = state ?? this.state;
    this.setSteps(steps);
    if (inJournal.status === 'rejected') {
      this.setMode('one place');
      return { saved: 'one place', versions };
    }
    this.saveState.set({ mode: 'both', inFlight: [], acknowledged: this.state.head.number, acknowledgedAt: now });
    return { saved: 'both', versions };
  }

  private stateAfter(set: ChangeSet, rows: readonly RowChange[]): DatabaseState {
    const { clock, contents, counts } = this.state;
    return { head: set, clock: laterClock(set.clock, clock), contents: set.contents ?? contents, counts: countsAfter(counts, rows) };
  }

  private async afterFailure(problem: Problem, failed: Failed | null): Promise<Outcome> {
    this.saveState.set({ ...this.saveState.get(), inFlight: [] });
    if (failed === null) return { failed: problem };
    this.failed = failed;
    this.setMode('stopped');
    await this.level();
    return { failed: problem };
  }

  /** That both copies are level, or why nothing may be written: `one-place-only` or `stopped`. */
  async ready(): Promise<Result<null>> {
    const level = await this.level();
    return level.ok ? level : refuseToWrite(this.saveState.get().mode, level.error);
  }

  /** Takes a failed change set back and brings the copy that fell behind up to the other. */
  async level(): Promise<Result<null>> {
    if (this.saveState.get().mode === 'both') return succeed(null);
    try {
      const now = this.ports.now();
      const keptDrafts = new Set(this.failed?.set.drafts);
      if (this.failed !== null) await this.takeBack(this.failed);
      this.failed = null;
      const { head } = await this.ports.journal.status();
      const state = await readState(this.database);
      const caught = head > state.head.number
        ? await replayJournal(this.database, this.ports, state.head.number, keptDrafts)
        : await replayDatabase(this.database, this.ports, head);
      if (!caught.ok) return caught;
      this.state = await readState(this.database);
      this.given = Math.max(this.given, this.state.head.number, head);
      await this.writeSteps(withRenamed(this.present, this.renamed));
      this.renamed = [];
      this.saveState.set({ mode: 'both', inFlight: [], acknowledged: this.state.head.number, acknowledgedAt: now });
      return succeed(null);
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  }

  /** The journal takes the compensation, unless the database has the change set in spite of its error. */
  private async takeBack({ set, prepared }: Failed): Promise<void> {
    const isThere = await readState(this.database).then(({ head }) => head.number >= set.number, () => false);
    if (isThere) return;
    const rows = await rereadRows(this.database, prepared).catch(() => prepared);
    const officers = (set.timers ?? []).map(({ officer }) => officer);
    const stacks = await this.database.timers.bulkGet(officers).catch(() => []);
    const timers = officers.map((officer, index) => stacks[index] ?? { officer, running: null, interrupted: [], away: null });
    const stamp = this.nextStamp();
    const versions = compensate(rows, set, stamp);
    const id = this.ports.newId() as ChangeSetId;
    const contents = await contentsAfter(this.state.contents, rowsOf(rows, versions, stamp.number));
    await appendLine(this.ports, { schema: set.schema, id, ...stamp, command: 'takenBack', versions, drafts: [], timers, contents });
    this.renamed = [...this.renamed, ...rows.map(({ change, before }, index) => ({
      id: change.id, from: shownVector(before), to: vectorKey(versions[index]?.version.vector ?? {}),
    }))];
  }

  async writeSteps(after: readonly UndoStep[]): Promise<void> {
    if (after === this.present) return;
    await commit(this.database, { rows: [], timers: [], drafts: [], steps: { before: this.present, after }, state: null });
    this.setSteps(after);
  }

  private setSteps(steps: readonly UndoStep[]): void {
    if (steps === this.present) return;
    this.present = steps;
    this.undoState.set(undoStateOf(steps));
  }

  private setMode(mode: SaveState['mode']): void {
    this.saveState.set({ ...this.saveState.get(), mode, inFlight: [] });
  }
}

/** What every version of a change set carries. */
export type Stamp = Pick<ChangeSet, 'by' | 'number' | 'clock'>;

/** The rows that new versions make: they follow all that the rows hold, so that each stands alone. */
function rowsOf(prepared: readonly PreparedChange[], versions: readonly WrittenVersion[], number: number): RowChange[] {
  return prepared.map(({ change, before }, index) => {
    const written = versions[index];
    return { before, after: rowOf(change.type, change.id, number, written === undefined ? [] : [written.version]) };
  });
}

function refuseToWrite(mode: SaveState['mode'], cause: Problem): Result<never> {
  return mode === 'one place'
    ? failWith('one-place-only', `Nothing was written: the journal has not caught up yet (${cause.message}) What was saved before is in the database.`)
    : failWith('stopped', `Nothing was written: the database cannot be written (${cause.message}) What you typed is kept on the screen.`);
}
