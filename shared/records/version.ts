import type { InstallationId, RecordId } from '#shared/base/ids';

/** Per installation the number of the change set that wrote it last: which writes this version knows of. */
export type VersionVector = { readonly [installation: string]: number };

/** Hybrid logical clock: milliseconds since 1970 UTC and a counter for equal milliseconds. Only breaks ties. */
export type HybridClock = { readonly at: number; readonly count: number };

/**
 * One version of a record (storage.md 1). `content` is null exactly where `deleted` is true. `by` wrote it:
 * `vector[by]` is the number of the change set that did.
 */
export type Version<Content> = {
  readonly vector: VersionVector;
  readonly clock: HybridClock;
  readonly by: InstallationId;
  readonly deleted: boolean;
  readonly content: Content | null;
};

/**
 * A record as it is kept: its id and every version that no other strictly dominates. One is the rule; more than one is
 * a conflict. `seq` is the number of the change set that changed it last.
 */
export type StoredRecord<Content> = {
  readonly id: RecordId;
  readonly seq: number;
  readonly versions: readonly Version<Content>[];
};

/** A record as the rest of the program sees it: the content of the displayed version with its id. */
export type Recorded<Content> = Content & { readonly id: RecordId };
