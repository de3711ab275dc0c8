import type { ChangeSetId, RecordId } from '#shared/base/ids';
import { failWith, succeed, type Problem, type Result } from '#shared/base/result';
import type { JournalStatus } from '#shared/contract/ipc';
import { changeSetLimit, type CopyContents } from '#shared/records/changeSet';
import { sameContent } from '#shared/records/sameContent';
import { isWritten } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import { asProblem } from '../changeSet';
import { allTimers, noteContents, readState, recountRows, rowPages, type DatabaseState } from '../commit';
import type { DaybookDatabase } from '../database';
import { appendRows, linesOfRows, readLines, versionsOfLine, type LineFacts, type StorePorts } from '../journal';
import { versionKey, type Merged, type Row } from '../rows';
import { lostTexts } from './lostTexts';
import { replayJournal, stopped, unwatched, type Watch } from './replay';

/** How the copies compare after the start. */
export type SettledCopies = {
  /** The greatest number in either copy. */
  readonly head: number;
  /** Sentences for the user about what was mended; the first sentence of each is a summary. */
  readonly notices: readonly string[];
  /** Sentences for the user about what is, or may be, in no copy. */
  readonly losses: readonly string[];
  /** The records that one copy took from the other if they differed. */
  readonly taken: readonly RecordId[];
  /** Why the journal is still behind and is tried again later; null if both copies are level. */
  readonly lagging: Problem | null;
  /** A copy was missing or shorter than the head that both are known to have reached: a new installation id is due. */
  readonly fellBehind: boolean;
};


/** What the user is told: what was mended, and what was not. */
type Told = Pick<SettledCopies, 'notices' | 'losses' | 'taken'>;

/** The head that both copies are known to have reached, and when. */
export type Remembered = { readonly head: number; readonly at: Instant | null };

/** What the heads and contents of both copies were before anything was taken from one to the other. */
type Found = { readonly state: DatabaseState; readonly journal: JournalStatus; readonly remembered: number };

/** The work on the copies at a start that takes long if they are large. */
export type SettlingStep = 'rebuilding' | 'comparing' | 'writing the journal';

/**
 * Called with the progress of the copies, in changes of both, and may stop the work in between: the next start
 * continues.
 */
export type Settling = {
  readonly onProgress: (step: SettlingStep, done: number, all: number) => void;
  readonly isStopped: () => boolean;
};

const alone: Settling = { onProgress: () => undefined, isStopped: () => false };

/** Watches one step of settling whose changes are numbered from `from` to `to`. */
function watching({ onProgress, isStopped }: Settling, step: SettlingStep, from: number, to: number): Watch {
  return { onNumber: (number) => onProgress(step, number - from, to - from), isStopped };
}

/**
 * Compares the two copies by head, count and content digest, and gives each what it lacks. A missing database is
 * rebuilt from the journal, and a missing journal from the database, with the counts before and after. `remembered` is
 * the head that both copies are known to have reached.
 */
export async function settleCopies(
  database: DaybookDatabase,
  ports: StorePorts,
  { head: remembered, at }: Remembered,
  settling: Settling = alone,
): Promise<Result<SettledCopies>> {
  try {
    await noteContents(database);
    const [state, journal] = await Promise.all([readState(database), ports.journal.status()]);
    const [shorter, longer] = [Math.min(state.head.number, journal.head), Math.max(state.head.number, journal.head)];
    const fellBehind = shorter < remembered || (state.head.number === 0 && longer > 0);
    const gone = longer < remembered ? [goneText(longer + 1, remembered, state.clock.at, at)] : [];
    const isLevel = shorter === longer && isSame(journal, state.contents);
    if (isLevel) return succeed({ head: longer, notices: [], losses: gone, taken: [], lagging: null, fellBehind });
    const settled = await takeFromEither(database, ports, { state, journal, remembered }, settling);
    if (!settled.ok && settled.error.code !== 'journal-write') return settled;
    const { head } = await readState(database);
    const outcome = { head: Math.max(longer, head.number), fellBehind };
    if (!settled.ok) {
      const notices = [laggingText(settled.error)];
      return succeed({ ...outcome, notices, losses: gone, taken: [], lagging: settled.error });
    }
    const { losses } = settled.value;
    return succeed({ ...outcome, ...settled.value, losses: [...gone, ...losses], lagging: null });
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

async function takeFromEither(
  database: DaybookDatabase,
  ports: StorePorts,
  found: Found,
  settling: Settling,
): Promise<Result<Told>> {
  const { state, journal } = found;
  if (journal.head < state.head.number) return await fillJournal(database, ports, found, settling);
  const replayed = await takeFromJournal(database, ports, found, settling);
  if (!replayed.ok) return replayed;
  const { notices, losses } = replayed.value;
  const { contents } = await readState(database);
  if (isSame(journal, contents)) return replayed;
  const highest = Math.max(journal.head, found.remembered);
  const merged = await mergeCopies(database, ports, highest, watching(settling, 'comparing', 0, journal.head));
  if (!merged.ok) return merged;
  const { told, taken, lost } = merged.value;
  return succeed({ notices: [...notices, ...told], losses: [...losses, ...lost], taken });
}

/**
 * Adds the changes that the journal has above the database. A rebuild that was stopped in between is reported when it
 * is done.
 */
async function takeFromJournal(
  database: DaybookDatabase,
  ports: StorePorts,
  { state, journal, remembered }: Found,
  settling: Settling,
): Promise<Result<Told>> {
  const mark = await database.meta.get('rebuilding');
  const isRebuilt = state.head.number === 0 || mark?.key === 'rebuilding';
  if (state.head.number < journal.head) {
    const before = mark?.key === 'rebuilding' ? mark.before : state.contents.records;
    if (isRebuilt) await database.meta.put({ key: 'rebuilding', before });
    const watch = watching(settling, 'rebuilding', state.head.number, journal.head);
    const replayed = await replayJournal(database, ports, state.head.number, watch);
    if (!replayed.ok) return replayed;
    const lines = [...replayed.value.damaged, ...replayed.value.aside];
    if (!isRebuilt) {
      const lost = lostText(state.head.number + 1, Math.min(journal.head, remembered), databaseLost);
      const { taken } = replayed.value;
      return succeed({ notices: [...lost, ...lines], losses: [], taken: lost.length === 0 ? [] : taken });
    }
    await database.meta.delete('rebuilding');
    const after = (await readState(database)).contents.records;
    // An empty database has nothing to make up for what the journal does not give back.
    return succeed({ notices: [rebuiltText(before, after)], losses: lines, taken: [] });
  }
  return succeed({ notices: [], losses: [], taken: [] });
}

/** Whether the journal states that it has these contents, or, as with data version 10, states nothing. */
function isSame(journal: JournalStatus, contents: CopyContents): boolean {
  return journal.contents === null || sameContent(journal.contents, contents);
}

async function fillJournal(
  database: DaybookDatabase,
  ports: StorePorts,
  { state, journal, remembered }: Found,
  settling: Settling,
): Promise<Result<Told>> {
  const watch = watching(settling, 'writing the journal', journal.head, state.head.number);
  const written = await replayDatabase(database, ports, journal.head, watch);
  if (!written.ok) return written;
  const lost = lostText(journal.head + 1, Math.min(state.head.number, remembered), journalLost);
  const notices = journal.head === 0 ? [rewrittenText(state.contents.records)] : lost;
  return succeed({ notices, losses: [], taken: [] });
}

/**
 * Makes both copies have every version that either of them has, whatever their heads say. The database is counted again
 * and takes all of the journal, and what the journal lacks is appended to it under new numbers, which follow `highest`.
 * Nothing else may write meanwhile.
 */
export async function mergeCopies(
  database: DaybookDatabase,
  ports: StorePorts,
  highest: number,
  watch: Watch = unwatched,
): Promise<Result<Merged>> {
  try {
    const stated = await statedContents(database, ports);
    const before = await recountRows(database);
    const replayed = await replayJournal(database, ports, 0, watch);
    if (!replayed.ok) return replayed;
    const { contents } = await readState(database);
    const missing = await missingInJournal(database, ports);
    if (!missing.ok) return missing;
    const { rows, numbers } = missing.value;
    const lost = await lostTexts(database, { stated, contents, numbers, highest, damaged: replayed.value.damaged });
    const appended = await appendMissing(database, ports, rows, { highest, contents });
    if (!appended.ok) return appended;
    const took = sameContent(before, contents) ? [] : [mergedText(before.records, contents.records)];
    const gave = rows.length === 0 ? [] : [givenText(rows.length)];
    // Damaged lines are reported when the journal's files are checked, which every start does (checkJournal).
    const taken = [...replayed.value.taken, ...rows.map(({ id }) => id)];
    return succeed({ told: [...took, ...gave, ...replayed.value.aside], taken, lost });
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

/**
 * The contents of both according to the copy that is ahead; null if it does not state them, as with data version 10.
 */
async function statedContents(database: DaybookDatabase, ports: StorePorts): Promise<CopyContents | null> {
  const [{ head, contents }, journal] = await Promise.all([readState(database), ports.journal.status()]);
  return journal.head >= head.number ? journal.contents : contents;
}

/** The rows of the database with a version that is in no line of the journal, and the numbers of all lines. */
type MissingInJournal = { readonly rows: readonly Row[]; readonly numbers: ReadonlySet<number> };

async function missingInJournal(database: DaybookDatabase, ports: StorePorts): Promise<Result<MissingInJournal>> {
  const inJournal = new Set<string>();
  const numbers = new Set<number>();
  for await (const piece of readLines(ports, 0)) {
    if (!piece.ok) return piece;
    // An empty line for catching up has the number of a change, but not the change.
    const own = piece.value.lines.filter(({ set }) => set.command !== 'replay' || set.versions.length > 0);
    for (const { set } of own) numbers.add(set.number);
    for (const { written } of piece.value.lines.flatMap(versionsOfLine)) {
      inJournal.add(versionKey(written.id, written.version));
    }
  }
  const isMissing = ({ id, versions }: Row) =>
    versions.some((version) => isWritten(version) && !inJournal.has(versionKey(id, version)));
  const rows: Row[] = [];
  for await (const page of rowPages(database)) rows.push(...page.filter(isMissing));
  return succeed({ rows, numbers });
}

/**
 * Appends rows to the journal and lets the database follow to the new head. If nothing is missing and the contents
 * still differ (because the journal has something that was set aside), a line without rows states the contents of the
 * database.
 */
async function appendMissing(
  database: DaybookDatabase,
  ports: StorePorts,
  rows: readonly Row[],
  { highest, contents }: { readonly highest: number; readonly contents: CopyContents },
): Promise<Result<null>> {
  const { contents: inJournal } = await ports.journal.status();
  if (rows.length === 0 && sameContent(inJournal, contents)) return succeed(null);
  const lines = Math.max(1, Math.ceil(rows.length / changeSetLimit));
  const appended = await appendAll(ports, Array.from({ length: lines }, (_, index) => ({
    rows: rows.slice(index * changeSetLimit, (index + 1) * changeSetLimit),
    number: highest + index + 1,
    id: ports.newId() as ChangeSetId,
    timers: [],
    // Until the last line is written the journal states its old contents, so that the next start merges again.
    contents: index === lines - 1 ? contents : inJournal,
  })));
  if (!appended.ok) return appended;
  const followed = await replayJournal(database, ports, highest);
  return followed.ok ? succeed(null) : followed;
}

type LineToAppend = LineFacts & { readonly rows: readonly Row[] };

/** Appends lines one after another; fails with `journal-write` at the first that the journal refuses. */
async function appendAll(
  ports: StorePorts,
  lines: readonly LineToAppend[],
  { onNumber, isStopped }: Watch = unwatched,
): Promise<Result<null>> {
  try {
    for (const { rows, ...facts } of lines) {
      if (isStopped()) return stopped();
      await appendRows(ports, rows, facts);
      onNumber(facts.number);
    }
    return succeed(null);
  } catch (error) {
    return failWith('journal-write', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Brings what the database has above the journal's head into the journal, up to 500 records a line. A line that stands
 * for several change sets has the number of the last one, and the very last line has the head's, with all timers.
 */
export async function replayDatabase(
  database: DaybookDatabase,
  ports: StorePorts,
  above: number,
  watch: Watch = unwatched,
): Promise<Result<null>> {
  const { head, contents } = await readState(database);
  // A journal that is written from scratch needs the derived records too, which have no number of their own.
  const { records } = database;
  const rows = await (above === 0 ? records.orderBy('seq') : records.where('seq').above(above)).toArray();
  const chunks = linesOfRows(rows);
  if (chunks.at(-1)?.at(-1)?.seq !== head.number) chunks.push([]);
  const timers = await allTimers(database);
  const lines = chunks.map((chunk, index) =>
    index === chunks.length - 1
      ? { rows: chunk, number: head.number, id: head.id, timers, contents }
      : { rows: chunk, number: chunk.at(-1)?.seq ?? 0, id: ports.newId() as ChangeSetId, timers: [], contents: null });
  return await appendAll(ports, lines, watch);
}

function goneText(first: number, last: number, lastAt: number, seenAt: Instant | null): string {
  const isOne = first === last;
  const which = isOne ? `Change ${first} is` : `Changes ${first} to ${last} are`;
  const most = isOne ? 'At most one change is gone' : `At most ${last - first + 1} changes are gone`;
  const after = lastAt > 0 ? `, saved after {${lastAt}}` : '';
  const seen = seenAt === null ? '' : ` Both copies held ${isOne ? 'it' : 'them'} at {${seenAt}}.`;
  return `${which} in neither copy. ${most}${after}.${seen} Everything else is here.`;
}

/** What one copy had lost although both had reached it; nothing if they never had both reached it. */
function lostText(first: number, last: number, [copy, then]: readonly [string, string]): string[] {
  if (last < first) return [];
  const which = first === last ? `change ${first}` : `changes ${first} to ${last}`;
  return [`The ${copy} had lost ${which}. ${then}`];
}

const databaseLost = [
  'database',
  'The journal gave back what was logged. Steps of undo, and what was typed but not logged, may be gone.',
] as const;

const journalLost = ['journal', 'It was written to it again from the database, and nothing is lost.'] as const;

function figure(count: number): string {
  return count.toLocaleString('en-US');
}

function recordsText(count: number): string {
  return `${figure(count)} ${count === 1 ? 'record' : 'records'}`;
}

function rebuiltText(before: number, after: number): string {
  const counts = `${recordsText(before)} before, ${figure(after)} after.`;
  const alone = 'Steps of undo, and what was typed but not logged, were in the database only and are gone.';
  return `The database was empty and was rebuilt from the journal: ${counts} ${alone}`;
}

function rewrittenText(after: number): string {
  return `The journal was missing and was written again from the database: 0 records before, ${figure(after)} after.`;
}

function mergedText(before: number, after: number): string {
  const took = 'The two copies differed, and the database took what it lacked from the journal:';
  return `${took} ${recordsText(before)} before, ${figure(after)} after.`;
}

function givenText(count: number): string {
  const again = 'The journal lacked changes that the database has, and they were written to it again';
  return `${again} (records: ${figure(count)}).`;
}

function laggingText({ message }: Problem): string {
  return `The journal could not be brought up to the database (${message}) It is tried again while the program runs.`;
}
