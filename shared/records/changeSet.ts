import type { ChangeSetId, InstallationId, RecordId } from '#shared/base/ids';
import type { WrittenVersion } from './all';
import type { TimerStack } from './timerStack';
import type { HybridClock } from './version';

/** The most records one change set may write; a larger command is several change sets of one group. */
export const changeSetLimit = 500;

/**
 * What a copy holds once a change set is in it: how many records, deleted ones among them, and the content digest, 32
 * hexadecimal digits (storage.md 3). Records that a migration derived are in neither: no change set wrote them.
 */
export type CopyContents = { readonly records: number; readonly digest: string };

/**
 * What one command writes (storage.md 3): 1 to 500 versions under one number, whole or not at all. This is also the
 * payload of one journal line, in the shape of the data version `schema`. `drafts` are the drafts that it ends, `timers`
 * the timers that it sets, and `contents` what the copy holds after it; lines of data version 10 have neither of the two.
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
  readonly timers?: readonly TimerStack[];
  readonly contents?: CopyContents;
};
