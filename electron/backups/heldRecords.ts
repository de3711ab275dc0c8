import type { RecordId } from '#shared/base/ids';
import type { JournalLine } from '#shared/contract/ipc';
import { upgradeRecord } from '#shared/migrations/all';
import type { PlainRecord } from '#shared/migrations/migration';
import { contentProblem } from '#shared/records/all';
import { parseChangeSet } from '#shared/records/parseChangeSet';
import type { Version, VersionVector } from '#shared/records/version';
import { displayedVersion, isWritten, mergeVersions } from '#shared/records/versions';

/** A record as it would be shown: its content in the current data version, null if it is deleted. */
export type HeldRecord = { readonly id: RecordId; readonly type: string; readonly content: unknown };

type Held = { readonly type: string; readonly versions: readonly Version<unknown>[] };

/** Which versions of which records are wanted. */
export type IsWanted = (version: {
  readonly type: string;
  readonly id: RecordId;
  readonly vector: VersionVector;
}) => boolean;

/** The records that journal lines add up to, with their contents, in whatever order the lines come. */
export class HeldRecords {
  private readonly records = new Map<RecordId, Held>();
  private readonly isWanted: IsWanted;

  constructor(isWanted: IsWanted = () => true) {
    this.isWanted = isWanted;
  }

  /** Adds a line. Returns whether anything in it was wanted. A line that is not understood adds nothing. */
  add({ payload }: JournalLine): boolean {
    const parsed = parseChangeSet(payload);
    if (!parsed.ok) return false;
    const { schema, versions } = parsed.value;
    const wanted = versions.filter(({ type, id, version }) =>
      isWritten(version) && this.isWanted({ type, id, vector: version.vector }));
    for (const { id, type, version } of wanted) {
      const content = version.content === null ? null : upgraded(schema, { id, type, content: version.content });
      const merged = mergeVersions<unknown>(id, this.records.get(id)?.versions ?? [], [{ ...version, content }]);
      if (merged.ok) this.records.set(id, { type, versions: merged.value });
    }
    return wanted.length > 0;
  }

  /**
   * All records whose content this program understands, including deleted ones, and how many it does not understand.
   */
  shown(): { readonly records: readonly HeldRecord[]; readonly aside: number } {
    const all = [...this.records].map(([id, { type, versions }]): HeldRecord => {
      return { id, type, content: displayedVersion(versions)?.content ?? null };
    });
    const records = all.filter(({ type, content }) => contentProblem(type, content) === null);
    return { records, aside: all.length - records.length };
  }
}

function upgraded(schema: number, record: { id: RecordId; type: string; content: object }): unknown {
  return upgradeRecord(schema, record as PlainRecord).record.content;
}
