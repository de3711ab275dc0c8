import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';

/**
 * How saving stands. `both`: all that was acknowledged is in both copies. `one place`: the journal failed, so nothing
 * more is written until it has caught up. `stopped`: the database failed. `inFlight` are the records being written now.
 */
export type SaveState = {
  readonly mode: 'both' | 'one place' | 'stopped';
  readonly inFlight: readonly RecordId[];
  readonly acknowledged: number;
  readonly acknowledgedAt: Instant | null;
};
