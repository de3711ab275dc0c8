import type { Instant } from '#shared/time/day';
import { addMinutes, floorToMinute } from '#shared/time/minutes';
import type { Range } from '#shared/time/ranges';
import { minuteOfDay } from '#shared/time/zones';
import { clockName } from '#shared/time/dateNames';
import type { DayFacts } from './dayFacts';

/** A line that works on an empty day. `parts` are its words with what they are; `range` is what it would log. */
export type ExampleLine = {
  readonly line: string;
  readonly parts: readonly { readonly word: string; readonly is: string }[];
  readonly range: Range<Instant>;
};

const length = 20;

/**
 * The first 20 minutes of the schedule if they have passed, otherwise the last 20 minutes; null except on an empty
 * present day.
 */
export function exampleLine(facts: DayFacts): ExampleLine | null {
  const isEmpty =
    facts.entries.length === 0 && (facts.timer?.running ?? null) === null && facts.day === facts.presentDay;
  if (!isEmpty) return null;
  const now = floorToMinute(facts.now);
  const start = facts.schedule[0]?.start ?? null;
  if (start === null || addMinutes(start, length) > now) {
    return {
      line: `${length}m meeting`,
      parts: [
        { word: `${length}m`, is: 'length' },
        { word: 'meeting', is: 'activity' },
      ],
      range: { start: addMinutes(now, -length), end: now },
    };
  }
  const from = minuteOfDay(start, facts.zone);
  const times = [from, from + length].map((minute) => clockName(minute, '24').replace(/^0/, '')).join('-');
  return {
    line: `${times} meeting`,
    parts: [
      { word: times, is: 'from, to' },
      { word: 'meeting', is: 'activity' },
    ],
    range: { start, end: addMinutes(start, length) },
  };
}
