import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { countedText, countText } from '#shared/reports/figures';
import { clockName, longDayName, type ClockForm } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { minuteOfDay } from '#shared/time/zones';
import { useEntriesBetween } from '#renderer/queries/log';
import { useClockForm } from '#renderer/ui/clockForm';
import { Icon } from '#renderer/ui/Icon';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { dayRows } from '../model/drillRows';
import type { Staffing } from '../useStaffing';

type DayEntriesProps = {
  readonly staffing: Staffing;
  readonly kind: RecordId;
  readonly officer: RecordId;
  readonly day: Day;
};

/** The entries of one officer and day behind a weight, and whether they add up to it. Notes stay with the officer. */
export function DayEntries({ staffing, kind, officer, day }: DayEntriesProps) {
  const entries = useEntriesBetween([officer], day, day);
  const clock = useClockForm();
  if (entries === undefined) return null;
  const own = entries.filter((entry) => entry.kind === kind && entry.duty === null);
  const duties = entries.filter((entry) => entry.kind === kind && entry.duty !== null).length;
  const cell = dayRows(staffing.input.measured.table, kind, officer).find((row) => row.day === day);
  const rows = own.map((entry) => rowOf(entry, day, clock));
  const [units, minutes] = [sum(rows.map((row) => row.units)), sum(rows.map((row) => row.minutes))];
  const addsUp = cell !== undefined && cell.units === units && cell.minutes === minutes;
  const counts = `${countedText(rows.length, 'entry', 'entries')}, ${countedText(units, 'unit')}, ${countedText(minutes, 'minute')}`;
  return (
    <section aria-labelledby="drill-entries">
      <SectionHead id="drill-entries" title={longDayName(day)} sub={counts} level="h3" />
      <Table caption="Entries of the day" density="dense" columns={columns} rows={rows} rowKey={({ id }) => id} />
      <p className="small muted">
        <Icon name={addsUp ? 'check' : 'alert'} small />{' '}
        {addsUp
          ? 'The entries add up to the figure.'
          : `The figure has ${countText(cell?.units ?? 0)} units and ${countText(cell?.minutes ?? 0)} minutes: entries ` +
            'were changed after the weights were frozen, or a part is excluded.'}
        {duties === 0 ? '' : ` Not here: ${countedText(duties, 'entry', 'entries')} for a duty.`}
      </p>
    </section>
  );
}

type Row = {
  readonly id: RecordId;
  readonly time: string;
  readonly outcome: string;
  readonly units: number;
  readonly minutes: number;
};

/** The part of an entry on the day; its units belong to the day on which it starts. */
function rowOf(entry: Recorded<TimeEntry>, day: Day, clock: ClockForm): Row {
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

const columns: readonly Column<Row>[] = [
  { key: 'time', head: 'Time', isName: true, cell: ({ time }) => time },
  { key: 'outcome', head: 'Outcome', cell: ({ outcome }) => outcome },
  { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => countText(units) },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
];

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
