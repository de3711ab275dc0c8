import type { WorkGroup } from '#shared/records/activityKind';
import { sumOf, type ActivityLine } from '#shared/reports/activityLines';
import { groupLabels, groupOrder } from '#shared/reports/workGroups';
import type { Measure } from '#shared/reports/workloadFigures';
import type { WorkloadReport } from '#shared/reports/workloadReport';

/**
 * One row of the table: an activity, or a group of several. `values` are of the measure, one for each period. The share
 * is of all minutes logged, null if there are none. `units` is null if nothing is counted, and for sums over different
 * kinds.
 */
export type TableRow = {
  readonly key: string;
  readonly label: string;
  readonly group: WorkGroup | null;
  readonly level: 'group' | 'line' | 'all';
  readonly values: readonly number[];
  readonly total: number;
  readonly share: number | null;
  readonly units: number | null;
};

/** The rows: one for each activity. In minutes, a group of several has its sum above them. */
export function tableRows(report: WorkloadReport, measure: Measure): TableRow[] {
  if (measure === 'units') {
    return report.lines.filter(({ counted }) => counted).map((line) => lineRow(report, line, 'units'));
  }
  return groupOrder.flatMap((group) => {
    const lines = report.lines.filter((line) => line.group === group);
    const rows = lines.map((line) => lineRow(report, line, 'minutes'));
    return lines.length < 2 ? rows : [groupRow(report, group, lines), ...rows];
  });
}

/** The sum over all activities, which only minutes have. */
export function totalRow(report: WorkloadReport, measure: Measure): TableRow | undefined {
  if (measure === 'units') return undefined;
  const values = report.total.minutes;
  const total = sumOf(values);
  const share = total === 0 ? null : 1;
  return { key: 'all', label: 'All', group: null, level: 'all', values, total, share, units: null };
}

function lineRow(report: WorkloadReport, line: ActivityLine, measure: Measure): TableRow {
  return {
    key: line.id,
    label: line.label,
    group: line.group,
    level: 'line',
    values: line[measure],
    total: line.total[measure],
    share: shareOf(report, line.total.minutes),
    units: line.counted ? line.total.units : null,
  };
}

function groupRow(report: WorkloadReport, group: WorkGroup, lines: readonly ActivityLine[]): TableRow {
  const total = sumOf(lines.map((line) => line.total.minutes));
  return {
    key: `group ${group}`,
    label: `All ${groupLabels[group].toLowerCase()}`,
    group,
    level: 'group',
    values: report.periods.map((_, period) => sumOf(lines.map(({ minutes }) => minutes[period] ?? 0))),
    total,
    share: shareOf(report, total),
    units: null,
  };
}

function shareOf(report: WorkloadReport, minutes: number): number | null {
  const all = sumOf(report.total.minutes);
  return all === 0 ? null : minutes / all;
}
