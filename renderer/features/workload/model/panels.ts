import type { WorkGroup } from '#shared/records/activityKind';
import { sumOf, type ActivityLine } from '#shared/reports/activityLines';
import { countText, countedText } from '#shared/reports/figures';
import { groupLabels, groupOrder } from '#shared/reports/workGroups';
import type { Measure, WorkloadReport } from '#shared/reports/workloadReport';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import type { Multiple } from '#renderer/ui/chart/SmallMultiples';
import { periodWords } from './words';

/** How many panels the chart has: two rows of six. */
const panelCount = 12;

/**
 * The panels of the chart. In minutes: each kind of case work, and each other group as one. In units: each activity
 * with units, since units of different kinds have no sum. Those that do not fit become one last panel, in minutes only.
 */
export function panelsOf(report: WorkloadReport, measure: Measure): Multiple[] {
  return measure === 'minutes' ? minutePanels(report) : unitPanels(report);
}

/** What the chart leaves out, in words; empty where it has everything. */
export function leftOut(report: WorkloadReport, measure: Measure): string {
  const more = measure === 'units' ? countedLines(report).length - panelCount : 0;
  return more <= 0 ? '' : ` ${countedText(more, 'activity', 'activities')} with fewer units stand in the table alone.`;
}

type Series = {
  readonly key: string;
  readonly title: string;
  readonly group: WorkGroup;
  readonly values: readonly number[];
};

function minutePanels(report: WorkloadReport): Multiple[] {
  const groups = groupOrder.filter(
    (group) => group !== 'case work' && report.lines.some((line) => line.group === group),
  );
  const kinds = report.lines.filter(({ group }) => group === 'case work');
  const places = panelCount - groups.length;
  const shown = kinds.length > places ? kinds.slice(0, places - 1) : kinds;
  const others = kinds.slice(shown.length);
  const all: readonly Series[] = [
    ...shown.map((line) => ({ key: line.id, title: line.label, group: line.group, values: line.minutes })),
    ...(others.length === 0 ? [] : [together('other', `Other, ${others.length} kinds`, 'case work', others)]),
    ...groups.map((group) =>
      together(
        group,
        groupLabels[group],
        group,
        report.lines.filter((line) => line.group === group),
      ),
    ),
  ];
  return all.map((series) => panelOf(report, series, 'minutes'));
}

function unitPanels(report: WorkloadReport): Multiple[] {
  return countedLines(report)
    .slice(0, panelCount)
    .map(({ id, label, group, units }) => panelOf(report, { key: id, title: label, group, values: units }, 'units'));
}

function countedLines(report: WorkloadReport): ActivityLine[] {
  return report.lines
    .filter(({ counted, total }) => counted && total.units > 0)
    .toSorted((one, other) => other.total.units - one.total.units);
}

function together(key: string, title: string, group: WorkGroup, lines: readonly ActivityLine[]): Series {
  const values = lines[0]?.minutes.map((_, period) => sumOf(lines.map(({ minutes }) => minutes[period] ?? 0))) ?? [];
  return { key, title, group, values };
}

function panelOf({ periods, by }: WorkloadReport, { key, title, group, values }: Series, measure: Measure): Multiple {
  const total = sumOf(values);
  const whole = values.filter((_, period) => periods[period]?.partial === false);
  // A day's mean would count days off, so days show their sum.
  const hasMean = by !== 'day' && whole.length > 1;
  const remark = hasMean
    ? `${countText(sumOf(whole) / whole.length)} a ${periodWords[by].one}`
    : `${countText(total)} ${measure}`;
  const most = values.reduce((best, value, period) => (value > (values[best] ?? 0) ? period : best), 0);
  const peak = periods.length > 1 ? `, most in ${periods[most]?.label ?? ''}: ${countText(values[most] ?? 0)}` : '';
  const stretch = countedText(periods.length, periodWords[by].one, periodWords[by].many);
  return {
    key,
    title,
    remark,
    look: groupClass[group],
    summary: `${title}: ${countText(total)} ${measure} in ${stretch}${peak}`,
    values,
    tips: values.map((value, period) => `${periods[period]?.label ?? ''}: ${countText(value)}`),
  };
}
