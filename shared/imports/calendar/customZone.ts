import { parseTime } from './calendarTime';
import { expandRule } from './expandRule';
import type { CalendarProperty } from './parseProperty';
import { parseRule } from './recurrenceRule';
import type { RawComponent } from './splitComponents';
import type { ZoneRules } from './zoneRules';

/**
 * The rules of a VTIMEZONE (RFC 5545 3.6.5): at each onset of a STANDARD or DAYLIGHT part its TZOFFSETTO begins. Null
 * where no part can be read. Onsets are followed to the year 2100.
 */
export function customZone(component: RawComponent): ZoneRules | null {
  const onsets = component.parts.flatMap(onsetsOf).toSorted((one, other) => one.at - other.at);
  const [first] = onsets;
  if (first === undefined) return null;
  const offsetAt = (instant: number) => {
    let [low, high] = [0, onsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((onsets[middle]?.at ?? Infinity) <= instant) low = middle + 1;
      else high = middle;
    }
    return onsets[low - 1]?.to ?? first.from;
  };
  return { iana: null, offsetAt };
}

type Onset = { readonly at: number; readonly from: number; readonly to: number };

const horizon = Date.UTC(2100, 0, 1);

function onsetsOf(part: RawComponent): Onset[] {
  const all = (name: string) => part.properties.filter((property) => property.name === name);
  const start = all('DTSTART').map((property) => parseTime(property.value, property.parameters))[0]?.wall;
  const from = offsetOf(all('TZOFFSETFROM')[0]);
  const to = offsetOf(all('TZOFFSETTO')[0]);
  if (start === undefined || to === null) return [];
  const before = from ?? to;
  const walls = new Set([start, ...all('RDATE').flatMap(datesOf), ...all('RRULE').flatMap((rule) => ruleOnsets(rule, start, before))]);
  return [...walls].map((wall) => ({ at: wall - before, from: before, to }));
}

function datesOf(property: CalendarProperty): number[] {
  return property.value.split(',').flatMap((value) => parseTime(value, property.parameters)?.wall ?? []);
}

function ruleOnsets(property: CalendarProperty, start: number, offset: number): number[] {
  const rule = parseRule(property.value);
  if (rule === null) return [];
  const until = rule.until === null ? horizon : rule.until.wall + (rule.until.form === 'utc' ? offset : 0);
  const onsets: number[] = [];
  for (const wall of expandRule(rule, start, Math.min(until, horizon), null)) {
    if (wall === null || (rule.count !== null && onsets.length >= rule.count)) break;
    onsets.push(wall);
  }
  return onsets;
}

/** `-0500` or `+053020` in milliseconds. */
function offsetOf(property: CalendarProperty | undefined): number | null {
  const match = /^([+-])(\d{2})(\d{2})(\d{2})?$/u.exec(property?.value ?? '');
  if (match === null) return null;
  const [, sign, hours, minutes, seconds = '0'] = match;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
