import { useSyncExternalStore } from 'react';
import type { Instant } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import { useServices } from '#renderer/services/useServices';

/** The present minute; asked again at each tick of the clock. */
export function useNow(): Instant {
  const { clock } = useServices();
  return useSyncExternalStore(
    (onChange) => clock.onTick(onChange),
    () => floorToMinute(clock.now()),
  );
}
