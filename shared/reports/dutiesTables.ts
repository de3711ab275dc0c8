import type { Displacement } from '#shared/analysis/records/displacement';
import { plannedMinutes } from '#shared/analysis/records/dutyWeeks';
import type { AllDuties, AssignmentFigures, UnassignedDuty } from '#shared/analysis/records/dutyFigures';
import type { DayRange } from '#shared/analysis/workload';
import type { Day } from '#shared/time/day';
import type { ActivityNames } from './activityLines';
import { labelOn } from './recordsInput';
import type { ReportColumn, ReportTable, ReportValue } from './report';

/** One duty of the report: its assignment, its name, and what it displaced in the report's weeks. */
export type DutyLine = AssignmentFigures & { readonly label: string; readonly displacement: Displacement };

/** A duty that was logged without an assignment, and its name. */
export type UnassignedLine = UnassignedDuty & { readonly label: string };

/** What the tables in the report on duties contain. */
export type DutyTablesInput = {
  readonly lines: readonly DutyLine[];
  readonly unassigned: readonly UnassignedLine[];
  readonly scope: string;
  readonly range: DayRange;
  readonly names: ActivityNames;
  readonly today: Day;
};

/** One row for each assignment: hours a week as fractions, and the minutes that the share is computed from. */
export function dutiesTable({ scope, lines }: DutyTablesInput, all: AllDuties | null): ReportTable {
  const width = assignmentColumns.length;
  const totals = Array.from({ length: width }, (): ReportValue => null);
  if (all !== null) {
    totals.splice(width - 6, 6, ...hoursOf(all.expected / all.weeks), ...hoursOf(all.minutes / all.weeks),
      all.weeks, all.minutes, all.worked, shareOf(all));
  }
  return {
    id: 'duties',
    title: `Collateral duties: ${scope}`,
    columns: [{ id: 'scope', label: 'Whose work', type: 'text' }, ...assignmentColumns],
    rows: lines.map((line) => [scope, ...assignmentRow(line)]),
    totals: [scope, ...totals],
  };
}

/** The weeks of each assignment, what each duty displaced, and what was logged without an assignment. */
export function dutyParts(input: DutyTablesInput): ReportTable[] {
  return [weeksPart(input), displacedPart(input), unassignedPart(input)];
}

function assignmentRow({ assignment, label, state, endsIn, ...figures }: DutyLine): ReportValue[] {
  const { duty, from, to, how, assignedOn, office } = assignment;
  return [
    duty, label, state, from, to, how, assignedOn, office === '' ? null : office, endsIn,
    ...hoursOf(plannedMinutes(assignment)),
    ...hoursOf(figures.expected), ...hoursOf(figures.actual), figures.whole, figures.minutes, figures.worked,
    shareOf(figures),
  ];
}

function hoursOf(minutes: number | null): [number | null] {
  return [minutes === null ? null : minutes / 60];
}

function shareOf({ minutes, worked }: { readonly minutes: number; readonly worked: number }): number | null {
  return worked === 0 ? null : minutes / worked;
}

const assignmentColumns: readonly ReportColumn[] = [
  { id: 'duty', label: 'Duty', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'state', label: 'State', type: 'text' },
  { id: 'from', label: 'First day', type: 'day' },
  { id: 'to', label: 'Last day', type: 'day' },
  { id: 'assigned_how', label: 'How it was assigned', type: 'text' },
  { id: 'assigned_on', label: 'Assigned on', type: 'day' },
  { id: 'assigned_by', label: 'Assigned by', type: 'text' },
  { id: 'ends_in_days', label: 'Ends in days, if soon', type: 'count' },
  { id: 'planned_hours_a_week', label: 'Planned hours a week', type: 'hours' },
  { id: 'expected_hours_a_week', label: 'Expected hours a week', type: 'hours' },
  { id: 'actual_hours_a_week', label: 'Actual hours a week', type: 'hours' },
  { id: 'whole_weeks', label: 'Whole weeks', type: 'count' },
  { id: 'duty_minutes', label: 'Minutes of the duty', type: 'minutes' },
  { id: 'worked_minutes', label: 'Minutes worked', type: 'minutes' },
  { id: 'share_of_worked', label: 'Share of the minutes worked', type: 'share' },
];

function weeksPart({ lines }: DutyTablesInput): ReportTable {
  return {
    id: 'weeks of duties',
    title: 'Weeks of each assignment',
    columns: [
      { id: 'duty', label: 'Duty', type: 'text' },
      { id: 'label', label: 'Name', type: 'text' },
      { id: 'from', label: 'First day', type: 'day' },
      { id: 'week', label: 'Week from', type: 'day' },
      { id: 'week_whole', label: 'Whole week', type: 'flag' },
      { id: 'week_expected_hours', label: 'Expected hours of the week', type: 'hours' },
      { id: 'week_minutes', label: 'Minutes of the week', type: 'minutes' },
      { id: 'week_worked_minutes', label: 'Minutes worked in the week', type: 'minutes' },
    ],
    rows: lines.flatMap(({ assignment: { duty, from }, label, weeks }) =>
      weeks.map((week): ReportValue[] => [
        duty, label, from, week.first, week.isWhole, ...hoursOf(week.expected), week.minutes, week.worked,
      ]),
    ),
    totals: Array.from({ length: 8 }, () => null),
  };
}

function displacedPart({ lines, names, today }: DutyTablesInput): ReportTable {
  const ofDuties = new Map(lines.map((line) => [line.assignment.duty, line]));
  return {
    id: 'on days with',
    title: 'Other work on days with a duty, in minutes per day, paired by weekday',
    columns: displacedColumns,
    rows: [...ofDuties.values()].flatMap(({ assignment: { duty }, label, displacement }) =>
      displacement.changes.map((change): ReportValue[] => {
        const { margin } = change;
        const [low, high, why] =
          margin.is === 'none' ? [null, null, margin.why] : [margin.low / 60, margin.high / 60, null];
        const kind = change.kind === null ? 'Other duties' : labelOn(names.kinds, change.kind, today);
        return [
          duty, label, kind, change.value / 60, low, high, why, displacement.pairs, displacement.changes.length,
          change.isMarked,
        ];
      }),
    ),
    totals: displacedColumns.map(() => null),
  };
}

const displacedColumns: readonly ReportColumn[] = [
  { id: 'duty', label: 'Duty', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'other_work', label: 'Other work', type: 'text' },
  { id: 'change_hours_a_day', label: 'Change in hours a day', type: 'hours' },
  { id: 'change_low', label: 'Lower end of the 95% interval', type: 'hours' },
  { id: 'change_high', label: 'Upper end of the 95% interval', type: 'hours' },
  { id: 'no_interval', label: 'Why there is no interval', type: 'text' },
  { id: 'pairs', label: 'Pairs of days', type: 'count' },
  { id: 'kinds_compared', label: 'Kinds compared', type: 'count' },
  { id: 'marked', label: 'Marked by Benjamini-Hochberg at 5%', type: 'flag' },
];

function unassignedPart({ unassigned }: DutyTablesInput): ReportTable {
  return {
    id: 'without assignment',
    title: 'Logged duties without an assignment',
    columns: [
      { id: 'duty', label: 'Duty', type: 'text' },
      { id: 'label', label: 'Name', type: 'text' },
      { id: 'first_logged', label: 'First logged', type: 'day' },
      { id: 'last_logged', label: 'Last logged', type: 'day' },
      { id: 'unassigned_minutes', label: 'Minutes without an assignment', type: 'minutes' },
    ],
    rows: unassigned.map(({ duty, label, first, last, minutes }) => [duty, label, first, last, minutes]),
    totals: [null, null, null, null, unassigned.reduce((sum, { minutes }) => sum + minutes, 0)],
  };
}
