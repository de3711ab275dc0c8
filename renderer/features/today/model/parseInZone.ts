import type { LineContext, ParsedLine } from '#shared/rules/quickEntry/lineTypes';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import type { Instant, ZoneName } from '#shared/time/day';
import { dayOf, firstInstantAt, minuteOfDay } from '#shared/time/zones';

/** Parses the line in the zone of the day that it is about: `yesterday 9-10 phone` may be in another one than today. */
export function parseInZone(text: string, context: LineContext): ParsedLine {
  const parsed = parseLine(text, context);
  const zone = parsed.draft?.action === 'log' ? context.zoneOf(parsed.draft.day) : context.zone;
  if (zone === context.zone) return parsed;
  return parseLine(text, { ...context, zone, now: sameTimeIn(zone, context) });
}

/** The instant at which another zone shows the present day and time, so that `yesterday` stays the same day. */
function sameTimeIn(zone: ZoneName, { now, zone: present }: LineContext): Instant {
  return firstInstantAt(dayOf(now, present), minuteOfDay(now, present), zone);
}
