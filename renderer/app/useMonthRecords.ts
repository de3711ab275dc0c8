import { useMemo } from 'react';
import { loggedRange } from '#shared/analysis/loggedRange';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';
import { useKinds } from '#renderer/queries/activities';
import { useClosingsBetween } from '#renderer/queries/days';
import { useAbsences, useSchedules } from '#renderer/queries/schedule';
import { useFirstMonths, useTotals } from '#renderer/queries/totals';
import type { MonthRecords } from './monthDays';

/** The records that show which days of a month one officer has logged; null until all are read. */
export function useMonthRecords(officer: RecordId, month: Month): MonthRecords | null {
  const months = useTotals([officer], [month]);
  const closings = useClosingsBetween([officer], firstDayOfMonth(month), lastDayOfMonth(month));
  const schedules = useSchedules(officer);
  const absences = useAbsences(officer);
  const kinds = useKinds();
  const firsts = useFirstMonths([officer]);
  return useMemo(() => {
    if (
      months === undefined ||
      closings === undefined ||
      schedules === undefined ||
      absences === undefined ||
      kinds === undefined ||
      firsts === undefined
    )
      return null;
    const trainingKinds = new Set(
      kinds.filter(({ terms }) => terms.some(({ group }) => group === 'training')).map(({ id }) => id),
    );
    return {
      months,
      closings,
      officers: [{ officer, schedules, absences }],
      trainingKinds,
      firstLogged: loggedRange(firsts)?.first ?? null,
    };
  }, [officer, months, closings, schedules, absences, kinds, firsts]);
}
