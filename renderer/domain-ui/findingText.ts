import { officerDayAt, zoneAt, type OfficerZones } from '#shared/rules/zoneOn';
import { clockName, shortDayName, type ClockForm } from '#shared/time/dateNames';
import type { Instant } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';

/** A finding contains instants as `{1789582860000}`: each is shown with its day, in the officer's zone and clock. */
export function withTimes(text: string, viewer: OfficerZones, clock: ClockForm): string {
  return text.replaceAll(/\{(\d+)\}/g, (_, at: string) => timeOf(Number(at) as Instant, viewer, clock));
}

/** `Sep 16, 14:42` */
export function timeOf(instant: Instant, viewer: OfficerZones, clock: ClockForm): string {
  const clockTime = clockName(minuteOfDay(instant, zoneAt(viewer, instant)), clock);
  return `${shortDayName(officerDayAt(viewer, instant))}, ${clockTime}`;
}

/** The first sentence, and the rest. */
export function splitText(text: string): readonly [string, string] {
  const end = /[.:] (?=\p{Lu}|\d)/u.exec(text)?.index;
  return end === undefined ? [text, ''] : [`${text.slice(0, end)}.`, text.slice(end + 2)];
}

/** The button that shows the records of a finding: `Show the two`. */
export function showName(count: number): string {
  if (count === 1) return 'Show it';
  return `Show the ${words[count] ?? count.toLocaleString('en-US')}`;
}

const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
