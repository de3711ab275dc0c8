import { sumOf } from './activityLines';
import type { OfficerLine } from './officerLines';
import type { ReportColumn, ReportTable, ReportValue } from './report';
import type { UndoneLine, WorkloadFigures, WorkloadInput } from './workloadFigures';

/**
 * What was due and not done on closed days: one row for each kind, with counts of units, and of those not done by
 * reason. Due and done are for the days that left some of the kind undone; other days say nothing about it.
 */
export function undonePart({ scope, options: { range } }: WorkloadInput, { undone }: WorkloadFigures): ReportTable {
  const { first, last } = range;
  const counts = undone.map(undoneCounts);
  const totals = undoneColumns.map((_, at) => sumOf(counts.map((row) => row[at] ?? 0)));
  return {
    id: 'left undone',
    title: 'Left undone: units due on closed days with work left undone',
    columns: [...dayColumns, ...kindColumns, scopeColumn, ...undoneColumns],
    rows: undone.map((line) => [first, last, line.kind, line.label, scope, ...undoneCounts(line)]),
    totals: [first, last, null, null, scope, ...totals],
  };
}

/** The officers of a unit, one row each: minutes, entries, minutes worked, collateral minutes and participation. */
export function officersPart(
  { scope, options: { range } }: WorkloadInput,
  { total, collateral, participation }: WorkloadFigures,
  officers: readonly OfficerLine[],
): ReportTable {
  const all = { minutes: sumOf(total.minutes), entries: sumOf(total.entries), collateral: collateral.all };
  return {
    id: 'officers',
    title: 'Officers of the unit',
    columns: [...dayColumns, scopeColumn, ...officerColumns],
    rows: officers.map((one) => [range.first, range.last, scope, one.alias, one.role, ...officerFigures(one)]),
    totals: [range.first, range.last, scope, null, null, ...officerFigures({ ...all, participation })],
  };
}

/** The values in the order of `undoneColumns`. */
function undoneCounts({ due, done, notDone, reasons }: UndoneLine): number[] {
  return [
    due, done, notDone,
    reasons['no time'], reasons['system down'], reasons.detail, reasons.other, reasons['none given'],
  ];
}

/** The values in the order of an officer's last six columns. */
function officerFigures(line: Omit<OfficerLine, 'id' | 'alias' | 'role'>): ReportValue[] {
  const { minutes, entries, collateral, participation: { expectedDays, loggedDays } } = line;
  return [minutes, entries, collateral.worked, collateral.minutes, expectedDays, loggedDays];
}

const dayColumns: readonly ReportColumn[] = [
  { id: 'first_day', label: 'First day', type: 'day' },
  { id: 'last_day', label: 'Last day', type: 'day' },
];

const kindColumns: readonly ReportColumn[] = [
  { id: 'kind', label: 'Kind', type: 'text' },
  { id: 'label', label: 'Name', type: 'text' },
];

const scopeColumn: ReportColumn = { id: 'scope', label: 'Whose work', type: 'text' };

const undoneColumns: readonly ReportColumn[] = [
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
