import type { ChangeSetId, RecordId } from '#shared/base/ids';
import { observe } from '#shared/base/observable';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import { versionOf } from '#shared/migrations/all';
import type { WrittenVersion } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import { laterClock, nextClock } from '#shared/records/hybridClock';
import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { asProblem, compensate, type PreparedChange, type Stamp } from './changeSet';
import { commit, readState, recountRows, type DatabaseState } from './commit';
import { answered, reopen, type DaybookDatabase } from './database';
import { appendLine, type StorePorts } from './journal';
import { mergeCopies, replayDatabase } from './recovery/recover';
import { replayJournal } from './recovery/replay';
import { repeatStanding } from './recovery/standing';
import { contentsAfter, countsAfter, rowOf, type Merged, type RowChange } from './rows';
import {
  idle, renamedSides, stacksAfter, stacksBefore, undoStateOf, withRenamed, type RenamedSide, type StepTimers,
  type UndoState, type UndoStep,
} from './undoRedo';

/**
 * The state of saving. `both`: both copies are level. `one place`: the journal fell behind and is tried again.
 * `stopped`: the database failed. `inFlight` are the records being written now.
 */
export type SaveState = {
  readonly mode: 'both' | 'one place' | 'stopped';
  readonly inFlight: readonly RecordId[];
  readonly acknowledged: number;
  readonly acknowledgedAt: Instant | null;
};

/** One change set to write; without records and timers, only drafts and steps. */
export type Chunk = {
  readonly command: string;
  readonly prepared: readonly PreparedChange[];
  readonly timers: readonly StepTimers[];
  readonly drafts: readonly RecordId[];
};

/**
 * How a write ended: which copies have its versions, or why it failed (`moved-on` if the records changed meanwhile).
 */
export type Outcome =
  | { readonly saved: 'both' | 'one place'; readonly versions: readonly WrittenVersion[] }
  | { readonly failed: Problem };

/** A change set that the database refused, and what it was decided on. */
type Failed = {
  readonly set: ChangeSet;
  readonly prepared: readonly PreparedChange[];
  readonly timers: readonly StepTimers[];
};

/**
 * What the store knows about the database without reading it: only the store writes there. `mode` is how saving begins.
 */
export type Known = {
  readonly state: DatabaseState;
  readonly steps: readonly UndoStep[];
  readonly given: number;
  readonly mode: SaveState['mode'];
};

/**
 * The database and the journal as two copies of one content. Writes one change set at a time to both, and brings a copy
 * that fell behind up to date. The caller queues.
 */
export class TwoCopies {
  readonly saveState;
  readonly undoState;
  private readonly database: DaybookDatabase;
  private readonly ports: StorePorts;
  private state: DatabaseState;
  private present: readonly UndoStep[];
  /** The greatest number ever used: none is used twice, whatever happened to its change set. */
  private given: number;
  private failed: Failed | null = null;
  private renamed: readonly RenamedSide[] = [];
  /** How many segments the journal had when the standing records were last repeated. */
  private repeatedIn = 0;

  constructor(database: DaybookDatabase, ports: StorePorts, known: Known) {
    this.database = database;
    this.ports = ports;
    this.state = known.state;
    this.present = known.steps;
    this.given = known.given;
    const acknowledged = known.state.head.number;
    this.saveState = observe<SaveState>({ mode: known.mode, inFlight: [], acknowledged, acknowledgedAt: null });
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

  /** Writes one change set to both copies at once and returns which copies have it. */
  async write(
    chunk: Chunk,
    versions: readonly WrittenVersion[],
    stamp: Stamp,
    steps: readonly UndoStep[],
  ): Promise<Outcome> {
    const { command, prepared, drafts } = chunk;
    const rows = rowsOf(prepared, versions, stamp.number);
    const id = this.ports.newId() as ChangeSetId;
    const timers = stacksAfter(chunk.timers);
    // The time is read before anything is written: what is durable is acknowledged, whatever fails after it.
    const now = this.ports.now();
    // Promises that are not the database's are awaited before the transaction, which would otherwise commit.
    const contents = await contentsAfter(this.state.contents, rows);
    const schema = versionOf(this.ports.steps);
    const set: ChangeSet = { schema, id, ...stamp, command, versions, drafts, timers, contents };
    const isJournaled = prepared.length + timers.length > 0;
    const state = isJournaled ? this.stateAfter(set, rows) : null;
    this.saveState.set({ ...this.saveState.get(), inFlight: prepared.map(({ change }) => change.id) });
    const [inDatabase, inJournal] = await Promise.allSettled([
      answered(commit(this.database, { rows, timers, drafts, steps: { before: this.present, after: steps }, state })),
      isJournaled ? appendLine(this.ports, set) : null,
    ]);
    if (inDatabase.status === 'rejected') {
      const problem = asProblem(inDatabase.reason);
      return await this.afterFailure(problem, isJournaled ? { set, prepared, timers: chunk.timers } : null);
    }
    this.state = state ?? this.state;
    this.setSteps(steps);
    if (inJournal.status === 'rejected') {
      this.setMode('one place');
      return { saved: 'one place', versions };
    }
    this.setLevel(now);
    return { saved: 'both', versions };
  }

  private stateAfter(set: ChangeSet, rows: readonly RowChange[]): DatabaseState {
    const { clock, contents, counts } = this.state;
    return {
      head: set,
      clock: laterClock(set.clock, clock),
      contents: set.contents ?? contents,
      counts: countsAfter(counts, rows),
    };
  }

  private async afterFailure(problem: Problem, failed: Failed | null): Promise<Outcome> {
    this.saveState.set({ ...this.saveState.get(), inFlight: [] });
    if (failed === null) return { failed: problem };
    if (await this.isInDatabase(failed.set)) return await this.acceptWritten(failed.set.versions);
    this.failed = failed;
    this.setMode('stopped');
    await this.level();
    // The database may have been unreadable at first and turn out to have the change set after all.
    const { versions } = failed.set;
    return this.state.head.id === failed.set.id ? { saved: 'both', versions } : { failed: problem };
  }

  /** Ends a write that the database made in spite of the error it gave. */
  private async acceptWritten(versions: readonly WrittenVersion[]): Promise<Outcome> {
    this.setMode('one place');
    const level = await this.level();
    return { saved: level.ok ? 'both' : 'one place', versions };
  }

  private async isInDatabase({ id }: ChangeSet): Promise<boolean> {
    return await answered(readState(this.database)).then(({ head }) => head.id === id, () => false);
  }

  /**
   * Succeeds when both copies are level; otherwise fails with why nothing may be written: `one-place-only` or
   * `stopped`.
   */
  async ready(): Promise<Result<null>> {
    const level = await this.level();
    return level.ok ? level : refuseToWrite(this.saveState.get().mode, level.error);
  }

  /** Takes a failed change set back and brings the copy that fell behind up to date. */
  async level(): Promise<Result<null>> {
    if (this.saveState.get().mode === 'both') return succeed(null);
    const leveled = await this.levelOnce();
    if (leveled.ok || !['storage-failed', 'no-answer'].includes(leveled.error.code)) return leveled;
    try {
      await reopen(this.database);
      return await this.levelOnce();
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  }

  private async levelOnce(): Promise<Result<null>> {
    try {
      const now = this.ports.now();
      if (this.failed !== null) await this.takeBack(this.failed);
      this.failed = null;
      const { head } = await this.ports.journal.status();
      const state = await answered(readState(this.database));
      const caught = head < state.head.number
        ? await replayDatabase(this.database, this.ports, head)
        : await replayJournal(this.database, this.ports, state.head.number);
      if (!caught.ok) return caught;
      await this.readAgain(head);
      await this.writeSteps(withRenamed(this.present, this.renamed));
      this.renamed = [];
      this.setLevel(now);
      return succeed(null);
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  }

  /**
   * Compares the real number of written records with the number that the database says it has. If they differ, rows
   * were lost or added behind the program's back: both copies are merged. Returns what the user is told.
   */
  async checkCount(): Promise<Result<Merged>> {
    if (this.saveState.get().mode !== 'both') return succeed(nothingMerged);
    try {
      const count = await this.database.records.where('seq').above(0).count();
      if (count !== this.state.contents.records) return await this.merge();
      if (!(await this.areTotalsLost())) return succeed(nothingMerged);
      await recountRows(this.database);
      const told = ['The totals of the reports were missing. They were counted again from the entries.'];
      return succeed({ ...nothingMerged, told });
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  }

  private async areTotalsLost(): Promise<boolean> {
    if ((await this.database.totals.count()) > 0) return false;
    return (await this.database.records.where('keys').startsWith('entry|').count()) > 0;
  }

  /**
   * Reads all of the journal's files. If lines are damaged or files are missing, whatever they contained and the
   * database has is written to the journal again, and the other way round. Returns what is newly wrong with the files,
   * and what was done about it, both for the user.
   */
  async checkJournal(): Promise<Result<{ readonly damaged: readonly string[]; readonly mended: Merged }>> {
    if (this.saveState.get().mode !== 'both') return succeed({ damaged: [], mended: nothingMerged });
    try {
      const { damaged } = await this.ports.journal.verify();
      const kept = await this.database.meta.get('damage');
      const known = new Set(kept?.key === 'damage' ? kept.known : []);
      const fresh = damaged.filter((text) => !known.has(text));
      if (fresh.length === 0) return succeed({ damaged: [], mended: nothingMerged });
      const merged = await this.merge();
      if (!merged.ok) return merged;
      await this.database.meta.put({ key: 'damage', known: damaged });
      return succeed({ damaged: fresh, mended: merged.value });
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  }

  /** Repeats the standing records if the journal began a segment since the last time. */
  async repeatStanding(): Promise<Result<null>> {
    if (this.saveState.get().mode !== 'both') return succeed(null);
    try {
      const { segments } = await this.ports.journal.status();
      if (segments === this.repeatedIn) return succeed(null);
      const giveNumber = () => (this.given = Math.max(this.given, this.state.head.number) + 1);
      const repeated = await repeatStanding(this.database, this.ports, giveNumber);
      await this.readAgain((await this.ports.journal.status()).head);
      if (repeated.ok) this.repeatedIn = segments;
      return repeated;
    } catch (error) {
      return { ok: false, error: asProblem(error) };
    }
  }

  /** Brings both copies to the union of what they have. */
  async merge(): Promise<Result<Merged>> {
    const merged = await mergeCopies(this.database, this.ports, this.given);
    const { head } = await this.ports.journal.status();
    await this.readAgain(head);
    return merged;
  }

  /** Reloads what only the database knows after something other than `write` wrote to it. */
  private async readAgain(journalHead: number): Promise<void> {
    this.state = await readState(this.database);
    this.given = Math.max(this.given, this.state.head.number, journalHead);
    if (this.renamed.length === 0) this.setSteps(await this.database.steps.orderBy('position').toArray());
  }

  /** Appends the compensation to the journal, unless the database has the change set in spite of its error. */
  private async takeBack({ set, prepared, timers }: Failed): Promise<void> {
    if (await this.isInDatabase(set)) return;
    const rows = await this.rereadRows(prepared).catch(() => prepared);
    const stacks = await this.rereadTimers(timers).catch(() => stacksBefore(timers));
    const stamp = this.nextStamp();
    const versions = compensate(rows, set, stamp);
    const id = this.ports.newId() as ChangeSetId;
    const contents = await contentsAfter(this.state.contents, rowsOf(rows, versions, stamp.number));
    const written = { command: 'takenBack', versions, drafts: [], timers: stacks, contents };
    await appendLine(this.ports, { schema: set.schema, id, ...stamp, ...written });
    this.renamed = [...this.renamed, ...renamedSides(rows, versions)];
  }

  private async rereadRows(prepared: readonly PreparedChange[]): Promise<PreparedChange[]> {
    const rows = await answered(this.database.records.bulkGet(prepared.map(({ change }) => change.id)));
    return prepared.map(({ change }, index) => ({ change, before: rows[index] }));
  }

  private async rereadTimers(timers: readonly StepTimers[]): Promise<TimerStack[]> {
    const stacks = await answered(this.database.timers.bulkGet(timers.map(({ officer }) => officer)));
    return timers.map(({ officer }, index) => stacks[index] ?? idle(officer));
  }

  async writeSteps(after: readonly UndoStep[]): Promise<void> {
    if (after === this.present) return;
    const steps = { before: this.present, after };
    await commit(this.database, { rows: [], timers: [], drafts: [], steps, state: null });
    this.setSteps(after);
  }

  private setSteps(steps: readonly UndoStep[]): void {
    if (steps === this.present) return;
    this.present = steps;
    this.undoState.set(undoStateOf(steps));
  }

  private setLevel(acknowledgedAt: Instant): void {
    this.saveState.set({ mode: 'both', inFlight: [], acknowledged: this.state.head.number, acknowledgedAt });
  }

  private setMode(mode: SaveState['mode']): void {
    this.saveState.set({ ...this.saveState.get(), mode, inFlight: [] });
  }
}

const nothingMerged: Merged = { told: [], taken: [], lost: [] };

/** The rows that new versions make: each new version follows everything in its row, so it is the only one left. */
function rowsOf(prepared: readonly PreparedChange[], versions: readonly WrittenVersion[], number: number): RowChange[] {
  return prepared.map(({ change, before }, index) => {
    const written = versions[index];
    return { before, after: rowOf(change.type, change.id, number, written === undefined ? [] : [written.version]) };
  });
}

function refuseToWrite(mode: SaveState['mode'], { message }: Problem): Result<never> {
  const [code, why, what] = mode === 'one place'
    ? ['one-place-only', 'the journal has not caught up yet', 'What was saved before is in the database.']
    : ['stopped', 'the database cannot be written', 'What you typed is still on the screen.'];
  return failWith(code, `Nothing was written: ${why} (${message}) ${what}`);
}
