import { createContext, useContext, useMemo } from 'react';
import { loggedRange } from '#shared/analysis/loggedRange';
import { officerDays, type OfficerDay } from '#shared/analysis/records/officerDays';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { DayRange } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { groupOfKind, type RecordsInput } from '#shared/reports/recordsInput';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { scheduleInForce } from '#shared/rules/scheduleOfDay';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { monthsBetween } from '#shared/time/months';
import { weekOf, type WeekStart } from '#shared/time/workCalendar';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useClosingsBetween } from '#renderer/queries/days';
import { useExpectations, useSchedules } from '#renderer/queries/schedule';
import { useFirstMonths, useTotals } from '#renderer/queries/totals';
import { useServices } from '#renderer/services/useServices';
import type { TabProps } from './tab';

/** How many whole weeks before the present one the tabs read: a year and the rest of its pay period. */
const weeksRead = 54;

/**
 * What the reports on records are made from, with the totals they were counted from and the expected time of each day.
 */
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
export function useReadInput(about: TabProps): TabInput | undefined {
  const { viewer } = about;
  const officers = useMemo(() => [viewer], [viewer]);
  return useReadInputs(officers, about)?.[0];
}

/**
 * Reads the last year of the days of some officers, in the viewer's weeks and pay periods. With a unit, the work for
 * other units is left out. Undefined while it is read for the first time.
 */
export function useReadInputs(
  officers: readonly Recorded<Officer>[],
  { viewer, settings, today }: TabProps,
  unit: RecordId | null = null,
): readonly TabInput[] | undefined {
  const { clock } = useServices();
  const { weekStart } = settings;
  const { first, last } = useMemo(() => daysRead(today, weekStart), [today, weekStart]);
  const ids = useMemo(() => officers.map(({ id }) => id), [officers]);
  const wanted = useMemo(() => monthsBetween(first, last), [first, last]);
  const schedules = useSchedules(viewer.id);
  const [kinds, duties, expectations, firsts, months, closings] = [
    useKinds(),
    useDuties(),
    useExpectations(ids),
    useFirstMonths(ids),
    useTotals(ids, wanted),
    useClosingsBetween(ids, first, last),
  ];
  return useMemo(() => {
    if (kinds === undefined || duties === undefined || expectations === undefined) return undefined;
    if (firsts === undefined || months === undefined || closings === undefined) return undefined;
    if (schedules === undefined) return undefined;
    const payAnchor = scheduleInForce(schedules, viewer.id, today)?.anchor ?? weekOf(today, 0);
    const common = {
      names: { kinds, duties }, calendar: { weekStart, payAnchor }, today, asOf: clock.now(),
      simulated: settings.simulated,
    };
    const read = { range: { first, last }, closings, trainingKinds: trainingKinds(common) };
    return officers.flatMap((officer, index): TabInput[] => {
      const records = expectations[index];
      if (records === undefined) return [];
      const own = months.filter((one) => one.officer === officer.id);
      return [{
        ...common,
        scope: officer.alias,
        days: daysOfUnit(officerDays(read.range, { ...read, records, months: own }), unit),
        firstLogged: loggedRange(firsts.filter((one) => one.officer === officer.id))?.first ?? null,
        months: own,
        expectation: records,
      }];
    });
  }, [
    kinds, duties, expectations, firsts, months, closings, schedules, officers, viewer, settings, weekStart, today,
    first, last, unit, clock,
  ]);
}

/** The days that the tabs read: whole weeks up to the end of the present one. */
export function daysRead(today: Day, weekStart: WeekStart): DayRange {
  const present = weekOf(today, weekStart);
  return { first: addDays(present, -7 * weeksRead), last: addDays(present, 6) };
}

function trainingKinds({ names, today }: Pick<RecordsInput, 'names' | 'today'>): ReadonlySet<RecordId> {
  const ids = names.kinds.map(({ id }) => id);
  return new Set(ids.filter((id) => groupOfKind(names, id, today) === 'training'));
}

function daysOfUnit(days: readonly OfficerDay[], unit: RecordId | null): readonly OfficerDay[] {
  if (unit === null) return days;
  return days.map((day) => ({ ...day, cells: day.cells.filter((cell) => cell.unit === unit) }));
}
