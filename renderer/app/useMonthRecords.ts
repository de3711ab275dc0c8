import { useMemo } from 'react';
import type { ParticipationInput } from '#shared/analysis/loggedDays';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';
import { useAbsences } from '#renderer/queries/useAbsences';
import { useClosingsBetween } from '#renderer/queries/useClosingsBetween';
import { useKinds } from '#renderer/queries/useKinds';
import { useSchedules } from '#renderer/queries/useSchedules';
import { useTotals } from '#renderer/queries/useTotals';

/** What says which days of a month one officer has logged; null while some of it is still being read. */
export function useMonthRecords(officer: RecordId, month: Month): ParticipationInput | null {
  const months = useTotals([officer], [month]);
  const closings = useClosingsBetween([officer], firstDayOfMonth(month), lastDayOfMonth(month));
  const schedules = useSchedules(officer);
  const absences = useAbsences(officer);
  const kinds = useKinds();
  return useMemo(() => {
    if (months === undefined || closings === undefined || schedules === undefined || absences === undefined || kinds === undefined) return null;
    const trainingKinds = new Set(kinds.filter(({ terms }) => terms.some(({ group }) => group === 'training')).map(({ id }) => id));
    return { months, closings, officers: [{ officer, schedules, absences }], trainingKinds };
  }, [officer, months, closings, schedules, absences, kinds]);
}
