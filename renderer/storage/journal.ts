import type { ChangeSetId, InstallationId, RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { JournalLine, JournalPage, JournalStatus, StoredLine } from '#shared/contract/ipc';
import { upgradeRecord, versionOf } from '#shared/migrations/all';
import type { Migration, PlainRecord } from '#shared/migrations/migration';
import { contentProblem, type WrittenVersion } from '#shared/records/all';
import { changeSetLimit, type ChangeSet, type CopyContents } from '#shared/records/changeSet';
import type { Draft } from '#shared/records/draft';
import { clockAtZero, laterClock } from '#shared/records/hybridClock';
import { parseChangeSet } from '#shared/records/parseChangeSet';
import type { TimerStack } from '#shared/records/timerStack';
import { sameContent } from '#shared/records/sameContent';
import { derivedVersion } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import type { Row, SetAside } from './rows';

/** The journal as the store sees it: the second copy, in the main process. Each call may also throw. */
export type JournalPort = {
  readonly append: (line: JournalLine) => Promise<Result<{ readonly head: number }>>;
  readonly read: (above: number, from: string | null) => Promise<Result<JournalPage>>;
  readonly status: () => Promise<JournalStatus>;
  /** Reads all of it and compares its files with their SHA-256. */
  readonly verify: () => Promise<JournalStatus>;
};

/** Everything the store needs from outside. */
export type StorePorts = {
  readonly journal: JournalPort;
  readonly now: () => Instant;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly installation: InstallationId;
  /** Saves drafts outside the database, replacing those saved before. */
  readonly keepDrafts: (drafts: readonly Draft[]) => Promise<void>;
  /** The migrations that data go through when they are read; the newest is the data version that is written. */
  readonly steps: readonly Migration[];
};

/**
 * A line of the journal as this program reads it, where it is, and the parts that no schema accepts. `derived` are the
 * records that migrations made from those in the line.
 */
export type ReadLine = {
  readonly place: string;
  readonly set: ChangeSet;
  readonly derived: readonly WrittenVersion[];
  readonly aside: readonly SetAside[];
};

/** A version in a line, and where the line is. */
export type PlacedVersion = { readonly place: string; readonly number: number; readonly written: WrittenVersion };

/**
 * A piece of the journal: its lines, the damaged ones it left out, in words, and where to continue; null at the end.
 */
export type ReadPiece = {
  readonly lines: readonly ReadLine[];
  readonly aside: readonly SetAside[];
  readonly damaged: readonly string[];
  readonly next: string | null;
};

/** Appends a change set as one line. Throws if it cannot be made durable. */
export async function appendLine({ journal }: StorePorts, set: ChangeSet): Promise<void> {
  const appended = await journal.append({ number: set.number, payload: JSON.stringify(set) });
  if (!appended.ok) throw new Error(appended.error.message);
}

/** What a line of rows carries besides the rows. */
export type LineFacts = {
  readonly number: number;
  readonly id: ChangeSetId;
  readonly timers: readonly TimerStack[];
  readonly contents: CopyContents | null;
};

/** Appends a line with all versions of these rows, which are in the database already. */
export async function appendRows(ports: StorePorts, rows: readonly Row[], facts: LineFacts): Promise<void> {
  const { number, id, timers, contents } = facts;
  const versions = rows.flatMap((row) =>
    row.versions.map((version) => ({ type: row.type, id: row.id, version }) as WrittenVersion));
  const clock = versions.map(({ version }) => version.clock).reduce(laterClock, clockAtZero);
  const common = { schema: versionOf(ports.steps), number, id, by: ports.installation, clock, command: 'replay' };
  const set: ChangeSet = { ...common, versions, drafts: [], timers, ...(contents === null ? {} : { contents }) };
  await appendLine(ports, set);
}

/**
 * Rows in the order of their numbers, cut into the rows of one line each. A line ends between two change sets, never
 * inside one. Rows that migrations derived have no number and go with the first.
 */
export function linesOfRows(rows: readonly Row[]): Row[][] {
  const lines: Row[][] = [];
  for (const ofNumber of byNumber(rows)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + ofNumber.length <= changeSetLimit) last.push(...ofNumber);
    else lines.push(ofNumber);
  }
  return lines;
}

/** All versions of a line in the order in which they apply: what migrations derived comes first and has no number. */
export function versionsOfLine({ place, set, derived }: ReadLine): PlacedVersion[] {
  return [
    ...derived.map((written) => ({ place, number: 0, written })),
    ...set.versions.map((written) => ({ place, number: set.number, written })),
  ];
}

/**
 * The drafts that these lines end. A change set that the next line takes back ends none: what was typed is still there
 * to be tried again. The last line is only decided on if nothing can follow it.
 */
export function endedDrafts(lines: readonly ReadLine[], isEnd: boolean): RecordId[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return isEnd ? line.set.drafts : [];
    return isTakenBack(line, next) ? [] : line.set.drafts;
  });
}

/** The timers that these lines set, each officer's as the last line has them. */
export function latestTimers(lines: readonly ReadLine[]): TimerStack[] {
  return [...new Map(lines.flatMap(({ set }) => set.timers ?? []).map((stack) => [stack.officer, stack])).values()];
}

/**
 * Reads the journal above a number in pieces of about a megabyte. Every line goes through the migrations from the data
 * version it was written in; what is whole but not understood is set aside and never stops the rest. Ends with
 * `newer-journal` at a line that a newer program wrote, and with the journal's own failure if it cannot be read.
 */
export async function* readLines(ports: StorePorts, above: number): AsyncGenerator<Result<ReadPiece>> {
  let reading: Reading | null = readPage(ports, above, null);
  while (reading !== null) {
    const page: Awaited<Reading> = await reading;
    if (!page.ok) {
      yield page;
      return;
    }
    // The next page is read while this one is being worked on.
    reading = page.value.next === null ? null : readPage(ports, above, page.value.next);
    const lines: ReadLine[] = [];
    const aside: SetAside[] = [];
    for (const stored of page.value.lines) {
      const read = readLine(ports, stored);
      if (!read.ok) {
        yield read;
        return;
      }
      if ('set' in read.value) lines.push(read.value);
      else aside.push(read.value);
    }
    const { damaged, next } = page.value;
    yield succeed({ lines, aside, damaged, next });
  }
}

type Reading = ReturnType<StorePorts['journal']['read']>;

/** A failure is handled where the page is awaited, which may never happen. */
function readPage({ journal }: StorePorts, above: number, from: string | null): Reading {
  const reading = journal.read(above, from);
  reading.catch(() => undefined);
  return reading;
}

/** Rows of one number together. */
function byNumber(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const number = last?.at(-1)?.seq ?? 0;
    if (last !== undefined && (number === 0 || number === row.seq)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function isTakenBack({ set }: ReadLine, { set: next }: ReadLine): boolean {
  return next.command === 'takenBack' && sameContent(idsOf(set), idsOf(next));
}

function idsOf({ versions, timers = [] }: ChangeSet): RecordId[] {
  return [...versions.map(({ id }) => id), ...timers.map(({ officer }) => officer)];
}

function readLine({ steps }: StorePorts, { place, payload, number }: StoredLine): Result<ReadLine | SetAside> {
  const parsed = parseChangeSet(payload);
  if (!parsed.ok) return succeed({ place, why: parsed.error.message, row: null });
  const set = parsed.value;
  if (set.schema > versionOf(steps)) return refuseNewer(set.schema, versionOf(steps));
  if (set.number !== number) return succeed({ place, why: 'number', row: null });
  return succeed(upgradeLine(place, set, steps));
}

function upgradeLine(place: string, set: ChangeSet, steps: StorePorts['steps']): ReadLine {
  const versions: WrittenVersion[] = [];
  const derived: WrittenVersion[] = [];
  const aside: SetAside[] = [];
  for (const written of set.versions) {
    const { type, id, version } = written;
    const upgraded = upgradeRecord(set.schema, { type, id, content: version.content }, steps);
    const problem = contentProblem(type, upgraded.record.content);
    if (problem !== null) aside.push({ place: `${place}, ${type} ${id}`, why: problem, row: null });
    else versions.push({ type, id, version: { ...version, content: upgraded.record.content } } as WrittenVersion);
    derived.push(...upgraded.derived.map(derivedRecord));
  }
  return { place, set: { ...set, schema: versionOf(steps), versions }, derived, aside };
}

function derivedRecord({ type, id, content }: PlainRecord): WrittenVersion {
  return { type, id: id as RecordId, version: derivedVersion(content) } as unknown as WrittenVersion;
}

function refuseNewer(schema: number, ours: number): Result<never> {
  const newer = `The journal was written by a newer Daybook (data version ${schema}); this one reads up to ${ours}.`;
  return failWith('newer-journal', `${newer} Nothing was touched.`);
}
