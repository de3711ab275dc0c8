import { createContext, useContext, useMemo } from 'react';
import { loggedRange } from '#shared/analysis/loggedRange';
import { officerDays } from '#shared/analysis/records/officerDays';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import { groupOfKind, type RecordsInput } from '#shared/reports/recordsInput';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { scheduleInForce } from '#shared/rules/scheduleOfDay';
import { addDays } from '#shared/time/days';
import { monthsBetween } from '#shared/time/months';
import { weekOf } from '#shared/time/workCalendar';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useClosingsBetween } from '#renderer/queries/days';
import { useExpectations } from '#renderer/queries/schedule';
import { useFirstMonths, useTotals } from '#renderer/queries/totals';
import { useServices } from '#renderer/services/useServices';
import type { TabProps } from './tab';

/** How many whole weeks before the present one the tabs read: a year and the rest of its pay period. */
const weeksRead = 54;

/** What the reports on records are made from, with the totals they were counted from and what is expected of days. */
export type TabInput = RecordsInput & {
  readonly months: readonly MonthColumns[];
  readonly expectation: ExpectationRecords;
};

/** What the open screen has read; undefined while it is read for the first time. */
export const RecordsInputPlace = createContext<TabInput | undefined>(undefined);

/** The last year of the viewer's days, read once for all tabs. Undefined while it is read for the first time. */
export function useRecordsInput(): TabInput | undefined {
  return useContext(RecordsInputPlace);
}

/** Reads the last year of the viewer's days. Undefined while it is read for the first time. */
export function useReadInput({ viewer, settings, today }: TabProps): TabInput | undefined {
  const { clock } = useServices();
  const { weekStart } = settings;
  const present = weekOf(today, weekStart);
  const first = addDays(present, -7 * weeksRead);
  const last = addDays(present, 6);
  const officers = useMemo(() => [viewer.id], [viewer.id]);
  const wanted = useMemo(() => monthsBetween(first, last), [first, last]);
  const [kinds, duties, expectations, firsts, months, closings] = [
    useKinds(),
    useDuties(),
    useExpectations(officers),
    useFirstMonths(officers),
    useTotals(officers, wanted),
    useClosingsBetween(officers, first, last),
  ];
  return useMemo(() => {
    const records = expectations?.[0];
    if (kinds === undefined || duties === undefined || records === undefined) return undefined;
    if (firsts === undefined || months === undefined || closings === undefined) return undefined;
    const names = { kinds, duties };
    const trainingKinds = new Set(
      kinds.map(({ id }) => id).filter((id) => groupOfKind(names, id, today) === 'training'),
    );
    const payAnchor = scheduleInForce(records.schedules, viewer.id, today)?.anchor ?? weekOf(today, 0);
    return {
      scope: viewer.alias,
      days: officerDays({ first, last }, { records, months, closings, trainingKinds }),
      names,
      calendar: { weekStart, payAnchor },
      firstLogged: loggedRange(firsts)?.first ?? null,
      today,
      asOf: clock.now(),
      simulated: settings.simulated,
      months,
      expectation: records,
    };
  }, [kinds, duties, expectations, firsts, months, closings, viewer, settings, weekStart, today, first, last, clock]);
}
