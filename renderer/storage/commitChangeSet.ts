import type { RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import type { ChangeSet } from '#shared/records/changeSet';
import type { TimerStack } from '#shared/records/timerStack';
import { applyVersions, StorageProblem, type Foreknowledge, type KnownMonths, type RowGuard } from './applyVersions';
import { writeHead } from './copies';
import { tableOf, type DaybookDatabase } from './database';
import { changeKey, rowKey, type PreparedChange } from './prepareChangeSet';
import { inTransaction, type Announce, type WriteTransaction } from './transaction';
import type { StepsChange } from './undoSteps';

/** What goes into the one transaction beside the change set; without one only timers, drafts and steps are written. */
export type Commit = {
  readonly set: ChangeSet | null;
  readonly prepared: readonly PreparedChange[];
  readonly timers: readonly TimerStack[];
  readonly drafts: readonly RecordId[];
  readonly steps: StepsChange;
};

/** How many months a writer knows before it forgets them all: more than are changed in turn by hand. */
const monthsKnown = 24;

/**
 * The one transaction of a change set: records, totals, timers, drafts, undo steps and head, or nothing of it. Refuses
 * with `moved-on` where the present versions are not those that were decided on. `months` are the totals that the one
 * writer wrote last; after a failure nothing is known any more. Gives what announces the change.
 */
export async function commitChangeSet(database: DaybookDatabase, commit: Commit, months: KnownMonths): Promise<Announce> {
  try {
    const announce = await inTransaction(database, tablesOf(database, commit), (transaction) => writeAll(transaction, database, commit, months));
    if (months.size > monthsKnown) months.clear();
    return announce;
  } catch (error) {
    months.clear();
    throw commit.set !== null && isTaken(error) ? new StorageProblem(isThereAlready(commit.set)) : error;
  }
}

function writeAll(transaction: WriteTransaction, database: DaybookDatabase, commit: Commit, months: KnownMonths): Promise<void> | undefined {
  const { set, prepared } = commit;
  // The records first: the totals are the largest row, and the database takes it while the others are still being sent.
  const reading = set === null ? undefined : applyVersions(transaction, database, set.number, set.versions, knownOf(prepared, months));
  const writeOthers = () => writeBeside(transaction, database, commit);
  return reading === undefined ? writeOthers() : reading.then(writeOthers);
}

/** What goes with the records. */
function writeBeside(transaction: WriteTransaction, database: DaybookDatabase, { set, timers, drafts, steps }: Commit): undefined {
  if (set !== null) writeHead(transaction, database, set, set.clock);
  writeTimers(transaction, database, timers);
  for (const id of drafts) transaction.remove(database.drafts, id);
  for (const step of steps.put) transaction.put(database.steps, step);
  for (const position of steps.remove) transaction.remove(database.steps, position);
}

/** Writes stacks of timers; an empty one is not kept. */
export function writeTimers(transaction: WriteTransaction, database: DaybookDatabase, timers: readonly TimerStack[]): void {
  for (const stack of timers) {
    if (stack.running === null && stack.interrupted.length === 0) transaction.remove(database.timers, stack.officer);
    else transaction.put(database.timers, stack);
  }
}

/** True where a row that was to be added is there already. */
function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError';
}

function isThereAlready({ versions }: ChangeSet): Problem {
  return { code: 'moved-on', message: `One of the records ${versions.map(({ id }) => id).join(', ')} is there already.` };
}

function knownOf(prepared: readonly PreparedChange[], months: KnownMonths): Foreknowledge {
  return { guard: guardOf(prepared), areNew: prepared.every(({ row }) => row === undefined), months };
}

function guardOf(prepared: readonly PreparedChange[]): RowGuard {
  const expected = new Map(prepared.map(({ change, row }) => [changeKey(change), rowKey(row)]));
  return (type, id, row) => {
    const key = expected.get(changeKey({ type, id }));
    if (key !== undefined && key !== rowKey(row)) throw new StorageProblem(movedOn(id));
  };
}

function movedOn(id: RecordId): Problem {
  return { code: 'moved-on', message: `The record ${id} was changed in the meantime.` };
}

function tablesOf(database: DaybookDatabase, commit: Commit) {
  const types = new Set(commit.set?.versions.map((one) => one.type));
  return [
    ...[...types].map((type) => tableOf(database, type)),
    ...(types.has('entry') ? [database.totals] : []),
    ...(commit.timers.length > 0 ? [database.timers] : []),
    ...(commit.drafts.length > 0 ? [database.drafts] : []),
    database.steps,
    database.meta,
  ];
}
