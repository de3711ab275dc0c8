import { unloggedMinutes } from '#shared/rules/loggedTime';
import type { LineConsequence, LineContext } from '#shared/rules/quickEntry/lineTypes';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import { addDays } from '#shared/time/days';
import { earlier } from '#shared/time/ranges';
import { startOfDay } from '#shared/time/zones';
import type { LogDraft } from '../logOfLine';

/** The scheduled minutes that are not logged before and after a list, on all days on which it logs something. */
export function pastedConsequence(drafts: readonly LogDraft[], context: LineContext): LineConsequence {
  const { zone, now, logged } = context;
  const after = [...logged, ...drafts.flatMap((draft) => draft.withoutBreak ?? [draft])];
  const sums = [...new Set(drafts.map(({ day }) => day))].map((day) => {
    const schedule = hoursAsRanges(context.hoursToWork(day), day, zone);
    const until = earlier(now, startOfDay(addDays(day, 1), zone));
    return [unloggedMinutes(schedule, logged, until), unloggedMinutes(schedule, after, until)] as const;
  });
  return {
    unloggedBefore: sums.reduce((sum, [before]) => sum + before, 0),
    unloggedAfter: sums.reduce((sum, [, later]) => sum + later, 0),
  };
}
