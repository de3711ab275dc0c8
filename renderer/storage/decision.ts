import type { RecordId } from '#shared/base/ids';
import type { Problem, Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { TimerStack } from '#shared/records/timerStack';
import type { Reader } from './reader';

/**
 * What a command decided, everything sealed and parsed: the records it changes, the timers it sets, the drafts it makes
 * an end of, and what is to be said of it though it is no obstacle. `isNew` where the command made the ids itself, so that
 * nothing need be read before the write, which refuses a record that is there. `warn` is asked once all is written: what is
 * said of an entry must not hold it up.
 */
export type Decision = {
  readonly changes: readonly Change[];
  readonly timers?: readonly TimerStack[];
  readonly drafts?: readonly RecordId[];
  readonly isNew?: boolean;
  readonly warn?: () => Promise<readonly Problem[]>;
};

/** Decides on the present records. Run again when they moved on before the decision was written. */
export type Decide = (reader: Reader) => Promise<Result<Decision>>;

/**
 * What a command leaves behind: the number of its last change set, the ids of its records, warnings, and whether both
 * copies have it (`one place`: the database alone, and the banner says so).
 */
export type Receipt = {
  readonly number: number;
  readonly ids: readonly RecordId[];
  readonly warnings: readonly Problem[];
  readonly saved: 'both' | 'one place';
};

/** What is said where records changed under a command again and again. */
export const movedOnMessage = 'These records kept changing while the command was written. Nothing more was changed; try again.';
