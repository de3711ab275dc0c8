import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { allCountries } from '#shared/rules/countries';
import type { LineContext } from '#shared/rules/quickEntry/lineTypes';
import { scheduleOfDay } from '#shared/rules/scheduleOfDay';
import type { Day, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import { aSchedule } from './aSchedule';
import { clockOn } from './clockOn';

/**
 * Wednesday, September 16, 2026 at 14:42 in New York: day shifts, starter kinds, nothing logged, unless given
 * otherwise.
 */
export function aLineContext(
  asked: Partial<LineContext> & { readonly at?: string; readonly day?: string } = {},
): LineContext {
  const { at = '14:42', day = '2026-09-16', ...rest } = asked;
  const zone = rest.zone ?? ('America/New_York' as ZoneName);
  const now = rest.now ?? clockOn(day, at, zone);
  const schedule = aSchedule();
  const hoursOf: LineContext['hoursOf'] = (of) => scheduleOfDay([schedule], schedule.officer, of);
  return {
    now,
    zone,
    zoneOf: () => zone,
    viewedDay: dayOf(now, zone) satisfies Day,
    kinds: starterKinds,
    duties: starterDuties,
    countries: allCountries(),
    hoursOf,
    hoursToWork: hoursOf,
    isOfBothDockets: () => false,
    logged: [],
    running: false,
    appointments: [],
    clock: '24',
    ...rest,
  };
}
