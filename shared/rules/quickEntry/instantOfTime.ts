import { clockName, longDayName } from '#shared/time/dateNames';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { Pass } from '#shared/time/typedTime';
import { firstInstantAt, instantAt, minuteOfDay } from '#shared/time/zones';
import { doubtAt, errorAt, type Way } from './doubts';
import type { LineReading } from './lineReading';
import type { LineContext } from './lineTypes';
import { clockWord } from './numberRoles';
import { nowhere, type Nowhere } from './placedLine';
import { withWords } from './rewrite';
import type { Segment } from './segments';

/**
 * The instant of a minute, which may be on the next day. An hour that does not exist is marked; one that exists twice
 * asks.
 */
export function instantOf(
  reading: LineReading,
  context: LineContext,
  day: Day,
  minute: number,
  pass: Pass | null,
  segment: Segment,
  asWord: (clock: string) => string,
): { readonly instant: Instant } | Nowhere {
  const [onDay, at] = minute > 1440 ? [addDays(day, 1), minute - 1440] : [day, minute];
  const reads = instantAt(onDay, at, context.zone);
  if (reads.exists === 'once') return { instant: reads.instant };
  const name = clockName(at, context.clock);
  if (reads.exists === 'never') {
    const next = minuteOfDay(reads.next, context.zone);
    const to = clockName(next, context.clock);
    const message = `${name} does not exist on ${longDayName(onDay)}: the clock is set forward to ${to}.`;
    return nowhere(
      errorAt(segment, 'hour-missing', message, withWords(reading.text, segment, asWord(clockWord(next)))),
    );
  }
  if (pass !== null) return { instant: pass === 'first' ? reads.first : reads.second };
  const ways = (
    [
      ['1', 'before the clock is set back'],
      ['2', 'after it'],
    ] as const
  ).map(([which, detail]): Way => ({
    label: name,
    detail,
    line: withWords(reading.text, segment, asWord(`${clockWord(at)}#${which}`)),
  }));
  return {
    is: 'nowhere',
    problems: [],
    doubt: doubtAt(segment, 'hour-twice', `Which ${name}?`, `It occurs twice on ${longDayName(onDay)}.`, ways),
  };
}

/** A minute of a reading as it is typed, with its pass if that is known. */
export function wordOf(minute: number, pass: Pass | null): string {
  const word = clockWord(minute > 1440 ? minute - 1440 : minute);
  return pass === null ? word : `${word}#${pass === 'first' ? 1 : 2}`;
}

/** The first instant of a minute of a day, which may be on the next day. */
export function instantOfMinute(day: Day, minute: number, { zone }: LineContext): Instant {
  return firstInstantAt(day, minute, zone);
}
