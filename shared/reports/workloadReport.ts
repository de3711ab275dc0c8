import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Period } from '#shared/time/periods';
import { sumOf, type ActivityLine } from './activityLines';
import { officerLines, type OfficerLine } from './officerLines';
import type { Denominator, Report, ReportColumn, ReportTable, ReportValue } from './report';
import { reportSubject } from './reportSubject';
import { markSimulated } from './simulatedMark';
import { workloadFigures, type WorkloadFigures, type WorkloadInput } from './workloadFigures';
import { unitsFinding, workloadFinding } from './workloadFinding';
import { workloadNotes } from './workloadNotes';
import { officersPart, undonePart } from './workloadParts';

/**
 * The workload report: where the minutes went. Its table has one row for each period and activity with any minutes,
 * units or entries, and its totals are those of the figures to the minute. Hours are minutes / 60, not rounded. Units
 * are null for kinds that count none, and in the totals, since units of different activities have no sum. Its parts are
 * what was left undone and, for a unit, its officers. `unitsFinding` is the finding in units.
 */
export type WorkloadReport = Report & WorkloadFigures & {
  readonly by: WorkloadInput['options']['by'];
  readonly scope: string;
  readonly unitsFinding: string;
  /** One line for each officer of a unit; null in a report of one's own work. */
  readonly officers: readonly OfficerLine[] | null;
};

/** Makes the workload report of one's own work, or that of a unit with these members. */
export function workloadReport(
  input: WorkloadInput,
  members: readonly Recorded<Officer>[] | null = null,
): WorkloadReport {
  const { scope, options, asOf, simulated } = input;
  const figures = workloadFigures(input);
  const officers = members === null ? null : officerLines(input, members);
  const parts = [undonePart(input, figures), ...(officers === null ? [] : [officersPart(input, figures, officers)])];
  return {
    ...figures,
    ...markSimulated(workloadTable(input, figures), simulated),
    scope,
    officers,
    subject: reportSubject(scope, options.unit !== null),
    by: options.by,
    finding: workloadFinding(figures.lines, figures.collateral.all, input.people),
    unitsFinding: unitsFinding(figures.lines, input.people),
    range: options.range,
    parts: parts.map((part) => markSimulated(part, simulated)),
    denominators: denominatorsOf(figures),
    notes: workloadNotes(figures.periods, input),
    digests: [],
    asOf,
    simulated,
  };
}

function workloadTable({ scope, options: { range } }: WorkloadInput, figures: WorkloadFigures): ReportTable {
  const minutes = sumOf(figures.total.minutes);
  const entries = sumOf(figures.total.entries);
  return {
    id: 'workload',
    title: `Workload: ${scope}`,
    columns,
    rows: figures.periods.flatMap((period, at) => rowsOfPeriod(figures.lines, period, at, scope)),
    totals: [
      'Total', range.first, range.last, null, null, null, null, null, null, minutes, minutes / 60, null, entries, scope,
    ],
  };
}

const columns: readonly ReportColumn[] = [
  { id: 'period', label: 'Period', type: 'text' },
  { id: 'first_day', label: 'First day', type: 'day' },
  { id: 'last_day', label: 'Last day', type: 'day' },
  { id: 'partial', label: 'Partial period', type: 'flag' },
  { id: 'activity', label: 'Activity', type: 'text' },
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'duty', label: 'Duty', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
  { id: 'group', label: 'Group', type: 'text' },
  { id: 'minutes', label: 'Minutes', type: 'minutes' },
  { id: 'hours', label: 'Hours', type: 'hours' },
  { id: 'units', label: 'Units', type: 'count' },
  { id: 'entries', label: 'Entries', type: 'count' },
  { id: 'scope', label: 'Whose work', type: 'text' },
];

function rowsOfPeriod(lines: readonly ActivityLine[], period: Period, at: number, scope: string): ReportValue[][] {
  const { label, first, last, partial } = period;
  return lines.filter((line) => hasWork(line, at)).map((line) => {
    const minutes = line.minutes[at] ?? 0;
    const units = line.counted ? (line.units[at] ?? 0) : null;
    return [
      label, first, last, partial, line.id, line.kind, line.duty, line.label, line.group,
      minutes, minutes / 60, units, line.entries[at] ?? 0, scope,
    ];
  });
}

/** Entries without minutes, such as no-shows, have rows too. */
function hasWork({ minutes, units, entries }: ActivityLine, period: number): boolean {
  return minutes[period] !== 0 || units[period] !== 0 || entries[period] !== 0;
}

function denominatorsOf({ collateral: { all }, participation }: WorkloadFigures): Denominator[] {
  return [
    {
      share: 'share of collateral duties', of: 'minutes worked, excluding leave and detail',
      counted: all.minutes, value: all.worked,
    },
    {
      share: 'participation', of: 'expected officer-days',
      counted: participation.loggedDays, value: participation.expectedDays,
    },
  ];
}
