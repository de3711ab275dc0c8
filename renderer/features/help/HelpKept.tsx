import { recordDefinitions } from '#shared/records/all';
import { useStartFacts } from '#renderer/queries/saving';
import { Table, type Column } from '#renderer/ui/Table';

type KeptRow = { readonly name: string; readonly sealed: string };

/** Every kind of record, what in it is sealed, and the folder that contains it all. */
export function HelpKept() {
  const folder = useStartFacts()?.dataFolder ?? '…';
  return (
    <>
      <Table caption="What is kept" columns={columns} rows={keptRows} rowKey={({ name }) => name} />
      <p className="help-folder">
        <span className="muted">Folder</span> {folder}
      </p>
    </>
  );
}

const columns: readonly Column<KeptRow>[] = [
  { key: 'name', head: 'What', isName: true, cell: ({ name }) => name },
  { key: 'sealed', head: 'Sealed', cell: ({ sealed }) => <span className="muted">{sealed}</span> },
];

/** One row for each name in the definitions of records; types with the same name share it. */
const keptRows: readonly KeptRow[] = [
  ...new Map(recordDefinitions.map(({ listed }) => [listed.name, listed])).values(),
];
