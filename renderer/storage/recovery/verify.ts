import { observe, type Observable } from '#shared/base/observable';
import { failWith, succeed, type Result } from '#shared/base/result';
import { changeSetLimit } from '#shared/records/changeSet';
import { sameContent } from '#shared/records/sameContent';
import type { Version } from '#shared/records/version';
import { compareVectors, isWritten, vectorKey } from '#shared/records/versions';
import { asProblem } from '../changeSet';
import { rowPages } from '../commit';
import type { DaybookDatabase } from '../database';
import { readLines, versionsOfLine, type PlacedVersion, type ReadLine, type StorePorts } from '../journal';
import { versionKey, type Row, type Verified } from '../rows';

/** Whether a comparison is being made, and what the last one found; null before the first. */
export type VerifyState = { readonly isRunning: boolean; readonly last: Verified | null };

/** Makes full comparisons of both copies, one at a time. */
export type Verifier = {
  /** Compares both copies as they are up to `number`. Fails with `verifying` while another comparison is being made. */
  readonly verify: (number: number) => Promise<Result<Verified>>;
  readonly state: Observable<VerifyState>;
};

/** Makes the verifier of a database; it knows what the last comparison found, even one made before this start. */
export async function makeVerifier(database: DaybookDatabase, ports: StorePorts): Promise<Verifier> {
  const kept = await database.meta.get('verified');
  const state = observe<VerifyState>({ isRunning: false, last: kept?.key === 'verified' ? withoutKey(kept) : null });
  return {
    state,
    verify: async (number) => {
      if (state.get().isRunning) return failWith('verifying', 'Both copies are being compared already.');
      state.set({ ...state.get(), isRunning: true });
      const found = await compareAndKeep(database, ports, number);
      state.set({ isRunning: false, last: found.ok ? found.value : state.get().last });
      return found;
    },
  };
}

async function compareAndKeep(database: DaybookDatabase, ports: StorePorts, number: number): Promise<Result<Verified>> {
  try {
    const found = await compareCopies(database, ports, number);
    if (found.ok) await database.meta.put({ key: 'verified', ...found.value });
    return found;
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

/**
 * Compares both copies as they are up to a number: every version of the journal is in the database or was followed by a
 * later one there, and every version of the database is in the journal. Nothing is repaired. Works in slices of at most
 * 500 versions and yields in between; anything written during the comparison is left out.
 */
async function compareCopies(
  database: DaybookDatabase,
  ports: StorePorts,
  number: number,
): Promise<Result<Verified>> {
  const { damaged, torn } = await ports.journal.verify();
  const seen = new Set<string>();
  const differences = new Set<string>();
  const findings: Findings = { seen, differ: (text) => void differences.add(text) };
  let lines = 0;
  for await (const piece of readLines(ports, 0)) {
    if (!piece.ok) return piece;
    const old = piece.value.lines.filter(({ set }) => set.number <= number);
    lines += old.length;
    piece.value.damaged.forEach(findings.differ);
    const asides = [...piece.value.aside, ...old.flatMap(({ aside }) => aside)];
    for (const { place, why } of asides) findings.differ(`${place} is not understood (${why})`);
    for (const slice of inSlices(old)) await compareSlice(database, slice, findings);
  }
  const records = await compareRows(database, number, findings);
  return succeed({ at: ports.now(), number, lines, records, differences: [...differences], damaged, torn });
}

/** The versions found in the journal so far, and a function that notes a difference. */
type Findings = { readonly seen: Set<string>; readonly differ: (text: string) => void };

function inSlices(lines: readonly ReadLine[]): PlacedVersion[][] {
  const all = lines.flatMap(versionsOfLine);
  const slices: PlacedVersion[][] = [];
  for (let at = 0; at < all.length; at += changeSetLimit) slices.push(all.slice(at, at + changeSetLimit));
  return slices;
}

async function compareSlice(
  { records }: DaybookDatabase,
  slice: readonly PlacedVersion[],
  findings: Findings,
): Promise<void> {
  const rows = await records.bulkGet(slice.map(({ written }) => written.id));
  slice.forEach((placed, index) => compareVersion(placed, rows[index], findings));
}

function compareVersion({ place, written }: PlacedVersion, row: Row | undefined, { seen, differ }: Findings): void {
  const { type, id, version } = written;
  const versions: readonly Version<unknown>[] = row?.type === type ? row.versions : [];
  const same = versions.find((one) => vectorKey(one.vector) === vectorKey(version.vector));
  if (same !== undefined) {
    seen.add(versionKey(id, same));
    if (!sameContent(same, version)) differ(`${type} ${id}: one version has two contents (${place})`);
  } else if (!versions.some((one) => compareVectors(version.vector, one.vector) === 'before') && isWritten(version)) {
    differ(`${type} ${id}: a version of the journal is not in the database (${place})`);
  }
}

async function compareRows(
  database: DaybookDatabase,
  number: number,
  { seen, differ }: Findings,
): Promise<number> {
  let count = 0;
  for await (const rows of rowPages(database, changeSetLimit)) {
    count += rows.length;
    for (const row of rows.filter(({ seq }) => seq <= number)) {
      const isMissing = row.versions.some((version) => !seen.has(versionKey(row.id, version)));
      if (isMissing) differ(`${row.type} ${row.id}: a version of the database is not in the journal`);
    }
  }
  return count;
}

function withoutKey({ key: _key, ...verified }: Verified & { readonly key: 'verified' }): Verified {
  return verified;
}
