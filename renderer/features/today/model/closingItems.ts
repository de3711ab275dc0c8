import type { Appointment } from '#shared/records/appointment';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { closingChecklist, type DueWork } from '#shared/rules/closingChecklist';
import { closingGapMinutes, gapsOfDay } from '#shared/rules/loggedTime';
import type { Instant } from '#shared/time/day';
import { floorToMinute } from '#shared/time/minutes';
import type { Range } from '#shared/time/ranges';
import { coveredRanges, pastUntil, type DayFacts } from './dayFacts';

/** One open question on the day's timeline. `key` identifies it across renders. */
export type ClosingItem = Range<Instant> & { readonly key: string } & (
    | { readonly is: 'gap' }
    | { readonly is: 'overlap'; readonly first: Recorded<TimeEntry>; readonly second: Recorded<TimeEntry> }
    | { readonly is: 'outcome'; readonly appointment: Recorded<Appointment> }
    | { readonly is: 'check'; readonly appointment: Recorded<Appointment>; readonly entry: Recorded<TimeEntry> }
  );

/** The content of a closing: open questions in order of time, and the work due by kind. */
export type ClosingList = { readonly items: readonly ClosingItem[]; readonly due: readonly DueWork[] };

/** Lists the open questions so far. A running timer covers its time, and what is planned for later is not due yet. */
export function closingList(facts: DayFacts): ClosingList {
  const { schedule, entries } = facts;
  const now = facts.day === facts.presentDay ? floorToMinute(facts.now) : pastUntil(facts);
  const appointments = facts.appointments.filter(({ start }) => start <= now);
  const { overlaps, unanswered, due } = closingChecklist({ schedule, entries, appointments, now });
  const items: readonly ClosingItem[] = [
    ...gapsOfDay(schedule, coveredRanges(facts), now, closingGapMinutes).map((gap) => ({
      is: 'gap' as const,
      key: `gap ${gap.start} ${gap.end}`,
      ...gap,
    })),
    ...overlaps.map(([first, second]) => ({
      is: 'overlap' as const,
      key: `overlap ${first.id} ${second.id}`,
      first,
      second,
      start: second.start,
      end: first.end < second.end ? first.end : second.end,
    })),
    ...unanswered.map((appointment) => ({
      is: 'outcome' as const,
      key: `outcome ${appointment.id}`,
      appointment,
      start: appointment.start,
      end: appointment.end,
    })),
    ...openChecks(facts),
  ];
  return { items: items.toSorted(inOrder), due };
}

const ranks = { outcome: 0, check: 1, overlap: 2, gap: 3 } as const;

/** Sorts by time; an outcome comes before the gap that it fills. */
export function inOrder(one: ClosingItem, other: ClosingItem): number {
  return one.start - other.start || ranks[one.is] - ranks[other.is];
}

/** Kept check-ins whose record check has no answer. */
function openChecks({ appointments, entries }: DayFacts): ClosingItem[] {
  return appointments.flatMap((appointment) => {
    const entry = entries.find(({ id }) => id === appointment.entry);
    const asks = appointment.kind === checkInKind && appointment.outcome === 'kept' && entry?.recordCheck === null;
    return asks
      ? [
          {
            is: 'check' as const,
            key: `check ${appointment.id}`,
            appointment,
            entry,
            start: entry.start,
            end: entry.end,
          },
        ]
      : [];
  });
}

/** The starter kind whose record check is asked about. */
const checkInKind = 'check-in';
