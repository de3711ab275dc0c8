import { useCallback, useMemo } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { allCountries } from '#shared/rules/countries';
import { isOfBothDockets } from '#shared/rules/docketOfEntry';
import { dutyRanges } from '#shared/rules/duties/dutyRanges';
import { hoursToWork } from '#shared/rules/expectedDay';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { hoursAsRanges, scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { officerDayAt, zoneAt, zoneOn } from '#shared/rules/zoneOn';
import type { Day, Instant } from '#shared/time/day';
import { addDays, monthOf } from '#shared/time/days';
import { addMonths, firstDayOfMonth } from '#shared/time/months';
import { unionOf } from '#shared/time/ranges';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useNow } from '#renderer/queries/clock';
import { type AroundDay, useDay } from '#renderer/queries/days';
import { useTimer } from '#renderer/queries/timers';
import { useClockForm } from '#renderer/ui/clockForm';
import { measuredMinutes } from './model/measuredMinutes';
import { offBecause } from './model/offBecause';
import { runningOn, timerRange, type DayFacts, type StaticFacts } from './model/dayFacts';

/** The day on the screen, the part of it that does not change with time, and the context for parsing the line. */
export type TodayFacts = { readonly facts: DayFacts; readonly still: StaticFacts; readonly line: LineContext };

/** Days back whose gaps a line may fill: `mon` is at most a week ago. */
const lineDaysBack = 7;

function aroundDay(day: Day, presentDay: Day): AroundDay {
  const month = monthOf(day);
  return {
    first: addDays(day < presentDay ? day : presentDay, -lineDaysBack),
    last: presentDay,
    months: [addMonths(month, -1), month],
  };
}

/** Reads everything the screen of one day needs; undefined until all of it is read. */
export function useDayFacts(officer: Recorded<Officer>, shownDay: Day | null): TodayFacts | undefined {
  const now = useNow();
  const presentDay = officerDayAt(officer, now);
  const day = shownDay ?? presentDay;
  const presentZone = zoneAt(officer, now);
  const zoneOf = useCallback(
    (of: Day) => (of === presentDay ? presentZone : zoneOn(officer, of)),
    [officer, presentDay, presentZone],
  );
  const records = useDay(officer.id, day, aroundDay(day, presentDay));
  const kinds = useKinds();
  const duties = useDuties();
  const timer = useTimer(officer.id);
  const clock = useClockForm();
  const totals = records?.totals;
  const measured = useMemo(() => measuredMinutes(totals ?? []), [totals]);
  const still = useMemo((): StaticFacts | undefined => {
    if (records === undefined || kinds === undefined || duties === undefined || timer === undefined) return undefined;
    return {
      day,
      presentDay,
      zone: zoneOf(day),
      zoneOf,
      isOfBothDockets: (of) => isOfBothDockets(officer, of),
      clock,
      officer: officer.id,
      kinds,
      duties,
      timer,
      measured,
      measuredFrom: firstDayOfMonth(addMonths(monthOf(day), -1)),
      schedule: hoursAsRanges(hoursToWork(records.expectation, day), day, zoneOf(day)),
      dutyHours: dutyRanges(records.assignments, day, zoneOf(day)),
      offBecause: offBecause(records.expectation, day),
      entries: records.entries,
      appointments: records.appointments,
      closing: records.closing,
    };
  }, [records, kinds, duties, timer, officer, day, presentDay, zoneOf, measured, clock]);
  const nearby = records?.nearby;
  // The line only asks what is covered: it need not read thousands of entries for each key.
  const covered = useMemo(() => unionOf<Instant>(nearby ?? []), [nearby]);
  return useMemo(() => {
    if (still === undefined || records === undefined) return undefined;
    const { officer: id } = still;
    const facts: DayFacts = { ...still, now };
    const running = still.timer?.running ?? null;
    const line: LineContext = {
      now,
      zone: still.zone,
      zoneOf: still.zoneOf,
      kinds: still.kinds,
      duties: still.duties,
      viewedDay: still.day,
      get countries() {
        return allCountries();
      },
      hoursOf: (of) => scheduleOfDay(records.expectation.schedules, id, of),
      hoursToWork: (of) => hoursToWork(records.expectation, of),
      isOfBothDockets: still.isOfBothDockets,
      logged: [...covered, ...(running === null ? [] : [timerRange(facts, running)])],
      running: runningOn({ ...still, day: still.presentDay }) !== null,
      appointments: records.appointments.filter(({ outcome }) => outcome === null),
      clock: still.clock,
    };
    return { facts, still, line };
  }, [records, still, now, covered]);
}
