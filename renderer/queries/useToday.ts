import { useSyncExternalStore } from 'react';
import type { Day, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import { useServices } from '#renderer/services/useServices';

/** The present day in a zone, also when midnight passes. */
export function useToday(zone: ZoneName): Day {
  const { clock } = useServices();
  return useSyncExternalStore(clock.onTick, () => dayOf(clock.now(), zone));
}
