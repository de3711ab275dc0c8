import { sumOf, type ActivityLine } from './activityLines';
import type { OfficerLine } from './officerLines';
import type { InputDigest, Report, ReportColumn, ReportTable, ReportValue } from './report';
import { officersPart, undonePart } from './workloadParts';
import type { WorkloadReport } from './workloadReport';

/**
 * The workload in long form, as it is written to a file: one row a period and activity that has any entry or minutes.
 * Its totals are the screen's to the minute. Hours are minutes / 60, unrounded. Units are null for kinds without units,
 * and in the totals: those of different activities have no sum.
 * Its parts are what was left undone and, for a unit, its officers.
 */
export function workloadTable(report: WorkloadReport, digests: readonly InputDigest[], officers: readonly OfficerLine[] | null = null): Report {
  const rows: ReportValue[][] = [];
  for (let period = 0; period < report.periods.length; period += 1) addPeriod(rows, report, period);
  const minutes = sumOf(report.total.minutes);
  const totals = ['Total', report.range.first, report.range.last, null, null, null, null, null, null, minutes, minutes / 60,
    null, sumOf(report.total.entries), report.scope];
  return {
    id: 'workload',
    title: `${report.title}: ${report.scope}`,
    columns: report.simulated ? [...columns, simulatedColumn] : columns,
    rows,
    totals: report.simulated ? [...totals, true] : totals,
    subject: subjectOf(report),
    parts: [undonePart(report), ...(officers === null ? [] : [officersPart(report, officers)])].map((part) => withSimulated(report, part)),
    finding: report.finding,
    range: report.range,
    asOf: report.asOf,
    simulated: report.simulated,
    denominators: [
      { share: 'share of collateral duties', of: 'minutes worked, leave and detail left out', counted: report.collateral.all.minutes, value: report.collateral.all.worked },
      { share: 'participation', of: 'expected officer-days', counted: report.participation.loggedDays, value: report.participation.expectedDays },
    ],
    notes: report.notes,
    digests,
  };
}

/** Simulated data say so in each row, here of a part. */
function withSimulated({ simulated }: WorkloadReport, table: ReportTable): ReportTable {
  if (!simulated) return table;
  return { ...table, columns: [...table.columns, simulatedColumn], rows: table.rows.map((row) => [...row, true]), totals: [...table.totals, true] };
}

/** Own work and a unit's never have the same name, nor have two people or two dockets. */
function subjectOf({ isOfUnit, scope }: WorkloadReport): string {
  const words = scope.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = isOfUnit ? 'unit' : 'own';
  return [...(words[0] === first ? [] : [first]), ...words].join('-').slice(0, 80);
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

const simulatedColumn: ReportColumn = { id: 'simulated', label: 'Simulated', type: 'flag' };

/** The rows of ten years are thousands: they are made once, with what is said of simulated data at their end. */
function addPeriod(rows: ReportValue[][], report: WorkloadReport, period: number): void {
  for (const line of report.lines) {
    if (!isPresent(line, period)) continue;
    const row = rowOf(report, line, period);
    if (report.simulated) row.push(true);
    rows.push(row);
  }
}

function rowOf({ periods, scope }: WorkloadReport, line: ActivityLine, at: number): ReportValue[] {
  const period = periods[at];
  const minutes = line.minutes[at] ?? 0;
  return [
    period?.label ?? '', period?.first ?? '', period?.last ?? '', period?.partial ?? false, line.id, line.kind, line.duty,
    line.label, line.group, minutes, minutes / 60, line.counted ? (line.units[at] ?? 0) : null, line.entries[at] ?? 0, scope,
  ];
}

/** Entries without minutes, such as no-shows, stand in the file too. */
function isPresent(line: ActivityLine, period: number): boolean {
  return line.minutes[period] !== 0 || line.units[period] !== 0 || line.entries[period] !== 0;
}
