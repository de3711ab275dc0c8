import type { InstallationId, RecordId } from '#shared/base/ids';

/** For each installation, the number of its last change set that this version knows of. */
export type VersionVector = { readonly [installation: string]: number };

/** A hybrid logical clock: milliseconds since 1970 UTC and a counter for equal milliseconds. Only breaks ties. */
export type HybridClock = { readonly at: number; readonly count: number };

/**
 * One version of a record (storage.md 1). `content` is null exactly if `deleted` is true. `by` is the installation that
 * wrote it, and `vector[by]` the number of its change set.
 */
export type Version<Content> = {
  readonly vector: VersionVector;
  readonly clock: HybridClock;
  readonly by: InstallationId;
  readonly deleted: boolean;
  readonly content: Content | null;
};

/**
 * A record as it is stored: its id and every version that no other one strictly dominates. Normally that is one;
 * several are a conflict. `seq` is the number of the change set that last changed it.
 */
export type StoredRecord<Content> = {
  readonly id: RecordId;
  readonly seq: number;
  readonly versions: readonly Version<Content>[];
};

/** A record as the rest of the program sees it: the content of the displayed version, with the id. */
export type Recorded<Content> = Content & { readonly id: RecordId };
