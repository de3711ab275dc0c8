import { recordDefinitions } from '#shared/records/all';
import { countText } from '#shared/reports/figures';
import { type KeptCounts, useKept } from '#renderer/queries/saving';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

/** What the data folder holds: how many of each, what of it is sealed, and in which part of the folder. */
export function KeptTable() {
  const counts = useKept();
  if (counts === undefined) return null;
  return (
    <section aria-label="What is kept">
      <SectionHead
        title="What is kept"
        sub="all of it in the folder below; deleted records stay among them, so that they can be brought back"
      />
      <Table
        caption="What the data folder holds"
        columns={columns}
        rows={[...keptRows(counts), ...others]}
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

/** One line for each name that the definitions of records give; types with one name share it. */
function keptRows(counts: KeptCounts): KeptRow[] {
  const names = [...new Set(recordDefinitions.map(({ kept }) => kept.name))];
  return names.map((name) => {
    const definitions = recordDefinitions.filter(({ kept }) => kept.name === name);
    const count = definitions.reduce((sum, { type }) => sum + (counts[type] ?? 0), 0);
    return { name, count, sealed: definitions[0]?.kept.sealed ?? '', where: 'IndexedDB and journal' };
  });
}

const others: readonly KeptRow[] = [
  {
    name: 'Key of what is sealed',
    count: null,
    sealed: 'by the system, where it can',
    where: 'keys.json and its copy',
  },
  { name: 'Log of the program', count: null, sealed: 'holds no record and no text of yours', where: 'main.log' },
];
