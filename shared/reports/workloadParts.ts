import { sumOf } from './activityLines';
import type { OfficerLine } from './officerLines';
import type { ReportColumn, ReportTable, ReportValue } from './report';
import type { WorkloadReport } from './workloadReport';

/**
 * What was due and not done on closed days, one row a kind: counts of units, and of those not done by reason. What was due
 * and done is of the days that left some of the kind: the others say nothing of it.
 */
export function undonePart({ range, scope, undone }: WorkloadReport): ReportTable {
  const counts = undone.map(({ due, done, notDone, reasons }) => [
    due, done, notDone, reasons['no time'], reasons['system down'], reasons.detail, reasons.other, reasons['none given'],
  ]);
  const rows = undone.map(({ kind, label }, index): ReportValue[] => [range.first, range.last, kind, label, scope, ...(counts[index] ?? [])]);
  const totals = undoneCounts.map((_, at) => sumOf(counts.map((row) => row[at] ?? 0)));
  return {
    id: 'left undone',
    title: 'Left undone: units due on the closed days that left some of them',
    columns: [...dayColumns, { id: 'kind', label: 'Kind', type: 'text' }, { id: 'label', label: 'Name', type: 'text' }, scopeColumn, ...undoneCounts],
    rows,
    totals: [range.first, range.last, null, null, scope, ...totals],
  };
}

/** The officers of a unit, one row each: minutes and entries, what of them was worked and collateral, and participation. */
export function officersPart({ range, scope, total, collateral, participation }: WorkloadReport, officers: readonly OfficerLine[]): ReportTable {
  const all = { minutes: sumOf(total.minutes), entries: sumOf(total.entries), collateral: collateral.all, participation };
  return {
    id: 'officers',
    title: 'Officers of the unit',
    columns: [...dayColumns, scopeColumn, ...officerColumns],
    rows: officers.map((officer) => [range.first, range.last, scope, officer.alias, officer.role, ...figuresOf(officer)]),
    totals: [range.first, range.last, scope, null, null, ...figuresOf(all)],
  };
}

function figuresOf({ minutes, entries, collateral, participation }: Pick<OfficerLine, 'minutes' | 'entries' | 'collateral' | 'participation'>): ReportValue[] {
  return [minutes, entries, collateral.worked, collateral.minutes, participation.expectedDays, participation.loggedDays];
}

const dayColumns: readonly ReportColumn[] = [
  { id: 'first_day', label: 'First day', type: 'day' },
  { id: 'last_day', label: 'Last day', type: 'day' },
];

const scopeColumn: ReportColumn = { id: 'scope', label: 'Whose work', type: 'text' };

const undoneCounts: readonly ReportColumn[] = [
  { id: 'due', label: 'Due', type: 'count' },
  { id: 'done', label: 'Done', type: 'count' },
  { id: 'not_done', label: 'Not done', type: 'count' },
  { id: 'not_done_no_time', label: 'Not done: no time', type: 'count' },
  { id: 'not_done_system_down', label: 'Not done: system down', type: 'count' },
  { id: 'not_done_detail', label: 'Not done: detail', type: 'count' },
  { id: 'not_done_other', label: 'Not done: other', type: 'count' },
  { id: 'not_done_no_reason', label: 'Not done: no reason given', type: 'count' },
];

const officerColumns: readonly ReportColumn[] = [
  { id: 'officer', label: 'Officer', type: 'text' },
  { id: 'role', label: 'Role', type: 'text' },
  { id: 'officer_minutes', label: 'Minutes of the officer', type: 'minutes' },
  { id: 'officer_entries', label: 'Entries of the officer', type: 'count' },
  { id: 'minutes_worked', label: 'Minutes worked', type: 'minutes' },
  { id: 'collateral_minutes', label: 'Collateral minutes', type: 'minutes' },
  { id: 'expected_days', label: 'Expected days', type: 'count' },
  { id: 'logged_days', label: 'Logged days', type: 'count' },
];
