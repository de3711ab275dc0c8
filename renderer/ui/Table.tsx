import type { ReactNode } from 'react';
import { classes } from './Button';
import './Table.css';

/** One column. `text` is what a copy of the table has if the cell shows more than plain text. */
export type Column<Row> = {
  readonly key: string;
  readonly head: ReactNode;
  /** What a copy of the table has if the head is more than plain text. */
  readonly headText?: string | undefined;
  readonly align?: 'left' | 'right' | undefined;
  readonly cell: (row: Row) => ReactNode;
  readonly text?: ((row: Row) => string) | undefined;
  /** The column that names the row. */
  readonly isName?: boolean | undefined;
};

type TableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly totals?: Row | undefined;
  /** Rows with the sums of those below them. */
  readonly isSum?: ((row: Row) => boolean) | undefined;
  readonly empty?: ReactNode;
  readonly density?: 'normal' | 'compact' | 'dense' | undefined;
};

/** A table with hairlines, figures to the right, and a row of totals. Its caption is for screen readers. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, totals, density = 'normal' } = props;
  return (
    <table className={classes('table', density !== 'normal' && `table-${density}`)}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={alignment(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={props.rowKey(row)} className={classes(props.isSum?.(row) === true && 'table-sum')}>
            {columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
        {rows.length === 0 && props.empty !== undefined ? (
          <tr>
            <td colSpan={columns.length} className="muted">
              {props.empty}
            </td>
          </tr>
        ) : null}
      </tbody>
      {totals === undefined ? null : (
        <tfoot>
          <tr>{columns.map((column) => cellOf(column, totals))}</tr>
        </tfoot>
      )}
    </table>
  );
}

/** The rows as a table to paste: a line a row, tabs between the cells. */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => column.headText ?? textOf(column.head));
  const body = rows.map((row) => columns.map((column) => column.text?.(row) ?? textOf(column.cell(row))));
  return [head, ...body].map((cells) => cells.map(withoutTabs).join('\t')).join('\n');
}

function cellOf<Row>(column: Column<Row>, row: Row) {
  const content = column.cell(row);
  return column.isName === true ? (
    <th key={column.key} scope="row" className={classes('table-name', alignment(column))}>
      {content}
    </th>
  ) : (
    <td key={column.key} className={alignment(column)}>
      {content}
    </td>
  );
}

function alignment<Row>(column: Column<Row>): string | undefined {
  return column.align === 'right' ? 'table-right' : undefined;
}

function textOf(node: ReactNode): string {
  return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
}

function withoutTabs(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}
