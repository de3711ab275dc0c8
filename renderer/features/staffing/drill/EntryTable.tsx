import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { countText } from '#shared/reports/figures';
import { clockName, type ClockForm } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';
import { Table, type Column } from '#renderer/ui/Table';

/** Entries of a day as rows. Notes stay with the officer. */
export function EntryTable({ rows }: { readonly rows: readonly EntryRow[] }) {
  return <Table caption="Entries of the day" density="dense" columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** The part of an entry on a day. */
export type EntryRow = {
  readonly id: RecordId;
  readonly time: string;
  readonly outcome: string;
  readonly units: number;
  readonly minutes: number;
};

/** The part of an entry on the day; its units belong to the day on which it starts. */
export function entryRow(entry: Recorded<TimeEntry>, day: Day, clock: ClockForm): EntryRow {
  const { id, start, end, zone, parts, units, outcome, recordCheck } = entry;
  const timeOf = (instant: TimeEntry['start']) => clockName(minuteOfDay(instant, zone), clock);
  const check = recordCheck === null ? '' : ` · check ${recordCheck}`;
  return {
    id,
    time: `${timeOf(start)}–${timeOf(end)}`,
    outcome: `${outcome ?? 'logged'}${check}`,
    units: parts[0]?.day === day ? (units ?? 0) : 0,
    minutes: sum(parts.filter((part) => part.day === day).map((part) => part.minutes)),
  };
}

const columns: readonly Column<EntryRow>[] = [
  { key: 'time', head: 'Time', isName: true, cell: ({ time }) => time },
  { key: 'outcome', head: 'Outcome', cell: ({ outcome }) => outcome },
  { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => countText(units) },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
];

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
