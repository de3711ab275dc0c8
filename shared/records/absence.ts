import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import type { CalendarOrigin } from './appointment';
import type { Sealed } from './sealed';
import type { WorkHours } from './schedule';

/** Why an officer is not on the schedule. */
export type AbsenceReason = 'leave' | 'holiday' | 'detail' | 'training';

/** What became of it; cancelled and not attended ones take nothing off the schedule. */
export type AbsenceState = 'planned' | 'taken' | 'cancelled' | 'not attended';

/** Time off the schedule, from `first` to `last` inclusive; whole days where `hours` is null, else these hours of each. `origin` where an import made it. */
export type Absence = {
  readonly officer: RecordId;
  readonly reason: AbsenceReason;
  readonly state: AbsenceState;
  readonly first: Day;
  readonly last: Day;
  readonly hours: WorkHours | null;
  readonly note: Sealed | null;
  readonly origin?: CalendarOrigin;
};
