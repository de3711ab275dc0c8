import type { ChangeSetId, InstallationId, RecordId } from '#shared/base/ids';
import type { HybridClock } from './version';
import type { WrittenVersion } from './recordTypes';

/** The data version of this program: the number of its newest migration. */
export const dataVersion = 10;

/** The most records one change set may write; a larger command is several change sets of one group. */
export const changeSetLimit = 500;

/**
 * What one command writes (storage.md 3): 1 to 500 versions under one number, whole or not at all. This is also the
 * payload of one journal line. `drafts` are the drafts that it makes an end of.
 */
export type ChangeSet = {
  readonly schema: number;
  readonly number: number;
  readonly id: ChangeSetId;
  readonly by: InstallationId;
  readonly clock: HybridClock;
  readonly command: string;
  readonly versions: readonly WrittenVersion[];
  readonly drafts: readonly RecordId[];
};
