import type { ImportPlan, PlannedInstance, PlannedState } from '#shared/imports/calendar/importPlan';
import type { HoursOf } from '#shared/rules/scheduleOfDay';
import type { Day } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';

/** How many instances are in each state. */
export function countsOf({ items }: Pick<ImportPlan, 'items'>): Readonly<Record<PlannedState, number>> {
  const counts = { new: 0, changed: 0, same: 0, cancelled: 0, free: 0, 'left out': 0, refused: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** The key of an instance among those of its plan. */
export function itemKey({ uid, instance }: PlannedInstance): string {
  return `${uid} ${instance.instance}`;
}

/**
 * Whether the user may choose to import an instance that is not imported by itself: free days that a rule makes time
 * off.
 */
export function isOffered({ state, target }: PlannedInstance): boolean {
  return state === 'free' && target.becomes === 'absence';
}

/** A plan with the free days that the user chose to import anyway. */
export function withChosen(plan: ImportPlan, chosen: ReadonlySet<string>): ImportPlan {
  if (chosen.size === 0) return plan;
  const items = plan.items.map((item): PlannedInstance =>
    isOffered(item) && chosen.has(itemKey(item)) ? { ...item, state: 'new' } : item,
  );
  return { ...plan, items };
}

/** Whether an instance is within a break of the schedule: between two stretches of the same day. */
export function isInBreak({ instance, day, lastDay }: PlannedInstance, hours: HoursOf): boolean {
  if (instance.allDay || day !== lastDay) return false;
  const { readerZone } = instance;
  const [start, end] = [minuteOfDay(instance.start, readerZone), minuteOfDay(instance.end, readerZone)];
  const stretches = hours(day);
  return stretches.some(({ end: from }, index) => {
    const until = stretches[index + 1]?.start;
    return until !== undefined && start >= from && end <= until;
  });
}

/** The instances day by day, in order. */
export function byDay(items: readonly PlannedInstance[]): (readonly [Day, readonly PlannedInstance[]])[] {
  const days = new Map<Day, PlannedInstance[]>();
  for (const item of items) {
    const day = days.get(item.day);
    if (day === undefined) days.set(item.day, [item]);
    else day.push(item);
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** How many instances a word chose; null for those that none did. */
export function chosenBy(plan: ImportPlan, word: string | null): number {
  return plan.items.filter((item) => item.word === word).length;
}
