import { useMemo } from 'react';
import { countText } from '#shared/reports/figures';
import { reviewReport, type ReviewReport } from '#shared/reports/reviewReport';
import type { ReviewMember } from '#shared/reports/unitReviewReport';
import { expectedDays } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween, eachDay } from '#shared/time/days';
import { useCaseClasses, useDocketCounts, useDocketCountsOf } from '#renderer/queries/docketSize';
import { useReviewIntervals } from '#renderer/queries/reviews';
import { useRecordsView } from '#renderer/state/recordsView';
import type { TabMark, TabProps, UnitTabProps } from '../../tab';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';
import { useUnitInputs, type ReadMember } from '../../useUnitInputs';

/** How many days ahead the pace can look; more than a year is not a plan. */
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

/** The officers of the unit with what their reports on docket review are made from. Undefined while it is read. */
export function useUnitReviewMembers(about: UnitTabProps) {
  const { place, today } = about;
  const read = useUnitInputs(about);
  const ids = useMemo(() => place.members.map(({ id }) => id), [place]);
  const [counts, intervals, classes] = [useDocketCountsOf(ids), useReviewIntervals(), useCaseClasses()];
  const chosen = useRecordsView((state) => state.clearBy);
  const clearBy = clearDay(chosen, today);
  return useMemo(() => {
    if (read === undefined || counts === undefined) return undefined;
    if (intervals === undefined || classes === undefined) return undefined;
    const memberOf = ({ input, ...member }: ReadMember): ReviewMember => {
      const own = counts.filter(({ officer }) => officer === member.officer);
      const workdays = workdaysAfter(input, today);
      const { officer } = member;
      return { ...member, input: { ...input, officer, counts: own, intervals, classes, workdays, clearBy } };
    };
    const [first, ...rest] = read.members;
    return { members: [memberOf(first), ...rest.map(memberOf)] as const, months: read.months };
  }, [read, counts, intervals, classes, today, clearBy]);
}

/** The day that was chosen, if it is still ahead; otherwise a quarter of a year from today. */
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
