import { useSyncExternalStore } from 'react';
import { officerDayAt, type OfficerZones } from '#shared/rules/zoneOn';
import type { Day, Instant } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import { useServices } from '#renderer/services/useServices';

/** The current minute; updated at each tick of the clock. */
export function useNow(): Instant {
  const { clock } = useServices();
  return useSyncExternalStore(
    (onChange) => clock.onTick(onChange),
    () => floorToMinute(clock.now()),
  );
}

/** The current day of an officer, in the zone that is now in force; updated at midnight. */
export function useToday(officer: OfficerZones): Day {
  const { clock } = useServices();
  return useSyncExternalStore(clock.onTick, () => officerDayAt(officer, clock.now()));
}
