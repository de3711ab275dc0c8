import { useMemo } from 'react';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { allCountries } from '#shared/rules/countries';
import { isOfBothDockets } from '#shared/rules/docketOfEntry';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { officerDayAt, zoneAt, zoneOn } from '#shared/rules/zoneOn';
import { useDuties, useKinds } from '#renderer/queries/activities';
import { useNow } from '#renderer/queries/clock';
import { useSchedules } from '#renderer/queries/schedule';
import { useClockForm } from '#renderer/ui/clockForm';

/**
 * What examples of lines are read against if no day is open: the officer's own words and schedule at this moment, with
 * nothing logged. Undefined until it is read.
 */
export function useExampleContext(officer: Recorded<Officer>): LineContext | undefined {
  const { id } = officer;
  const now = useNow();
  const clock = useClockForm();
  const kinds = useKinds();
  const duties = useDuties();
  const schedules = useSchedules(id);
  return useMemo(() => {
    if (kinds === undefined || duties === undefined || schedules === undefined) return undefined;
    const hoursOf: LineContext['hoursOf'] = (day) => scheduleOfDay(schedules, id, day);
    return {
      now, clock, kinds, duties, hoursOf, hoursToWork: hoursOf,
      zone: zoneAt(officer, now),
      zoneOf: (day) => zoneOn(officer, day),
      isOfBothDockets: (day) => isOfBothDockets(officer, day),
      viewedDay: officerDayAt(officer, now),
      countries: allCountries(),
      logged: [],
      running: false,
      appointments: [],
    };
  }, [now, officer, clock, kinds, duties, schedules, id]);
}
