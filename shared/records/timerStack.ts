import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { sameContent } from './sameContent';
import type { Sealed } from './sealed';

/** Work that is being done now. `entry` is the id of the entry that its stop will write. */
export type RunningTimer = {
  readonly entry: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  /** Units its entry will count; 0 where it goes on with a unit that an earlier entry counted. */
  readonly units: number | null;
  readonly startedAt: Instant;
  /** When the program last knew the timer to run: time after it, while the program was not there, is asked about. */
  readonly seenAt: Instant;
  readonly appointment: RecordId | null;
  readonly note: Sealed | null;
};

/**
 * An officer's timers: the one running and, below, those it interrupted, the latest last. Kept in the database only
 * (storage.md 3), not in the journal. `away` is a stretch that is to be asked about: keep, discard or split.
 */
export type TimerStack = {
  readonly officer: RecordId;
  readonly running: RunningTimer | null;
  readonly interrupted: readonly RunningTimer[];
  readonly away: { readonly from: Instant; readonly to: Instant } | null;
};

/** True where two stacks are the same but for when their running timers were last seen, which no part of the page shows. */
export function sameButSeen(one: TimerStack | null, other: TimerStack | null): boolean {
  return sameContent(unseen(one), unseen(other));
}

function unseen(stack: TimerStack | null): unknown {
  return stack === null ? null : { ...stack, running: stack.running === null ? null : { ...stack.running, seenAt: 0 } };
}
