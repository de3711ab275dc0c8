import type { RecordId } from '#shared/base/ids';
import type { DaybookDatabase } from './database';

/** Which drafts the database may hold, so that a record that never had one need not remove it. */
export type KnownDrafts = {
  /** Said before a draft is written. */
  readonly willBeKept: (id: RecordId) => void;
  /** Of some drafts those that may be there; all of them as long as it is not known which are. */
  readonly among: (ids: readonly RecordId[]) => readonly RecordId[];
  /** Looks once, between two writes, which drafts were left by the last time the program ran. */
  readonly look: () => Promise<void>;
};

/** Knows the drafts of a database to which nobody else writes. */
export function knowDrafts(database: DaybookDatabase): KnownDrafts {
  let left: ReadonlySet<RecordId> | null = null;
  const kept = new Set<RecordId>();
  return {
    willBeKept: (id) => void kept.add(id),
    among: (ids) => ids.filter((id) => left === null || left.has(id) || kept.has(id)),
    look: async () => {
      left ??= new Set(await database.drafts.toCollection().primaryKeys());
    },
  };
}
