import type { RecordType } from '#shared/records/recordTypes';
import { countText } from '#shared/reports/figures';
import { useKept } from '#renderer/queries/useKept';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

/** What the data folder holds: how many of each, what of it is sealed, and in which part of the folder. */
export function KeptTable() {
  const counts = useKept();
  if (counts === undefined) return null;
  const records = kept.map((row) => ({ ...row, count: row.types.reduce((sum, type) => sum + (counts[type] ?? 0), 0) }));
  return (
    <section aria-label="What is kept">
      <SectionHead
        title="What is kept"
        sub="all of it in the folder below; deleted records stay among them, so that they can be brought back"
      />
      <Table
        caption="What the data folder holds"
        columns={columns}
        rows={[...records, ...others]}
        rowKey={({ name }) => name}
      />
    </section>
  );
}

type KeptRow = {
  readonly name: string;
  readonly count: number | null;
  readonly sealed: string;
  readonly where: string;
};

const columns: readonly Column<KeptRow>[] = [
  { key: 'name', head: 'What', isName: true, cell: ({ name }) => name },
  { key: 'count', head: 'Records', align: 'right', cell: ({ count }) => (count === null ? '–' : countText(count)) },
  { key: 'sealed', head: 'Sealed', cell: ({ sealed }) => <span className="muted">{sealed}</span> },
  { key: 'where', head: 'Where', cell: ({ where }) => <span className="muted">{where}</span> },
];

type RecordsRow = Omit<KeptRow, 'count'> & { readonly types: readonly RecordType[] };

const both = 'IndexedDB and journal';

const kept: readonly RecordsRow[] = [
  { name: 'Logged time', types: ['entry'], sealed: 'notes', where: both },
  { name: 'Appointments', types: ['appointment'], sealed: 'titles, where you keep them', where: both },
  { name: 'Closed days', types: ['closing'], sealed: 'reasons in your own words', where: both },
  { name: 'Absences', types: ['absence'], sealed: 'notes', where: both },
  { name: 'Officers and schedules', types: ['officer', 'schedule'], sealed: 'nothing', where: both },
  { name: 'Kinds and duties, changed or added', types: ['kind', 'duty'], sealed: 'nothing', where: both },
  { name: 'Calendars and their rules', types: ['calendar', 'rule'], sealed: 'names and words', where: both },
  { name: 'Settings, changed', types: ['setting'], sealed: 'nothing', where: both },
];

const others: readonly KeptRow[] = [
  {
    name: 'Key of what is sealed',
    count: null,
    sealed: 'by the system, where it can',
    where: 'keys.json and its copy',
  },
  { name: 'Log of the program', count: null, sealed: 'holds no record and no text of yours', where: 'main.log' },
];
