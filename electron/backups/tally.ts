import { createHash } from 'node:crypto';
import type { RecordId } from '#shared/base/ids';
import type { BackupContents } from '#shared/contract/backups';
import type { JournalLine } from '#shared/contract/ipc';
import { upgradeRecord } from '#shared/migrations/all';
import type { PlainRecord } from '#shared/migrations/migration';
import type { WrittenVersion } from '#shared/records/all';
import { parseChangeSet } from '#shared/records/parseChangeSet';
import type { Version, VersionVector } from '#shared/records/version';
import { compareVectors, displayedVersion, isWritten, mergeVersions, vectorKey } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';

/** The versions of a record; the content of each is its minutes, null if it is deleted. */
type Kept = readonly Version<Minutes>[];
type Minutes = { readonly entry: boolean; readonly minutes: number };

/**
 * Counts what journal lines add up to, in whatever order they come, as a database rebuilt from them would contain it.
 */
export class Tally {
  private readonly records = new Map<string, Kept>();
  private head = 0;
  private schema = 0;
  private lastAt = 0;
  private lines = 0;

  /** Adds a line. One that is not understood counts as a line and adds nothing, just as at startup. */
  add({ number, payload }: JournalLine): void {
    this.lines += 1;
    this.head = Math.max(this.head, number);
    const parsed = parseChangeSet(payload);
    if (!parsed.ok) return;
    const { schema, clock, versions } = parsed.value;
    this.schema = Math.max(this.schema, schema);
    this.lastAt = Math.max(this.lastAt, clock.at);
    for (const one of versions) this.addVersion(schema, one);
  }

  get lineCount(): number {
    return this.lines;
  }

  contents(): BackupContents {
    const shown = [...this.records.values()].map((versions) => displayedVersion(versions)?.content ?? null);
    const entries = shown.filter((one) => one?.entry === true);
    return {
      head: this.head,
      schema: this.schema,
      records: this.records.size,
      entries: entries.length,
      minutes: entries.reduce((sum, one) => sum + (one?.minutes ?? 0), 0),
      digest: this.digest(),
      lastAt: this.lastAt === 0 ? null : (this.lastAt as Instant),
    };
  }

  /** How many records have a version here that the other tally lacks and does not know of. */
  notIn(other: Tally): number {
    const isLost = (id: string, versions: Kept) => versions.some(({ vector }) => !other.knows(id, vector));
    return [...this.records].filter(([id, versions]) => isLost(id, versions)).length;
  }

  /** Whether a version of a record, or one that knows of it, is here. */
  knows(id: string, vector: VersionVector): boolean {
    const kept = this.records.get(id) ?? [];
    return kept.some((one) => ['before', 'equal'].includes(compareVectors(vector, one.vector)));
  }

  private addVersion(schema: number, { type, id, version }: WrittenVersion): void {
    if (!isWritten(version)) return;
    const content = version.content === null ? null : minutesOf(schema, { type, id, content: version.content });
    const present = this.records.get(id) ?? [];
    const merged = mergeVersions<Minutes>(id, present, [{ ...version, content }]);
    if (merged.ok) this.records.set(id, merged.value);
  }

  /** The content digest of storage.md 3. */
  private digest(): string {
    let sum = 0n;
    for (const [id, versions] of this.records) {
      for (const version of versions) sum += digestOf(`${id as RecordId}|${vectorKey(version.vector)}`);
    }
    return BigInt.asUintN(128, sum).toString(16).padStart(32, '0');
  }
}

function minutesOf(schema: number, record: Pick<PlainRecord, 'type' | 'id'> & { content: unknown }): Minutes {
  if (record.type !== 'entry') return { entry: false, minutes: 0 };
  const { content } = upgradeRecord(schema, record as PlainRecord).record;
  const parts: readonly unknown[] = Array.isArray(content?.['parts']) ? content['parts'] : [];
  return { entry: true, minutes: parts.reduce<number>((sum, part) => sum + minutesIn(part), 0) };
}

function minutesIn(part: unknown): number {
  const isPart = typeof part === 'object' && part !== null && 'minutes' in part;
  return isPart && typeof part.minutes === 'number' ? part.minutes : 0;
}

function digestOf(text: string): bigint {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(-32)}`);
}
