import type { DutiesReport } from '#shared/reports/dutiesReport';
import type { DutyLine } from '#shared/reports/dutiesTables';
import type { ListGroup } from '#renderer/ui/list/ListTable';

/** The assignments whose duty or office has every word of a query, in groups: now, planned, ended. */
export function dutyGroups(lines: readonly DutyLine[], query: string): ListGroup<DutyLine>[] {
  const words = query.toLowerCase().split(/\s+/);
  const found = lines.filter(({ label, assignment: { office, how } }) => {
    const text = [label, office, how ?? ''].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return groups.map(({ state, label }) => ({ key: state, label, rows: found.filter((line) => line.state === state) }));
}

const groups = [
  { state: 'now', label: 'Now' },
  { state: 'planned', label: 'Planned' },
  { state: 'ended', label: 'Ended' },
] as const;

/** The most hours a week in any row, where the scale of the bars ends. */
export function mostHours({ lines }: Pick<DutiesReport, 'lines'>): number {
  const minutes = lines.flatMap((line) => [
    line.actual ?? 0,
    expectedMinutes(line) ?? 0,
    ...line.weeks.map((week) => (week.isWhole ? week.minutes : 0)),
  ]);
  return Math.max(0, ...minutes) / 60;
}

/** The expected minutes of a week: the mean of its whole weeks, or what the assignment itself says. */
export function expectedMinutes({ expected, assignment }: DutyLine): number | null {
  if (expected !== null) return expected;
  return assignment.expected?.of === 'minutes a week' ? assignment.expected.amount : null;
}
