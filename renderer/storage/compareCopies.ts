import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import { changeSetLimit } from '#shared/records/changeSet';
import { recordTypes, type RecordType, type WrittenVersion } from '#shared/records/all';
import { sameContent } from '#shared/records/sameContent';
import type { Version } from '#shared/records/version';
import { compareVectors, vectorKey } from '#shared/records/versions';
import { tableOf, type DaybookDatabase, type Row } from './database';
import type { JournalPort } from './ports';
import { readJournal, type ReadLine } from './readJournal';

/** What a full comparison of both copies saw: lines of the journal, records of the database, and what differs, in words. */
export type Comparison = { readonly lines: number; readonly records: number; readonly differences: readonly string[] };

/** Notes that a version of the database was met in the journal, and what differs. */
type Findings = { readonly seen: Set<string>; readonly differ: (text: string) => void };

/**
 * Compares both copies as they are up to a number: every version of the journal is in the database or was followed by a
 * later one there, and every version of the database is in the journal. Nothing is repaired. Works in slices of at most
 * 500 versions, between which others get their turn; what is written meanwhile is not looked at.
 */
export async function compareCopies(database: DaybookDatabase, journal: JournalPort, until: number): Promise<Result<Comparison>> {
  const seen = new Set<string>();
  const differences = new Set<string>();
  const findings = { seen, differ: (text: string) => void differences.add(text) };
  let lines = 0;
  const read = await readJournal(journal, 0, async (page) => {
    const old = page.filter(({ set }) => set.number <= until);
    lines += old.length;
    for (const slice of inSlices(old)) await compareSlice(database, slice, findings);
  });
  if (!read.ok) return read;
  read.value.forEach(findings.differ);
  const records = await compareTables(database, until, findings);
  return succeed({ lines, records, differences: [...differences] });
}

type Placed = { readonly place: string; readonly written: WrittenVersion };

function inSlices(lines: readonly ReadLine[]): Placed[][] {
  const all = lines.flatMap(({ place, set }) => set.versions.map((written) => ({ place, written })));
  const slices: Placed[][] = [];
  for (let at = 0; at < all.length; at += changeSetLimit) slices.push(all.slice(at, at + changeSetLimit));
  return slices;
}

async function compareSlice(database: DaybookDatabase, slice: readonly Placed[], findings: Findings): Promise<void> {
  for (const type of recordTypes) {
    const ofType = slice.filter(({ written }) => written.type === type);
    if (ofType.length === 0) continue;
    const rows = await tableOf(database, type).bulkGet(ofType.map(({ written }) => written.id));
    ofType.forEach(({ place, written }, index) => compareVersion(written, rows[index], place, findings));
  }
}

function compareVersion({ type, id, version }: WrittenVersion, row: Row | undefined, place: string, { seen, differ }: Findings): void {
  const versions: readonly Version<unknown>[] = row?.versions ?? [];
  const same = versions.find((one) => vectorKey(one.vector) === vectorKey(version.vector));
  if (same !== undefined) {
    seen.add(seenKey(type, id, same));
    if (!sameContent(same, version)) differ(`${type} ${id}: one version has two contents (${place})`);
  } else if (!versions.some((one) => compareVectors(version.vector, one.vector) === 'before')) {
    differ(`${type} ${id}: a version of the journal is not in the database (${place})`);
  }
}

async function compareTables(database: DaybookDatabase, until: number, { seen, differ }: Findings): Promise<number> {
  let records = 0;
  for (const type of recordTypes) {
    for (let last: RecordId | null = null, rows = await nextRows(database, type, last); rows.length > 0; rows = await nextRows(database, type, last)) {
      records += rows.length;
      for (const row of rows.filter(({ seq }) => seq <= until)) {
        const isMissing = row.versions.some((version) => !seen.has(seenKey(type, row.id, version)));
        if (isMissing) differ(`${type} ${row.id}: a version of the database is not in the journal`);
      }
      last = rows.at(-1)?.id ?? null;
    }
  }
  return records;
}

async function nextRows(database: DaybookDatabase, type: RecordType, last: RecordId | null): Promise<Row[]> {
  const table = tableOf(database, type);
  const rows = last === null ? table.orderBy(':id') : table.where(':id').above(last);
  return await rows.limit(changeSetLimit).toArray();
}

function seenKey(type: RecordType, id: RecordId, version: Version<unknown>): string {
  return `${type}|${id}|${vectorKey(version.vector)}`;
}
