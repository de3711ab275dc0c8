import type { WorkGroup } from '#shared/records/activityKind';
import { minuteMilliseconds, floorToMinute } from '#shared/time/minutes';
import { lengthOf } from '#shared/time/ranges';
import { doesNotFit, leftToday } from '#shared/rules/leftToday';
import { groupOrder } from '#shared/reports/workGroups';
import { unloggedMinutes } from '#shared/rules/loggedTime';
import { coveredRanges, pastUntil, runningOn, timerMinutesOn, type DayFacts } from './dayFacts';
import { clockAt } from './spans';
import { workName } from './workName';

/** The figures under the strip, in minutes. `left` is null if the day is not the present one. */
export type DaySums = {
  readonly logged: number;
  readonly scheduled: number;
  readonly notLogged: number;
  readonly left: number | null;
  /** What no longer fits, by time and name: `16:00 Check-in`. */
  readonly doesNotFit: readonly string[];
  readonly groups: readonly { readonly group: WorkGroup; readonly minutes: number }[];
};

/** Sums a day: the minutes of an entry or of the running timer are those that fall on this day. */
export function daySums(facts: DayFacts): DaySums {
  const pieces = [...loggedPieces(facts), ...runningPiece(facts)];
  const now = floorToMinute(facts.now);
  const isPresent = facts.day === facts.presentDay;
  return {
    logged: pieces.reduce((sum, { minutes }) => sum + minutes, 0),
    scheduled: Math.floor(lengthOf(facts.schedule) / minuteMilliseconds),
    notLogged: unloggedMinutes(facts.schedule, coveredRanges(facts), pastUntil(facts)),
    left: isPresent ? leftToday(facts.schedule, facts.appointments, facts.dutyHours, now) : null,
    doesNotFit: isPresent
      ? doesNotFit(facts.schedule, facts.appointments, now).map(
          (planned) => `${clockAt(planned.start, facts.zone, facts.clock)} ${workName(facts, planned).label}`,
        )
      : [],
    groups: groupOrder
      .map((group) => ({
        group,
        minutes: pieces.filter((piece) => piece.group === group).reduce((sum, { minutes }) => sum + minutes, 0),
      }))
      .filter(({ minutes }) => minutes > 0),
  };
}

type Piece = { readonly group: WorkGroup; readonly minutes: number };

function loggedPieces(facts: DayFacts): Piece[] {
  return facts.entries.flatMap((entry) =>
    entry.parts
      .filter(({ day }) => day === facts.day)
      .map(({ minutes }) => ({ group: workName(facts, entry).group, minutes })),
  );
}

/** What the running timer adds to the day so far; nothing without one. */
export function runningPiece(facts: DayFacts): Piece[] {
  const running = runningOn(facts);
  if (running === null) return [];
  return [{ group: workName(facts, running).group, minutes: timerMinutesOn(facts, running, facts.day) }];
}
