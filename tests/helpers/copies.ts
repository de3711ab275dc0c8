import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { recordId, type ChangeSetId, type InstallationId, type RecordId } from '#shared/base/ids';
import { failWith, succeed } from '#shared/base/result';
import type { JournalLine } from '#shared/contract/ipc';
import { dataVersion, migrations } from '#shared/migrations/all';
import type { Change, WrittenVersion } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import type { VersionVector } from '#shared/records/version';
import { openDatabase, type DaybookDatabase } from '#renderer/storage/database';
import type { JournalPort, StorePorts } from '#renderer/storage/journal';
import { replayJournal } from '#renderer/storage/recovery/replay';
import { machineNow } from './memoryMachine';

/** A journal that is read in pages of some lines; `damaged` names damage on its first page. */
export type PagedJournal = {
  readonly lines: JournalLine[];
  readonly port: JournalPort;
  linesInPage: number;
  damaged: readonly string[];
  /** The numbers of the lines that are refused. */
  refuses: (number: number) => boolean;
};

/** A journal in memory. */
export function aPagedJournal(linesInPage = Infinity): PagedJournal {
  const status = () => {
    const last = journal.lines.at(-1);
    const contents = last === undefined ? null : ((JSON.parse(last.payload) as Partial<ChangeSet>).contents ?? null);
    return { head: last?.number ?? 0, lines: null, segments: 1, torn: [], damaged: [], contents };
  };
  const read: JournalPort['read'] = async (above, from) => {
    const start = Number(from ?? 0);
    const placed = journal.lines.map((line, index) => ({ ...line, place: `line ${index + 1}` }));
    const page = placed.slice(start, start + journal.linesInPage);
    const end = start + page.length;
    return await Promise.resolve(succeed({
      lines: page.filter(({ number }) => number > above),
      damaged: start === 0 ? journal.damaged : [],
      next: end < journal.lines.length ? String(end) : null,
    }));
  };
  const append: JournalPort['append'] = async (line) => {
    if (journal.refuses(line.number)) return failWith('journal-write', 'The journal cannot be written.');
    if (line.number > status().head) journal.lines.push(line);
    return await Promise.resolve(succeed({ head: status().head }));
  };
  const port: JournalPort = {
    append, read, status: () => Promise.resolve(status()), verify: () => Promise.resolve(status()),
  };
  const journal: PagedJournal = { lines: [], port, linesInPage, damaged: [], refuses: () => false };
  return journal;
}

/** The ports of a store over a journal; ids are numbers in rising order. */
export function portsOn(journal: PagedJournal): StorePorts {
  let ids = 0;
  return {
    journal: journal.port, now: () => machineNow, newId: () => `id-${(ids += 1)}`,
    installation: 'one' as InstallationId, steps: migrations,
    keepDrafts: () => Promise.resolve(),
  };
}

/** An empty database. */
export async function anEmptyDatabase(): Promise<DaybookDatabase> {
  const opened = await openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** A version of a record as a change set writes it. */
export function written({ type, id, content }: Change, vector: VersionVector, at = 1): WrittenVersion {
  const version = { vector, clock: { at, count: 0 }, by: 'one' as InstallationId, deleted: content === null, content };
  return { type, id, version } as WrittenVersion;
}

/** The line of a change set. */
export function aLine(number: number, versions: readonly WrittenVersion[], more: Partial<ChangeSet> = {}): JournalLine {
  const set: ChangeSet = {
    schema: dataVersion, number, id: `set-${number}` as ChangeSetId, by: 'one' as InstallationId,
    clock: { at: number, count: 0 }, command: 'test', versions, drafts: [], ...more,
  };
  return { number, payload: JSON.stringify(set) };
}

/** The setting of the theme, under an id of its own if one is given. */
export function aTheme(value: 'dark' | 'light' | 'system', id: RecordId = recordId('theme')): Change {
  return { type: 'setting', id, content: { key: 'theme', value } };
}

/** A database into which the journal with these lines was replayed. */
export async function replayed(
  lines: readonly (readonly [number: number, versions: readonly WrittenVersion[], more?: Partial<ChangeSet>])[],
  journal = aPagedJournal(),
) {
  for (const [number, versions, more] of lines) journal.lines.push(aLine(number, versions, more));
  const database = await anEmptyDatabase();
  const notices = await replayJournal(database, portsOn(journal), 0);
  if (!notices.ok) throw new Error(notices.error.message);
  return { journal, database, notices: [...notices.value.damaged, ...notices.value.aside] };
}
