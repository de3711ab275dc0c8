import { useMemo } from 'react';
import { countChecks } from '#shared/analysis/records/recordChecks';
import { addDays } from '#shared/time/days';
import { wholePeriodOf } from '#shared/time/periods';
import type { TabMark } from '../../tab';
import { useRecordsInput } from '../../useRecordsInput';

/** The rate of the last seven pay periods: `71% done`. */
export function useChecksMark(): TabMark | null {
  const input = useRecordsInput();
  return useMemo(() => {
    if (input === undefined) return null;
    const { first } = wholePeriodOf(input.today, 'payPeriod', input.calendar);
    const days = input.days.filter(({ day }) => day >= addDays(first, -84) && day <= input.today);
    const { rate } = countChecks(days.flatMap(({ cells }) => cells));
    return rate === null ? null : { text: `${Math.round(rate * 100)}% done` };
  }, [input]);
}
