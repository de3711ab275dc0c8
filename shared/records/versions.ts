import type { InstallationId, RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { clockAtZero, compareClocks } from './hybridClock';
import { sameContent } from './sameContent';
import type { HybridClock, Version, VersionVector } from './version';

/** How two vectors compare: they are equal, one knows everything the other knows and more, or each lacks something. */
export type VectorOrder = 'equal' | 'before' | 'after' | 'apart';

/** Compares what two versions know: `before` if the first is strictly dominated by the second. */
export function compareVectors(a: VersionVector, b: VersionVector): VectorOrder {
  const installations = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const ahead = installations.some((key) => (a[key] ?? 0) > (b[key] ?? 0));
  const behind = installations.some((key) => (a[key] ?? 0) < (b[key] ?? 0));
  if (ahead) return behind ? 'apart' : 'after';
  return behind ? 'before' : 'equal';
}

/** The vector that knows everything that any of these knows. */
export function joinVectors(vectors: readonly VersionVector[]): VersionVector {
  const joined: Record<string, number> = {};
  for (const vector of vectors) {
    for (const [key, count] of Object.entries(vector)) joined[key] = Math.max(joined[key] ?? 0, count);
  }
  return joined;
}

/** A string that is the same exactly for equal vectors. */
export function vectorKey(vector: VersionVector): string {
  return Object.entries(vector)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `${key}:${count}`)
    .join(',');
}

/**
 * Merges versions (storage.md 1): all versions of both sides except strictly dominated ones, in the order of their
 * vectors' keys. Idempotent, commutative and associative. Fails with `equal-vectors`, naming the record, if one vector
 * belongs to two contents; only a copied profile can cause that.
 */
export function mergeVersions<Content>(
  record: RecordId,
  ours: readonly Version<Content>[],
  theirs: readonly Version<Content>[],
): Result<readonly Version<Content>[]> {
  const byVector = new Map<string, Version<Content>>();
  for (const version of [...ours, ...theirs]) {
    const key = vectorKey(version.vector);
    const known = byVector.get(key);
    if (known !== undefined && !sameContent(known, version)) return refuseEqualVectors(record, key);
    byVector.set(key, version);
  }
  const all = [...byVector.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
  return succeed(all.filter((version) => !all.some((other) => isDominated(version, other))));
}

/**
 * The version to display: prefers one that is not deleted, then the later clock, then the installation; undefined if
 * there is none.
 */
export function displayedVersion<Content>(versions: readonly Version<Content>[]): Version<Content> | undefined {
  // Nearly every record has one version, and reports read thousands of records.
  if (versions.length === 1) return versions[0];
  return versions.reduce<Version<Content> | undefined>(
    (best, version) => (best === undefined || compareDisplay(version, best) > 0 ? version : best),
    undefined,
  );
}

/** The version that follows all current ones: it knows them all, and itself by the number of its change set. */
export function nextVersion<Content>(
  present: readonly Version<Content>[],
  content: Content | null,
  stamp: { readonly by: InstallationId; readonly number: number; readonly clock: HybridClock },
): Version<Content> {
  const joined = joinVectors(present.map((version) => version.vector));
  const vector = { ...joined, [stamp.by]: stamp.number };
  return { vector, clock: stamp.clock, by: stamp.by, deleted: content === null, content };
}

/**
 * The version of a record that a migration derived from another one. Its vector is empty, since no change set wrote it:
 * every copy derives the same version, and any later write supersedes it.
 */
export function derivedVersion<Content>(content: Content): Version<Content> {
  return { vector: {}, clock: clockAtZero, by: 'migration' as InstallationId, deleted: false, content };
}

/** Whether a change set wrote a version, as opposed to a migration deriving it. */
export function isWritten({ vector }: Pick<Version<unknown>, 'vector'>): boolean {
  return Object.keys(vector).length > 0;
}

function isDominated<Content>(version: Version<Content>, other: Version<Content>): boolean {
  return compareVectors(version.vector, other.vector) === 'before';
}

function compareDisplay<Content>(a: Version<Content>, b: Version<Content>): number {
  const shown = Number(b.deleted) - Number(a.deleted);
  return shown || compareClocks(a.clock, b.clock) || (a.by < b.by ? -1 : Number(a.by > b.by));
}

function refuseEqualVectors(record: RecordId, vector: string): Result<never> {
  return failWith(
    'equal-vectors',
    `Two different contents of the record ${record} have the same version (${vector}). ` +
      'Neither was used, and both copies are unchanged.',
  );
}
