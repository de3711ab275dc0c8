import type { Table } from 'dexie';
import type { MonthTotals } from '#shared/analysis/totals';
import { decodeMonth, encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { ChangeSet, CopyContents } from '#shared/records/changeSet';
import type { TimerStack } from '#shared/records/timerStack';
import type { HybridClock } from '#shared/records/version';
import type { Month } from '#shared/time/day';
import { monthsOf, moveTotals, StorageProblem } from './changeSet';
import type { DaybookDatabase } from './database';
import { versionsKey, type MetaRow, type RowChange, type RowCounts, type SetAside } from './rows';
import type { UndoStep } from './undoRedo';

/** What one transaction writes: all of it or nothing. */
export type Commit = {
  readonly rows: readonly RowChange[];
  readonly timers: readonly TimerStack[];
  /** Drafts that end. */
  readonly drafts: readonly RecordId[];
  /** The steps of undo before and after; equal ones are not written again. */
  readonly steps: { readonly before: readonly UndoStep[]; readonly after: readonly UndoStep[] };
  /** The head, clock and contents of the database after it; null where no change set is written. */
  readonly state: DatabaseState | null;
  readonly aside?: readonly SetAside[];
};

/** How far the database has come. */
export type DatabaseState = {
  readonly head: Pick<ChangeSet, 'number' | 'id' | 'command'>;
  readonly clock: HybridClock;
  readonly contents: CopyContents;
  readonly counts: RowCounts;
};

/**
 * Writes records, totals, timers, drafts, undo steps and the head in one strict transaction. Refuses with `moved-on` where
 * a row is no longer the one that was decided on; everything is then taken back.
 */
export async function commit(database: DaybookDatabase, { rows, timers, drafts, steps, state, aside = [] }: Commit): Promise<void> {
  const { records, totals, meta, setAside } = database;
  const tables = [records, totals, database.timers, database.drafts, database.steps, meta, setAside];
  await database.transaction('rw', tables, async () => {
    const wanted = monthsOf(rows);
    const [present, months] = await Promise.all([
      rows.length === 0 ? [] : records.bulkGet(rows.map(({ after }) => after.id)),
      readMonths(totals, wanted),
    ]);
    rows.forEach(({ before, after }, index) => {
      if (versionsKey(present[index]?.versions ?? []) !== versionsKey(before?.versions ?? [])) throw movedOn(after.id);
    });
    moveTotals(months, rows);
    await Promise.all([
      putAll(records, rows.map(({ after }) => after)),
      writeMonths(totals, months),
      writeTimers(database, timers),
      drafts.length === 0 ? undefined : database.drafts.bulkDelete([...drafts]),
      writeSteps(database, steps),
      state === null ? undefined : meta.bulkPut(metaRows(state)),
      putAll(setAside, aside),
    ]);
  });
}

/** Writes stacks of timers; an empty one is not kept. */
export async function writeTimers({ timers }: Pick<DaybookDatabase, 'timers'>, stacks: readonly TimerStack[]): Promise<void> {
  const isEmpty = ({ running, interrupted }: TimerStack) => running === null && interrupted.length === 0;
  const ended = stacks.filter(isEmpty).map(({ officer }) => officer);
  if (ended.length > 0) await timers.bulkDelete(ended);
  await putAll(timers, stacks.filter((stack) => !isEmpty(stack)));
}

type Wanted = ReturnType<typeof monthsOf>;

async function readMonths(totals: DaybookDatabase['totals'], wanted: Wanted): Promise<Map<string, MonthTotals>> {
  if (wanted.length === 0) return new Map();
  const found = await totals.bulkGet(wanted.map(({ officer, month }): [RecordId, Month] => [officer, month]));
  return new Map(wanted.flatMap(({ key }, index) => {
    const columns = found[index];
    return columns === undefined ? [] : [[key, decodeMonth(columns)] as const];
  }));
}

async function writeMonths(totals: DaybookDatabase['totals'], months: ReadonlyMap<string, MonthTotals>): Promise<void> {
  const all = [...months.values()];
  const empty = all.filter(({ cells }) => cells.size === 0);
  if (empty.length > 0) await totals.bulkDelete(empty.map(({ officer, month }): [RecordId, Month] => [officer, month]));
  await putAll(totals, all.filter(({ cells }) => cells.size > 0).map(encodeMonth));
}

async function writeSteps({ steps: table }: DaybookDatabase, { before, after }: Commit['steps']): Promise<void> {
  if (before === after) return;
  const positions = new Set(after.map(({ position }) => position));
  const gone = before.filter(({ position }) => !positions.has(position)).map(({ position }) => position);
  if (gone.length > 0) await table.bulkDelete(gone);
  const known = new Set(before);
  await putAll(table, after.filter((step) => !known.has(step)));
}

async function putAll<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await table.bulkPut([...rows]);
}

function metaRows({ head, clock, contents, counts }: DatabaseState): MetaRow[] {
  return [
    { key: 'head', number: head.number, changeSet: head.id, command: head.command },
    { key: 'clock', at: clock.at, count: clock.count },
    { key: 'contents', ...contents },
    { key: 'counts', byType: counts },
  ];
}

function movedOn(id: RecordId): StorageProblem {
  return new StorageProblem({ code: 'moved-on', message: `The record ${id} was changed in the meantime.` });
}
