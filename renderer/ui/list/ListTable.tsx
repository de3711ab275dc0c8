import { useMemo, useRef, useState, type ReactNode } from 'react';
import { classes } from '../Button';
import { isLongList, VirtualRows, type RowPlace } from '../VirtualRows';
import { ListHead, type ListColumn, type ListSort } from './ListHead';
import { useRowKeys } from './useRowKeys';
import './ListTable.css';

/** Rows under a heading of their own; a list without headings is one group without a label. */
export type ListGroup<Row> = { readonly key: string; readonly label: string | null; readonly rows: readonly Row[] };

type ListTableProps<Row> = {
  /** The name of the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly groups: readonly ListGroup<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The scope whose single letters act while the focus is in the list. */
  readonly scope?: string | undefined;
  /** The height of most rows, in pixels. */
  readonly rowHeight?: number | undefined;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Enter, or a double click. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly checked?: ReadonlySet<string> | undefined;
  /** If given, each row can be checked by Space and by its box. */
  readonly onCheck?: ((key: string) => void) | undefined;
  readonly sort?: ListSort | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  /** A class for a row that stands out. */
  readonly rowClass?: ((row: Row) => string | undefined) | undefined;
  readonly totals?: Row | undefined;
  /** A row that is not there yet, such as the one that a form would add: a `tr`. */
  readonly proposed?: ReactNode;
  /** What is shown if there are no rows. */
  readonly empty?: ReactNode;
};

type Item<Row> =
  | { readonly is: 'group'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly is: 'row'; readonly key: string; readonly row: Row };

/**
 * A list of records as a table: sorted by its heads, in groups, one row chosen. The name of each row is a button, and
 * arrow keys move among these. A long list draws only the visible rows.
 */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { columns, groups, rowKey, selected, onSelect, empty, totals, proposed = null, rowHeight = 28 } = props;
  const list = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const items = useMemo(() => itemsOf(groups, rowKey), [groups, rowKey]);
  const keys = useMemo(() => items.flatMap((item) => (item.is === 'row' ? [item.key] : [])), [items]);
  useRowKeys(list, keys, onSelect);
  if (keys.length === 0 && empty !== undefined) return <>{empty}</>;
  const isLong = isLongList(items.length);
  return (
    <div
      ref={(element) => {
        list.current = element;
        setBox(element);
      }}
      className={classes('list-scroll', isLong && 'list-scroll-long')}
      data-scope={props.scope}
      {...(isLong ? { tabIndex: 0, role: 'group', 'aria-label': `Rows: ${props.caption}` } : {})}
    >
      <table className="list-table" aria-rowcount={items.length + (totals === undefined ? 1 : 2)}>
        <caption className="visually-hidden">{props.caption}</caption>
        <ListHead columns={columns} hasBoxes={props.onCheck !== undefined} sort={props.sort} onSort={props.onSort} />
        <VirtualRows items={items} itemKey={keyOf} scroller={box} rowHeight={rowHeight} kept={selected}>
          {(item, place) => <ListItem list={props} item={item} place={place} first={keys[0] ?? null} />}
        </VirtualRows>
        {proposed === null ? null : <tbody className="list-proposed">{proposed}</tbody>}
        {totals === undefined ? null : (
          <tfoot>
            <tr aria-rowindex={items.length + 2}>
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  colSpan={index === 0 && props.onCheck !== undefined ? 2 : 1}
                  className={classes(column.align === 'right' && 'list-right')}
                >
                  {column.cell(totals)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type ListItemProps<Row> = {
  readonly list: ListTableProps<Row>;
  readonly item: Item<Row>;
  readonly place: RowPlace;
  /** The key of the first row, which takes the focus if none is chosen. */
  readonly first: string | null;
};

function ListItem<Row>({ list, item, place, first }: ListItemProps<Row>) {
  const { columns, onCheck } = list;
  const width = columns.length + (onCheck === undefined ? 0 : 1);
  if (item.is === 'group') {
    return (
      <tr {...place} className="list-group">
        <th scope="rowgroup" colSpan={width}>
          {item.label} <span className="list-count">{item.count}</span>
        </th>
      </tr>
    );
  }
  const { key, row } = item;
  const isSelected = key === list.selected;
  const isChecked = list.checked?.has(key) === true;
  return (
    <tr
      {...place}
      className={classes(isSelected && 'list-selected', isChecked && 'list-checked', list.rowClass?.(row))}
      onClick={() => list.onSelect(key)}
      onDoubleClick={() => list.onOpen?.(row)}
    >
      {onCheck === undefined ? null : (
        <td>
          <input
            type="checkbox"
            checked={isChecked}
            tabIndex={-1}
            aria-label={`Select ${nameOf(list, row)}`}
            onClick={(event) => event.stopPropagation()}
            onChange={() => onCheck(key)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={classes(column.align === 'right' && 'list-right')}>
          {column.isName === true ? (
            <RowButton list={list} item={item} isTabStop={isSelected || (list.selected === null && key === first)}>
              {column.cell(row)}
            </RowButton>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

type RowButtonProps<Row> = {
  readonly list: ListTableProps<Row>;
  readonly item: Extract<Item<Row>, { is: 'row' }>;
  readonly isTabStop: boolean;
  readonly children: ReactNode;
};

/** The name of a row, which takes the focus on behalf of the row. */
function RowButton<Row>({ list, item: { key, row }, isTabStop, children }: RowButtonProps<Row>) {
  return (
    <button
      type="button"
      className="list-name"
      data-row={key}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={key === list.selected ? 'true' : undefined}
      onFocus={() => list.onSelect(key)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Enter' && list.onOpen !== undefined) {
          event.preventDefault();
          list.onOpen(row);
        } else if (event.key === ' ' && list.onCheck !== undefined) {
          event.preventDefault();
          list.onCheck(key);
        }
      }}
    >
      {children}
    </button>
  );
}

function itemsOf<Row>(groups: readonly ListGroup<Row>[], rowKey: (row: Row) => string): Item<Row>[] {
  return groups.flatMap(({ key, label, rows }) => [
    ...(label === null || rows.length === 0
      ? []
      : [{ is: 'group', key: `group ${key}`, label, count: rows.length } as const]),
    ...rows.map((row) => ({ is: 'row', key: rowKey(row), row }) as const),
  ]);
}

function keyOf<Row>({ key }: Item<Row>): string {
  return key;
}

function nameOf<Row>({ columns }: ListTableProps<Row>, row: Row): string {
  const name = columns.find(({ isName }) => isName === true);
  const cell = name?.text?.(row) ?? name?.cell(row);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
