import type { WorkGroup } from '#shared/records/activityKind';
import { sumOf, type ActivityLine } from '#shared/reports/activityLines';
import { countText, countedText } from '#shared/reports/figures';
import { groupLabels, groupOrder } from '#shared/reports/workGroups';
import type { Measure } from '#shared/reports/workloadFigures';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import type { Multiple } from '#renderer/ui/chart/SmallMultiples';
import { periodWords } from './words';

/** The most panels in the chart: two rows of six. */
const panelCount = 12;

/**
 * The panels of the chart. For minutes: one for each kind of case work, and one for each other group; what does not fit
 * becomes one panel for other kinds. For units: one for each activity that counts any, since units of different kinds
 * have no sum.
 */
export function panelsOf(report: WorkloadReport, measure: Measure): Multiple[] {
  return measure === 'minutes' ? minutePanels(report) : unitPanels(report);
}

/** What the chart leaves out, in words; empty if it shows everything. */
export function leftOut(report: WorkloadReport, measure: Measure): string {
  const more = measure === 'units' ? countedLines(report).length - panelCount : 0;
  return more <= 0 ? '' : ` ${countedText(more, 'activity', 'activities')} with fewer units are only in the table.`;
}

type Series = {
  readonly key: string;
  readonly title: string;
  readonly group: WorkGroup;
  readonly values: readonly number[];
};

function minutePanels(report: WorkloadReport): Multiple[] {
  const linesOf = (group: WorkGroup) => report.lines.filter((line) => line.group === group);
  const groups = groupOrder.filter((group) => group !== 'case work' && linesOf(group).length > 0);
  const kinds = linesOf('case work');
  const places = panelCount - groups.length;
  const shown = kinds.length > places ? kinds.slice(0, places - 1) : kinds;
  const others = kinds.slice(shown.length);
  const all: readonly Series[] = [
    ...shown.map(({ id, label, group, minutes }) => ({ key: id, title: label, group, values: minutes })),
    ...(others.length === 0 ? [] : [together('other', `Other, ${others.length} kinds`, 'case work', others)]),
    ...groups.map((group) => together(group, groupLabels[group], group, linesOf(group))),
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
  const periods = lines[0]?.minutes ?? [];
  const values = periods.map((_, period) => sumOf(lines.map(({ minutes }) => minutes[period] ?? 0)));
  return { key, title, group, values };
}

function panelOf({ periods, by }: WorkloadReport, { key, title, group, values }: Series, measure: Measure): Multiple {
  const total = countText(sumOf(values));
  const { one, many } = periodWords[by];
  const whole = values.filter((_, period) => periods[period]?.partial === false);
  // The mean of days would count days off, so days show their sum.
  const hasMean = by !== 'day' && whole.length > 1;
  const remark = hasMean ? `${countText(sumOf(whole) / whole.length)} a ${one}` : `${total} ${measure}`;
  const most = values.reduce((best, value, period) => (value > (values[best] ?? 0) ? period : best), 0);
  const peak = `, most in ${periods[most]?.label ?? ''}: ${countText(values[most] ?? 0)}`;
  return {
    key,
    title,
    remark,
    look: groupClass[group],
    summary:
      `${title}: ${total} ${measure} in ${countedText(periods.length, one, many)}${periods.length > 1 ? peak : ''}`,
    values,
    tips: values.map((value, period) => `${periods[period]?.label ?? ''}: ${countText(value)}`),
  };
}
