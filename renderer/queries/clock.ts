import { useSyncExternalStore } from 'react';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import { dayOf } from '#shared/time/zones';
import { useServices } from '#renderer/services/useServices';

/** The current minute; updated at each tick of the clock. */
export function useNow(): Instant {
  const { clock } = useServices();
  return useSyncExternalStore(
    (onChange) => clock.onTick(onChange),
    () => floorToMinute(clock.now()),
  );
}

/** The current day in a zone; updated at midnight. */
export function useToday(zone: ZoneName): Day {
  const { clock } = useServices();
  return useSyncExternalStore(clock.onTick, () => dayOf(clock.now(), zone));
}
