import type { ReactNode } from 'react';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';

type ReportTableProps<Row> = {
  /** The id of the heading, which names the section. */
  readonly id: string;
  readonly title: string;
  readonly sub: string;
  readonly caption: string;
  /** The name of the table if it is wider than the window and scrolls. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isSum?: ((row: Row) => boolean) | undefined;
  readonly totals?: Row | undefined;
  readonly empty?: ReactNode;
  /** One sentence in place of the table. */
  readonly instead?: string | null;
  readonly density?: 'compact' | 'dense' | undefined;
  /** What the user can do with the table, at the end of its heading. */
  readonly children?: ReactNode;
};

/** One table of a report with its heading. */
export function ReportTable<Row>(props: ReportTableProps<Row>) {
  const { id, title, sub, instead = null, children, density = 'compact' } = props;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} sub={sub}>{children}</SectionHead>
      {instead === null ? (
        <ScrollBox label={props.label}>
          <Table
            caption={props.caption}
            columns={props.columns}
            rows={props.rows}
            rowKey={props.rowKey}
            isSum={props.isSum}
            totals={props.totals}
            empty={props.empty}
            density={density}
          />
        </ScrollBox>
      ) : (
        <p className="muted">{instead}</p>
      )}
    </section>
  );
}
