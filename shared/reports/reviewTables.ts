import type { ReviewOfClass, ReviewSums } from '#shared/analysis/records/docketReview';
import type { Margin } from '#shared/analysis/records/margin';
import type { ReviewPace } from '#shared/analysis/records/reviewPace';
import type { Month } from '#shared/time/day';
import type { ReportColumn, ReportTable, ReportValue } from './report';

/** One class of the report: its name, and what its backlog takes; null if that is not measured. */
export type ReviewLine = ReviewOfClass & {
  readonly label: string;
  readonly minutes: number | null;
  readonly margin: Margin | null;
};

/**
 * One row for each docket and class. Cases reviewed are fractions if a docket's reviews are divided among its classes.
 */
export function reviewTable(
  scope: string,
  lines: readonly ReviewLine[],
  sums: ReviewSums,
  backlog: { readonly minutes: number; readonly margin: Margin } | null,
): ReportTable {
  return {
    id: 'docket-review',
    title: `Docket review: ${scope}`,
    columns: reviewColumns,
    rows: lines.map((line): ReportValue[] => [
      scope, line.docket, line.caseClass, line.label, line.days, line.from, line.source, line.cases, line.countedOn,
      line.reviewed, line.isShared, line.reviewed === null || line.cases === 0 ? null : line.reviewed / line.cases,
      line.backlog, ...hoursOf(line.minutes, line.margin), line.logged,
    ]),
    totals: [
      scope, null, null, null, null, null, null, sums.cases, null, sums.reviewed, null, sums.share, sums.backlog,
      ...hoursOf(backlog?.minutes ?? null, backlog?.margin ?? null), null,
    ],
  };
}

function hoursOf(minutes: number | null, margin: Margin | null): (number | null)[] {
  const ends = margin?.is === 'interval' ? [margin.low / 60, margin.high / 60] : [null, null];
  return [minutes === null ? null : minutes / 60, ...ends];
}

const reviewColumns: readonly ReportColumn[] = [
  { id: 'scope', label: 'Whose work', type: 'text' },
  { id: 'docket', label: 'Docket', type: 'text' },
  { id: 'case_class', label: 'Class', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'interval_days', label: 'Interval in days', type: 'count' },
  { id: 'interval_from', label: 'Interval from', type: 'day' },
  { id: 'interval_source', label: 'Source of the interval', type: 'text' },
  { id: 'cases', label: 'Cases', type: 'count' },
  { id: 'counted_on', label: 'Counted on', type: 'day' },
  { id: 'reviewed', label: 'Reviewed within the interval', type: 'hours' },
  { id: 'reviewed_shared', label: 'Divided by what comes due', type: 'flag' },
  { id: 'share_in_time', label: 'Share reviewed in time', type: 'share' },
  { id: 'backlog', label: 'Backlog in cases', type: 'hours' },
  { id: 'backlog_hours', label: 'Backlog in hours', type: 'hours' },
  { id: 'backlog_hours_low', label: 'Lower end of the 95% interval', type: 'hours' },
  { id: 'backlog_hours_high', label: 'Upper end of the 95% interval', type: 'hours' },
  { id: 'log_reaches_back_days', label: 'Days of the interval in the log', type: 'count' },
];

/** One row for each day by which the backlog could be cleared. */
export function paceTable(paces: readonly ReviewPace[], pace: number, days: number): ReportTable {
  return {
    id: 'pace',
    title: 'Pace to clear the backlog',
    columns: [
      { id: 'clear_by', label: 'Clear by', type: 'day' },
      { id: 'workdays', label: 'Workdays', type: 'count' },
      { id: 'come_due', label: 'Cases that come due meanwhile', type: 'hours' },
      { id: 'to_review', label: 'Cases to review', type: 'hours' },
      { id: 'needed_a_workday', label: 'Cases needed per workday', type: 'hours' },
      { id: 'hours_a_workday', label: 'Hours per workday', type: 'hours' },
      { id: 'hours_a_workday_low', label: 'Lower end of the 95% interval of these hours', type: 'hours' },
      { id: 'hours_a_workday_high', label: 'Upper end of the 95% interval of these hours', type: 'hours' },
      { id: 'left', label: 'Backlog then at the current pace', type: 'hours' },
      { id: 'present_pace', label: 'Current cases per logged workday', type: 'hours' },
      { id: 'pace_days', label: 'Logged workdays of the current pace', type: 'count' },
    ],
    rows: paces.map((one): ReportValue[] => [
      one.by, one.workdays, one.comeDue, one.toReview, one.needed, ...hoursOf(one.minutes, one.margin), one.left, pace,
      days,
    ]),
    totals: Array.from({ length: 11 }, () => null),
  };
}

/** The cases reviewed in each of the last twelve months. */
export function reviewedPart(months: readonly { readonly month: Month; readonly units: number }[]): ReportTable {
  return {
    id: 'reviewed by month',
    title: 'Cases reviewed by month',
    columns: [
      { id: 'month', label: 'Month', type: 'text' },
      { id: 'reviewed_in_month', label: 'Cases reviewed in the month', type: 'count' },
    ],
    rows: months.map(({ month, units }) => [month, units]),
    totals: [null, months.reduce((sum, { units }) => sum + units, 0)],
  };
}
