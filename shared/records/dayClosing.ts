import type { RecordId } from '#shared/base/ids';
import type { Day, Instant } from '#shared/time/day';
import type { Sealed } from './sealed';

/** Why due work was not done. */
export type UndoneReason = 'no time' | 'system down' | 'detail' | 'other';

/** Work of one kind that was due on the day and not done: counts and one reason. */
export type UndoneWork = {
  readonly kind: RecordId;
  readonly due: number;
  readonly done: number;
  readonly notDone: number;
  readonly reason: UndoneReason | null;
  readonly other: Sealed | null;
};

/** That an officer closed a day, with what was left undone. `open` after it was reopened. One record per officer and day. */
export type DayClosing = {
  readonly officer: RecordId;
  readonly day: Day;
  readonly open: boolean;
  readonly closedAt: Instant;
  readonly undone: readonly UndoneWork[];
};
