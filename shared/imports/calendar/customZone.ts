import { parseTime } from './calendarTime';
import { expandRule } from './expandRule';
import type { CalendarProperty } from './parseProperty';
import { parseRule } from './recurrenceRule';
import type { RawComponent } from './splitComponents';
import type { WorkBudget } from './workBudget';
import type { ZoneRules } from './zoneRules';

/**
 * The rules of a VTIMEZONE (RFC 5545 3.6.5): each onset of a STANDARD or DAYLIGHT part begins its TZOFFSETTO. Null if
 * no part can be read. Onsets of recurring rules are computed from 1970 to 2100.
 */
export function customZone(component: RawComponent, budget: WorkBudget): ZoneRules | null {
  const onsets = component.parts.flatMap((part) => onsetsOf(part, budget)).toSorted((one, other) => one.at - other.at);
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

const followed = { from: Date.UTC(1970, 0, 1), last: Date.UTC(2100, 0, 1) };

function onsetsOf(part: RawComponent, budget: WorkBudget): Onset[] {
  const all = (name: string) => part.properties.filter((property) => property.name === name);
  const start = all('DTSTART').map((property) => parseTime(property.value, property.parameters))[0]?.wall;
  const from = offsetOf(all('TZOFFSETFROM')[0]);
  const to = offsetOf(all('TZOFFSETTO')[0]);
  if (start === undefined || to === null) return [];
  const before = from ?? to;
  const ofRules = all('RRULE').flatMap((rule) => ruleOnsets(rule, start, before, budget));
  const walls = new Set([start, ...all('RDATE').flatMap(datesOf), ...ofRules]);
  return [...walls].map((wall) => ({ at: wall - before, from: before, to }));
}

function datesOf(property: CalendarProperty): number[] {
  return property.value.split(',').flatMap((value) => parseTime(value, property.parameters)?.wall ?? []);
}

/** An UNTIL in UTC is compared using the offset before the onset. */
function ruleOnsets(property: CalendarProperty, start: number, offset: number, budget: WorkBudget): number[] {
  const rule = parseRule(property.value);
  if (rule === null) return [];
  const until = rule.until === null ? Infinity : rule.until.wall + (rule.until.form === 'utc' ? offset : 0);
  const from = rule.count === null ? followed.from : -Infinity;
  const onsets: number[] = [];
  for (const step of expandRule(rule, start, { from, last: Math.min(until, followed.last) }, budget)) {
    if (step === 'stopped' || onsets.length >= (rule.count ?? mostOnsets)) break;
    if (step !== 'working') onsets.push(step);
  }
  return onsets;
}

const mostOnsets = 2000;

/** `-0500` or `+053020` in milliseconds; null if it is a day or more, since no zone is that far from UTC. */
function offsetOf(property: CalendarProperty | undefined): number | null {
  const match = /^([+-])([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/u.exec(property?.value ?? '');
  if (match === null) return null;
  const [, sign, hours, minutes, seconds = '0'] = match;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
