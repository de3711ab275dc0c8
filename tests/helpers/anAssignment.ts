import type { RecordId } from '#shared/base/ids';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';

/** The fields of an assignment that a test sets. */
export type AssignmentWishes = Partial<Omit<Recorded<DutyAssignment>, 'id' | 'duty' | 'from' | 'to'>> & {
  readonly id?: string;
  readonly duty?: string;
  readonly from?: string;
  readonly to?: string | null;
};

/** Court run from August 3, 2026 on, 4 hours a week, by a memo of the field office, with the given fields replaced. */
export function anAssignment({
  id = 'one', duty = 'court-run', from = '2026-08-03', to = null, ...rest
}: AssignmentWishes = {}): Recorded<DutyAssignment> {
  return {
    id: id as RecordId,
    officer: 'alder' as RecordId,
    duty: duty as RecordId,
    from: from as Day,
    to: to as Day | null,
    expected: { of: 'minutes a week', amount: 240 },
    how: 'written',
    assignedOn: '2026-07-30' as Day,
    office: 'Field office',
    planned: null,
    reference: null,
    ...rest,
  };
}
