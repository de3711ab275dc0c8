import { useState, type ReactNode } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import { docketNames } from '#shared/reports/checksReport';
import { countedText } from '#shared/reports/figures';
import { byDocket, officersOf } from '#shared/reports/unitRecords';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';

/** A row: one officer's work on one docket. */
type OfficerLine = { readonly officer: RecordId; readonly docket: Docket };

type UnitOfficersProps<Line extends OfficerLine> = {
  readonly caption: string;
  readonly columns: readonly ListColumn<Line>[];
  readonly lines: readonly Line[];
  /** The key of the column that names the officer. */
  readonly nameColumn: string;
  /** The row of totals, made from any line; `officers` says how many there are. */
  readonly totals: (line: Line, officers: string) => Line;
  readonly notes: readonly string[];
  /** What is shown above and below the list. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  /** The chosen officer, beside the list. */
  readonly side: (shown: Line) => ReactNode;
};

/** A unit's officers by docket, one of them chosen and shown beside the list. The first is chosen at the start. */
export function UnitOfficers<Line extends OfficerLine>(props: UnitOfficersProps<Line>) {
  const { caption, columns, lines, nameColumn, totals, notes, above, children, side } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: nameColumn, isDescending: false });
  const groups = byDocket(lines).map(({ docket, lines: ofDocket }) => ({
    key: docket,
    label: docketNames[docket],
    rows: sortRows(ofDocket, columns, sort),
  }));
  const shown = lines.find((line) => keyOf(line) === selected) ?? groups[0]?.rows[0];
  return (
    <div className="records-two">
      <div className="records-left">
        {above}
        <ListTable
          caption={caption}
          columns={columns}
          groups={groups}
          rowKey={keyOf}
          selected={shown === undefined ? null : keyOf(shown)}
          onSelect={setSelected}
          sort={sort}
          onSort={onSort}
          totals={shown === undefined ? undefined : totals(shown, countedText(officersOf(lines), 'officer'))}
        />
        {children}
        <p className="small muted">{notes.join(' ')}</p>
      </div>
      {shown === undefined ? null : side(shown)}
    </div>
  );
}

function keyOf({ officer, docket }: OfficerLine): string {
  return `${officer} ${docket}`;
}
