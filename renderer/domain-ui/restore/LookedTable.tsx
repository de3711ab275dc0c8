import type { LookedRecord } from '#shared/contract/backups';
import { countText } from '#shared/reports/figures';
import { clockSpanName, shortDayName, type ClockForm } from '#shared/time/dateNames';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { Table, type Column } from '#renderer/ui/Table';

type LookedTableProps = {
  readonly caption: string;
  readonly records: readonly LookedRecord[];
  readonly clock: ClockForm;
  /** Whether each row says its day; if missing, all rows are of one day. */
  readonly hasDays: boolean;
};

/** Records of a backup, for viewing. Officers are named if there are several. */
export function LookedTable({ caption, records, clock, hasDays }: LookedTableProps) {
  const officers = new Set(records.flatMap(({ officer }) => officer ?? []));
  const columns = columnsOf(clock, hasDays).filter(({ key }) => key !== 'officer' || officers.size > 1);
  return (
    <ScrollBox label={caption}>
      <Table caption={caption} columns={columns} rows={records} rowKey={({ id }) => id} density="compact" />
    </ScrollBox>
  );
}

function columnsOf(clock: ClockForm, hasDays: boolean): readonly Column<LookedRecord>[] {
  return [
    { key: 'when', head: hasDays ? 'When' : 'Time', cell: ({ span }) => spanName(span, clock, hasDays) },
    { key: 'name', head: 'Record', isName: true, cell: ({ name }) => name },
    { key: 'officer', head: 'Officer', cell: ({ officer }) => officer ?? '' },
    { key: 'note', head: 'Note', cell: ({ note }) => <NoteText note={note} /> },
    {
      key: 'minutes', head: 'Minutes', align: 'right',
      cell: ({ minutes }) => (minutes === 0 ? '–' : countText(minutes)),
    },
  ];
}

function NoteText({ note }: Pick<LookedRecord, 'note'>) {
  if (note === null) return null;
  return typeof note === 'string' ? note : <span className="muted">locked</span>;
}

function spanName(span: LookedRecord['span'], clock: ClockForm, hasDays: boolean): string {
  if (span === null) return '–';
  const { start, end, zone } = span;
  const times = clockSpanName(minuteOfDay(start, zone), minuteOfDay(end, zone), ' to ', clock);
  return hasDays ? `${shortDayName(dayOf(start, zone))}, ${times}` : times;
}
