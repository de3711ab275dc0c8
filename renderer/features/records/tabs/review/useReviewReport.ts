import { useMemo } from 'react';
import { countText } from '#shared/reports/figures';
import { reviewReport, type ReviewReport } from '#shared/reports/reviewReport';
import { expectedDays } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween, eachDay } from '#shared/time/days';
import { useCaseClasses, useDocketCounts } from '#renderer/queries/docketSize';
import { useReviewIntervals } from '#renderer/queries/reviews';
import { useRecordsView } from '#renderer/state/recordsView';
import type { TabMark, TabProps } from '../../tab';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';

/** How many days ahead the pace can look; more than a year is no plan. */
export const mostDaysAhead = 400;

/** The report on docket review. Undefined while its records are read. */
export function useReviewReport({ viewer, today }: TabProps): ReviewReport | undefined {
  const input = useRecordsInput();
  const [counts, intervals, classes] = [useDocketCounts(viewer.id, null), useReviewIntervals(), useCaseClasses()];
  const chosen = useRecordsView((state) => state.clearBy);
  const clearBy = clearDay(chosen, today);
  return useMemo(() => {
    if (input === undefined || counts === undefined) return undefined;
    if (intervals === undefined || classes === undefined) return undefined;
    const workdays = workdaysAfter(input, today);
    return reviewReport({ ...input, officer: viewer.id, counts, intervals, classes, workdays, clearBy });
  }, [input, counts, intervals, classes, viewer.id, today, clearBy]);
}

/** The day that was chosen, if it is still ahead; else a quarter of a year from today. */
function clearDay(chosen: Day | null, today: Day): Day {
  const isAhead = chosen !== null && chosen > today && daysBetween(today, chosen) <= mostDaysAhead;
  return isAhead ? chosen : addDays(today, 91);
}

function workdaysAfter({ expectation }: TabInput, today: Day): Day[] {
  const [first, last] = [addDays(today, 1), addDays(today, mostDaysAhead)];
  const expected = expectedDays(expectation, first, last);
  return eachDay(first, last).filter((_, index) => (expected[index]?.expected ?? 0) > 0);
}

/** The cases that are due: `412 due`. */
export function useReviewMark(about: TabProps): TabMark | null {
  const report = useReviewReport(about);
  return report === undefined || report.sums.share === null ? null : { text: `${countText(report.sums.backlog)} due` };
}
