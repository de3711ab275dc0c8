import { recordDefinitions } from '#shared/records/all';
import { countText } from '#shared/reports/figures';
import { type RecordCounts, useRecordCounts } from '#renderer/queries/saving';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

/** What the data folder contains: counts, what is sealed, and in which part of the folder. */
export function StoredTable() {
  const counts = useRecordCounts();
  if (counts === undefined) return null;
  return (
    <section aria-label="What is stored">
      <SectionHead
        title="What is stored"
        sub="all of it is in the folder below; deleted records are included, so that they can be restored"
      />
      <Table
        caption="What is in the data folder"
        columns={columns}
        rows={[...storedRows(counts), ...others]}
        rowKey={({ name }) => name}
      />
    </section>
  );
}

type StoredRow = {
  readonly name: string;
  readonly count: number | null;
  readonly sealed: string;
  readonly where: string;
};

const columns: readonly Column<StoredRow>[] = [
  { key: 'name', head: 'What', isName: true, cell: ({ name }) => name },
  { key: 'count', head: 'Records', align: 'right', cell: ({ count }) => (count === null ? '–' : countText(count)) },
  { key: 'sealed', head: 'Sealed', cell: ({ sealed }) => <span className="muted">{sealed}</span> },
  { key: 'where', head: 'Where', cell: ({ where }) => <span className="muted">{where}</span> },
];

/** One line for each name in the definitions of records; types with the same name share it. */
function storedRows(counts: RecordCounts): StoredRow[] {
  const names = [...new Set(recordDefinitions.map(({ listed }) => listed.name))];
  return names.map((name) => {
    const definitions = recordDefinitions.filter(({ listed }) => listed.name === name);
    const count = definitions.reduce((sum, { type }) => sum + (counts[type] ?? 0), 0);
    return { name, count, sealed: definitions[0]?.listed.sealed ?? '', where: 'IndexedDB and journal' };
  });
}

const others: readonly StoredRow[] = [
  {
    name: 'Key for sealed text',
    count: null,
    sealed: 'by the system, if it can',
    where: 'keys.json and its copy',
  },
  { name: 'Log of the program', count: null, sealed: 'contains none of your records or texts', where: 'main.log' },
];
