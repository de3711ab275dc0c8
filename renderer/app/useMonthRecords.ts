import { useMemo } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';
import { useKinds } from '#renderer/queries/activities';
import { useClosingsBetween } from '#renderer/queries/days';
import { useExpectations } from '#renderer/queries/schedule';
import { useTotals } from '#renderer/queries/totals';
import type { MonthRecords } from './monthDays';

/** The records that show which days of a month one officer has logged; null until all are read. */
export function useMonthRecords(officer: RecordId, month: Month): MonthRecords | null {
  const months = useTotals([officer], [month]);
  const closings = useClosingsBetween([officer], firstDayOfMonth(month), lastDayOfMonth(month));
  const officers = useExpectations([officer]);
  const kinds = useKinds();
  return useMemo(() => {
    if (months === undefined || closings === undefined || officers === undefined || kinds === undefined) return null;
    const trainingKinds = new Set(
      kinds.filter(({ terms }) => terms.some(({ group }) => group === 'training')).map(({ id }) => id),
    );
    return { months, closings, officers, trainingKinds };
  }, [months, closings, officers, kinds]);
}
