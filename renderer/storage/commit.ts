import type { MonthTotals } from '#shared/analysis/totals';
import { decodeMonth, encodeMonth } from '#shared/analysis/totalsColumns';
import type { ChangeSetId, RecordId } from '#shared/base/ids';
import type { ChangeSet, CopyContents } from '#shared/records/changeSet';
import { clockAtZero } from '#shared/records/hybridClock';
import type { TimerStack } from '#shared/records/timerStack';
import type { HybridClock } from '#shared/records/version';
import type { Month } from '#shared/time/day';
import { monthsOf, moveTotals, StorageProblem, type TouchedMonth } from './changeSet';
import type { DaybookDatabase } from './database';
import {
  moveRequestTotals, readTouchedRequests, writeRequestTotals, type RequestTotalsById,
} from './requestTotals';
import {
  contentsAfter, countsAfter, noContents, versionsKey, type MetaRow, type Row, type RowChange, type RowCounts,
  type SetAside,
} from './rows';
import { idle, type UndoStep } from './undoRedo';

/** What one transaction writes: all of it or nothing. */
export type Commit = {
  readonly rows: readonly RowChange[];
  readonly timers: readonly TimerStack[];
  /** Drafts that end. */
  readonly drafts: readonly RecordId[];
  /** The steps of undo before and after; equal ones are not written again. */
  readonly steps: { readonly before: readonly UndoStep[]; readonly after: readonly UndoStep[] };
  /** The head, clock and contents of the database after it; null if no change set is written. */
  readonly state: DatabaseState | null;
  readonly aside?: readonly SetAside[];
  /** Nothing else can have written since the rows were read, as when a database is filled: no row is compared again. */
  readonly isAlone?: boolean;
};

/** How far the database has come. */
export type DatabaseState = {
  readonly head: Pick<ChangeSet, 'number' | 'id' | 'command'>;
  readonly clock: HybridClock;
  readonly contents: CopyContents;
  readonly counts: RowCounts;
};

/**
 * Writes records, totals, timers, drafts, undo steps and the head in one strict transaction. Refuses with `moved-on` if
 * a row is no longer the one that was decided on; everything is then taken back.
 */
export async function commit(database: DaybookDatabase, what: Commit): Promise<void> {
  const { rows, timers, drafts, steps, state, aside = [], isAlone = false } = what;
  const { records, totals, requestTotals, meta, setAside } = database;
  const tables = [records, totals, requestTotals, database.timers, database.drafts, database.steps, meta, setAside];
  await database.transaction('rw', tables, async () => {
    const [present, months, requests] = await Promise.all([
      isAlone ? [] : records.bulkGet(rows.map(({ after }) => after.id)),
      readMonths(totals, monthsOf(rows)),
      readTouchedRequests(requestTotals, rows),
    ]);
    for (const [index, { before, after }] of (isAlone ? [] : rows).entries()) {
      if (versionsKey(present[index]?.versions ?? []) !== versionsKey(before?.versions ?? [])) throw movedOn(after.id);
    }
    moveTotals(months, rows);
    moveRequestTotals(requests, rows);
    await Promise.all([
      records.bulkPut(rows.map(({ after }) => after)),
      writeMonths(totals, months),
      writeRequestTotals(requestTotals, requests),
      writeTimers(database, timers),
      database.drafts.bulkDelete([...drafts]),
      writeSteps(database, steps),
      state === null ? undefined : meta.bulkPut(metaRows(state)),
      setAside.bulkPut(aside),
    ]);
  });
}

/** Writes stacks of timers; an empty one is deleted. */
export async function writeTimers({ timers }: DaybookDatabase, stacks: readonly TimerStack[]): Promise<void> {
  const isEmpty = ({ running, interrupted }: TimerStack) => running === null && interrupted.length === 0;
  const ended = stacks.filter(isEmpty).map(({ officer }) => officer);
  await timers.bulkDelete(ended);
  await timers.bulkPut(stacks.filter((stack) => !isEmpty(stack)));
}

/** How far a database has come; all zero for an empty one. */
export async function readState({ meta }: DaybookDatabase): Promise<DatabaseState> {
  const [head, clock, contents, counts] = await meta.bulkGet(['head', 'clock', 'contents', 'counts']);
  return {
    head: head?.key === 'head' ? headOf(head) : noHead,
    clock: clock?.key === 'clock' ? { at: clock.at, count: clock.count } : clockAtZero,
    contents: contents?.key === 'contents' ? { records: contents.records, digest: contents.digest } : noContents,
    counts: counts?.key === 'counts' ? counts.byType : {},
  };
}

function headOf({ number, changeSet, command }: Extract<MetaRow, { key: 'head' }>): DatabaseState['head'] {
  return { number, id: changeSet as ChangeSetId, command };
}

const noHead = { number: 0, id: '' as ChangeSetId, command: '' };

/** The timers of every officer: a stack without any says that the timers the journal last saw have ended. */
export async function allTimers({ records, timers }: DaybookDatabase): Promise<TimerStack[]> {
  const officerIds = records.where('keys').equals('officer').primaryKeys();
  const [stacks, officers] = await Promise.all([timers.toArray(), officerIds]);
  const others = officers.filter((officer) => !stacks.some((stack) => stack.officer === officer));
  return [...stacks, ...others.map(idle)];
}

/**
 * Counts the rows if the database does not say what it contains: data version 10 did not, and an upgrade may change it.
 */
export async function noteContents(database: DaybookDatabase): Promise<void> {
  if ((await database.meta.get('contents')) !== undefined) return;
  const { contents, counts } = await countRows(database);
  await database.meta.bulkPut(contentRows(contents, counts));
}

/**
 * Rewrites contents, counts and totals from the rows themselves, and returns the contents. Nothing else may write
 * meanwhile.
 */
export async function recountRows(database: DaybookDatabase): Promise<CopyContents> {
  const { contents, counts, months, requests } = await countRows(database);
  const { totals, requestTotals, meta } = database;
  await database.transaction('rw', [totals, requestTotals, meta], async () => {
    await Promise.all([totals.clear(), requestTotals.clear()]);
    await Promise.all([writeMonths(totals, months), writeRequestTotals(requestTotals, requests)]);
    await meta.bulkPut(contentRows(contents, counts));
  });
  return contents;
}

/** All rows in the order of their ids, in pages: a cursor over 60,000 rows takes seven times as long. */
export async function* rowPages({ records }: DaybookDatabase, size = rowsAtOnce): AsyncGenerator<Row[]> {
  let page = await records.orderBy(':id').limit(size).toArray();
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    yield page;
    page = await records.where(':id').above(last.id).limit(size).toArray();
  }
}

const rowsAtOnce = 2000;

/** What the rows of a database add up to, all of them read. */
type Counted = Pick<DatabaseState, 'contents' | 'counts'> & {
  readonly months: Months;
  readonly requests: RequestTotalsById;
};

async function countRows(database: DaybookDatabase): Promise<Counted> {
  let [contents, counts]: [CopyContents, RowCounts] = [noContents, {}];
  const months = new Map<string, MonthTotals>();
  const requests: RequestTotalsById = new Map();
  for await (const page of rowPages(database)) {
    const added = page.map((after): RowChange => ({ before: undefined, after }));
    contents = await contentsAfter(contents, added);
    counts = countsAfter(counts, added);
    moveTotals(months, added);
    moveRequestTotals(requests, added);
  }
  return { contents, counts, months, requests };
}

type Months = ReadonlyMap<string, MonthTotals>;

async function readMonths(
  totals: DaybookDatabase['totals'],
  touched: readonly TouchedMonth[],
): Promise<Map<string, MonthTotals>> {
  const found = await totals.bulkGet(touched.map(({ officer, month }): [RecordId, Month] => [officer, month]));
  return new Map(touched.flatMap(({ key }, index) => {
    const columns = found[index];
    return columns === undefined ? [] : [[key, decodeMonth(columns)] as const];
  }));
}

async function writeMonths(totals: DaybookDatabase['totals'], months: Months): Promise<void> {
  const all = [...months.values()];
  const empty = all.filter(({ cells }) => cells.size === 0);
  await totals.bulkDelete(empty.map(({ officer, month }): [RecordId, Month] => [officer, month]));
  await totals.bulkPut(all.filter(({ cells }) => cells.size > 0).map(encodeMonth));
}

async function writeSteps({ steps: table }: DaybookDatabase, { before, after }: Commit['steps']): Promise<void> {
  const positions = new Set(after.map(({ position }) => position));
  const gone = before.filter(({ position }) => !positions.has(position)).map(({ position }) => position);
  await table.bulkDelete(gone);
  const known = new Set(before);
  await table.bulkPut(after.filter((step) => !known.has(step)));
}

function metaRows({ head, clock, contents, counts }: DatabaseState): MetaRow[] {
  return [
    { key: 'head', number: head.number, changeSet: head.id, command: head.command },
    { key: 'clock', at: clock.at, count: clock.count },
    ...contentRows(contents, counts),
  ];
}

function contentRows(contents: CopyContents, counts: RowCounts): MetaRow[] {
  return [{ key: 'contents', ...contents }, { key: 'counts', byType: counts }];
}

function movedOn(id: RecordId): StorageProblem {
  return new StorageProblem({ code: 'moved-on', message: `The record ${id} was changed in the meantime.` });
}
