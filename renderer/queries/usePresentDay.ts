import { useEffect, useState } from 'react';
import type { Day, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import { useServices } from '#renderer/services/useServices';

/** The present day in a zone; it changes at midnight. */
export function usePresentDay(zone: ZoneName): Day {
  const { clock } = useServices();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => clock.onTick(setNow), [clock]);
  return dayOf(now, zone);
}
