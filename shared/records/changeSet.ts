import type { ChangeSetId, InstallationId, RecordId } from '#shared/base/ids';
import type { WrittenVersion } from './all';
import type { TimerStack } from './timerStack';
import type { HybridClock } from './version';

/** The most records that one change set may write. A larger command writes several change sets as one group. */
export const changeSetLimit = 500;

/**
 * What a copy contains after a change set: the number of records, including deleted ones, and the content digest as 32
 * hexadecimal digits (storage.md 3). Neither includes records derived by a migration, since no change set wrote them.
 */
export type CopyContents = { readonly records: number; readonly digest: string };

/**
 * What one command writes (storage.md 3): 1 to 500 versions under one number, all or nothing. Also the payload of one
 * journal line, in the format of data version `schema`. `drafts` are the drafts it ends, `timers` the timers it sets,
 * and `contents` what the copy contains after it. Lines of data version 10 have neither `timers` nor `contents`.
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
