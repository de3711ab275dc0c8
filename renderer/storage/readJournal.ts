import { failWith, succeed, type Result } from '#shared/base/result';
import type { StoredLine } from '#shared/contract/ipc';
import type { PlainRecord } from '#shared/migrations/migration';
import { upgradeRecord } from '#shared/migrations/upgradeRecord';
import { dataVersion, type ChangeSet } from '#shared/records/changeSet';
import type { WrittenVersion } from '#shared/records/all';
import type { JournalPort } from './ports';

/** A line of the journal as this program reads it, and where it stands. */
export type ReadLine = { readonly place: string; readonly set: ChangeSet };

/**
 * Reads every line of the journal above a number, in pages, and hands over the change sets, checked and upgraded to this
 * program. Gives the damaged lines it left out, in words. Fails with `newer-journal`, or with `malformed-line` naming
 * file and line, before anything of that page is handed over.
 */
export async function readJournal(
  journal: JournalPort,
  above: number,
  take: (lines: readonly ReadLine[]) => Promise<void>,
): Promise<Result<readonly string[]>> {
  // Loaded where it is needed: most starts find both copies level and read no line.
  const { parseChangeSet, contentProblem } = await import('#shared/records/parseChangeSet');
  const damaged: string[] = [];
  const read = (line: StoredLine): Result<ReadLine> => {
    const parsed = parseChangeSet(line.payload);
    if (!parsed.ok) return refuseLine(line.place, parsed.error.message);
    if (parsed.value.schema > dataVersion) return refuseNewer(parsed.value.schema);
    const set = upgradeChangeSet(parsed.value);
    const problem = set.number === line.number ? contentProblem(set) : 'number';
    return problem === null ? succeed({ place: line.place, set }) : refuseLine(line.place, problem);
  };
  let from: string | null = null;
  do {
    const page: Awaited<ReturnType<JournalPort['read']>> = await journal.read(above, from);
    if (!page.ok) return page;
    damaged.push(...page.value.damaged);
    const lines: ReadLine[] = [];
    for (const line of page.value.lines) {
      const one = read(line);
      if (!one.ok) return one;
      lines.push(one.value);
    }
    await take(lines);
    from = page.value.next;
  } while (from !== null);
  return succeed(damaged);
}

function upgradeChangeSet(set: ChangeSet): ChangeSet {
  if (set.schema === dataVersion) return set;
  const versions = set.versions.map((one) => {
    const plain = { type: one.type, id: one.id, content: one.version.content } as unknown as PlainRecord;
    const { content } = upgradeRecord(set.schema, plain);
    return { ...one, version: { ...one.version, content } } as unknown as WrittenVersion;
  });
  return { ...set, schema: dataVersion, versions };
}

function refuseLine(place: string, problem: string): Result<never> {
  return failWith('malformed-line', `The journal holds a line that is whole but not understood (${place}: ${problem}). Nothing was touched.`);
}

function refuseNewer(schema: number): Result<never> {
  return failWith(
    'newer-journal',
    `The journal was written by a newer Daybook (data version ${schema}); this one reads up to ${dataVersion}. Nothing was touched.`,
  );
}
