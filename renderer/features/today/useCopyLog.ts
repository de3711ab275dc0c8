import type { TimeEntry } from '#shared/records/timeEntry';
import { longDayName } from '#shared/time/dateNames';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import type { Column } from '#renderer/ui/Table';
import type { StaticFacts } from './model/dayFacts';
import { clockAt, clockAtEnd } from './model/spans';
import { workName } from './model/workName';

/** Lets Ctrl+Shift+C copy the day's log as a table. Notes stay sealed. */
export function useCopyLog(facts: StaticFacts): void {
  useCopyTable(
    logColumns(facts),
    facts.entries.toSorted((one, other) => one.start - other.start || one.end - other.end),
    {
      name: `the log of ${longDayName(facts.day)}`,
      whyNot: facts.entries.length === 0 ? 'Nothing is logged on this day, so there is nothing to copy.' : null,
    },
  );
}

/** The columns of the copied log. Minutes are those of the day shown, as in the list. */
export function logColumns(facts: StaticFacts): readonly Column<TimeEntry>[] {
  const { clock, day } = facts;
  return [
    { key: 'day', head: 'Day', cell: () => day },
    { key: 'from', head: 'From', cell: (entry) => clockAt(entry.start, facts.zone, clock) },
    { key: 'to', head: 'To', cell: (entry) => clockAtEnd(entry, facts.zone, clock) },
    { key: 'activity', head: 'Activity', cell: (entry) => workName(facts, entry).label },
    { key: 'detail', head: 'Country, duty', cell: (entry) => workName(facts, entry).detail },
    ...(facts.isOfBothDockets(day) ? [docketColumn] : []),
    { key: 'units', head: 'Units', cell: ({ units }) => units ?? '' },
    { key: 'minutes', head: 'Minutes', cell: ({ parts }) => minutesOn(parts, day) },
    { key: 'outcome', head: 'Outcome', cell: ({ outcome }) => outcome ?? '' },
    { key: 'check', head: 'Record check', cell: ({ recordCheck }) => recordCheck ?? '' },
  ];
}

const docketColumn: Column<TimeEntry> = {
  key: 'docket', head: 'Docket', cell: ({ docket }) => (docket === 'mixed' ? 'both' : docket),
};

function minutesOn(parts: TimeEntry['parts'], day: StaticFacts['day']): number {
  return parts.filter((part) => part.day === day).reduce((sum, { minutes }) => sum + minutes, 0);
}
