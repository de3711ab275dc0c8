import type { RecordId } from '#shared/base/ids';
import type { ChangeSet } from '#shared/records/changeSet';
import type { TimerStack } from '#shared/records/timerStack';
import { applyVersions, StorageProblem, type Foreknowledge, type KnownMonths } from './applyVersions';
import { writeHead } from './copies';
import { tableOf, type DaybookDatabase, type Row } from './database';
import { rowKey, type PreparedChange } from './prepareChangeSet';
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
 * writer wrote last; after a failure nothing is known any more.
 */
export async function commitChangeSet(database: DaybookDatabase, commit: Commit, months: KnownMonths): Promise<void> {
  try {
    await writeAll(database, commit, months);
    if (months.size > monthsKnown) months.clear();
  } catch (error) {
    months.clear();
    throw error;
  }
}

async function writeAll(database: DaybookDatabase, commit: Commit, months: KnownMonths): Promise<void> {
  await database.transaction('rw', tablesOf(database, commit), async () => {
    // Asked for side by side: one after another, each would wait for the way to the database and back.
    await Promise.all([
      commit.set === null ? null : applyVersions(database, commit.set.number, commit.set.versions, knownOf(commit.prepared, months)),
      commit.set === null ? null : writeHead(database, commit.set, commit.set.clock),
      commit.timers.length === 0 ? null : writeTimers(database, commit.timers),
      commit.drafts.length === 0 ? null : database.drafts.bulkDelete([...commit.drafts]),
      commit.steps.put.length === 0 ? null : database.steps.bulkPut([...commit.steps.put]),
      commit.steps.remove.length === 0 ? null : database.steps.bulkDelete([...commit.steps.remove]),
    ]);
  });
}

/** Writes stacks of timers; an empty one is not kept. Inside a transaction of the caller. */
export async function writeTimers(database: DaybookDatabase, timers: readonly TimerStack[]): Promise<void> {
  const isEmpty = (stack: TimerStack) => stack.running === null && stack.interrupted.length === 0;
  await database.timers.bulkPut(timers.filter((stack) => !isEmpty(stack)));
  await database.timers.bulkDelete(timers.filter(isEmpty).map((stack) => stack.officer));
}

function knownOf(prepared: readonly PreparedChange[], months: KnownMonths): Foreknowledge {
  return { guard: guardOf(prepared), areNew: prepared.every(({ row }) => row === undefined), months };
}

function guardOf(prepared: readonly PreparedChange[]): (type: string, id: RecordId, row: Row | undefined) => void {
  const expected = new Map(prepared.map(({ change, row }) => [`${change.type}|${change.id}`, rowKey(row)]));
  return (type, id, row) => {
    const key = expected.get(`${type}|${id}`);
    if (key !== undefined && key !== rowKey(row)) throw new StorageProblem(movedOn(id));
  };
}

function movedOn(id: RecordId): { readonly code: string; readonly message: string } {
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
