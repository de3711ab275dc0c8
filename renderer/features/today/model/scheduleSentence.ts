import type { Instant } from '#shared/time/day';
import { hourMilliseconds } from '#shared/time/minutes';
import type { Range } from '#shared/time/ranges';
import type { StaticFacts } from './dayFacts';
import { spanSentence } from './spans';

/** What is expected of the day, in words: `Holiday: Veterans Day`, or `Schedule 00:00 to 06:00 and 22:00 to 24:00`. */
export function scheduleSentence({
  schedule,
  zone,
  clock,
  offBecause,
}: Pick<StaticFacts, 'schedule' | 'zone' | 'clock' | 'offBecause'>): string {
  if (offBecause?.is === 'before use') return 'Before the first day that counts';
  const holiday = offBecause === null ? null : holidayName(offBecause);
  const shifts = shiftsOf(schedule).map((shift) => spanSentence(shift, zone, clock));
  const hours = shifts.length === 0 ? null : `Schedule ${shifts.join(' and ')}`;
  return [holiday, hours].filter((part) => part !== null).join(' · ') || 'Not on the schedule';
}

function holidayName({ name, isWorked }: { readonly name: string; readonly isWorked: boolean }): string {
  return isWorked ? `${name}, worked` : `Holiday: ${name}`;
}

/** A longer gap between two stretches is not a break but the end of a shift. */
const longestBreak = hourMilliseconds;

/** The stretches of a day without their breaks: a night shift leaves two apart, one at each end of the day. */
function shiftsOf(schedule: readonly Range<Instant>[]): Range<Instant>[] {
  const shifts: Range<Instant>[] = [];
  for (const { start, end } of schedule) {
    const last = shifts.at(-1);
    if (last !== undefined && start - last.end <= longestBreak) shifts[shifts.length - 1] = { start: last.start, end };
    else shifts.push({ start, end });
  }
  return shifts;
}
