import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import { shortDayName } from '#shared/time/dateNames';

/** An assignment as typed, without its sealed text. */
type TypedAssignment = Omit<DutyAssignment, 'reference'>;

const minutesOfWeek = 7 * 1440;

/**
 * Checks an assignment by itself and against the officer's others. Fails at `to`, `amount`, `weekdays`, `hours` or
 * `office`, and at `from` if the same duty already begins on that day. Two assignments of one duty may overlap.
 */
export function checkAssignment(
  assignment: TypedAssignment,
  others: readonly Recorded<TypedAssignment>[],
  id: RecordId,
): Result<null> {
  const { from, to, duty, office } = assignment;
  if (to !== null && to < from) return failWith('to', 'The last day is before the first.', 'to');
  if (office.length > 60) return failWith('office', 'At most 60 characters, such as Field office.', 'office');
  const isTwice = others.some((other) => other.id !== id && other.duty === duty && other.from === from);
  if (isTwice) {
    const words = `This duty already begins on ${shortDayName(from)}.`;
    return failWith('twice', `${words} Change that one, or choose another first day.`, 'from');
  }
  const amount = checkAmount(assignment);
  return amount.ok ? checkPlanned(assignment) : amount;
}

function checkAmount({ expected }: TypedAssignment): Result<null> {
  if (expected === null) return succeed(null);
  if (expected.amount < 1) return failWith('amount', 'Enter more than 0, or leave it empty.', 'amount');
  if (expected.of === 'percent of hours' && expected.amount > 100) {
    return failWith('percent', 'At most 100 percent of the hours.', 'amount');
  }
  return expected.of === 'minutes a week' && expected.amount > minutesOfWeek
    ? failWith('week', 'A week has only 168 hours.', 'amount')
    : succeed(null);
}

function checkPlanned({ planned }: TypedAssignment): Result<null> {
  if (planned === null) return succeed(null);
  if (planned.weekdays.length === 0) return failWith('weekdays', 'Choose at least one weekday.', 'weekdays');
  return planned.hours.end <= planned.hours.start
    ? failWith('hours', 'The hours end before they start.', 'hours')
    : succeed(null);
}
