import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import { longestInterval, type ReviewInterval } from '#shared/records/reviewInterval';
import type { Recorded } from '#shared/records/version';
import { shortDayName } from '#shared/time/dateNames';

/**
 * Checks a review interval by itself and against the others. Fails at `days`, and at `from` if another interval of the
 * same docket and class already begins on that day.
 */
export function checkInterval(
  interval: ReviewInterval,
  others: readonly Recorded<ReviewInterval>[],
  id: RecordId,
): Result<null> {
  if (interval.days < 1) return failWith('days', 'At least one day.', 'days');
  if (interval.days > longestInterval) return failWith('days', 'At most ten years, 3,653 days.', 'days');
  const isTwice = others.some(
    (other) => other.id !== id && isOfSameCases(other, interval) && other.from === interval.from,
  );
  if (!isTwice) return succeed(null);
  const words = `These cases already have an interval from ${shortDayName(interval.from)}.`;
  return failWith('twice', `${words} Change that one, or choose another first day.`, 'from');
}

function isOfSameCases(one: ReviewInterval, other: ReviewInterval): boolean {
  return one.docket === other.docket && one.caseClass === other.caseClass;
}
