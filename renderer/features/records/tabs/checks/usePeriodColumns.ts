import { useMemo } from 'react';
import type { CheckCut } from '#shared/reports/checksReport';
import type { PeriodChecks } from '#shared/reports/checksTables';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { checkColumns } from './checkColumns';

/** The columns of the checks by period, which are sorted by their days. */
export function usePeriodColumns(periods: readonly PeriodChecks[], by: CheckCut) {
  return useMemo(() => {
    const scale = chartScale(periods.map(({ checks }) => checks.due + checks.notRequired), 4);
    const name = cuts.find(({ value }) => value === by)?.label ?? '';
    const columns = checkColumns<PeriodChecks>(name, ({ label, isRunning }) =>
      isRunning ? `${label}, running` : label, scale);
    const [first] = columns;
    const byDay = ({ period }: PeriodChecks) => period.first;
    return first === undefined ? columns : [{ ...first, sortBy: byDay }, ...columns.slice(1)];
  }, [periods, by]);
}

/** The ways to divide the checks up. */
export const cuts = [
  { value: 'week', label: 'Week' },
  { value: 'payPeriod', label: 'Pay period' },
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
] as const;
