import { classes } from '../Button';
import { Icon } from '../Icon';
import type { Column } from '../Table';

/** One column of a list. With `sortBy`, its head sorts the rows; null sorts last. */
export type ListColumn<Row> = Column<Row> & {
  readonly sortBy?: ((row: Row) => string | number | null) | undefined;
};

/** The column that sorts a list, and in which direction. */
export type ListSort = { readonly column: string; readonly isDescending: boolean };

type ListHeadProps<Row> = {
  readonly columns: readonly ListColumn<Row>[];
  readonly hasBoxes: boolean;
  readonly sort: ListSort | undefined;
  readonly onSort: ((column: string) => void) | undefined;
};

/** The heads of a list. */
export function ListHead<Row>({ columns, hasBoxes, sort, onSort }: ListHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {hasBoxes ? <th scope="col"><span className="visually-hidden">Checked</span></th> : null}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={classes(column.align === 'right' && 'list-right')}
            aria-sort={directionOf(column.key, sort)}
          >
            {column.sortBy === undefined || onSort === undefined ? (
              column.head
            ) : (
              <button type="button" className="list-sort" onClick={() => onSort(column.key)}>
                {column.head}
                {sort?.column === column.key ? (
                  <Icon name={sort.isDescending ? 'chevronDown' : 'chevronUp'} small />
                ) : null}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function directionOf(key: string, sort: ListSort | undefined): 'ascending' | 'descending' | undefined {
  if (sort?.column !== key) return undefined;
  return sort.isDescending ? 'descending' : 'ascending';
}
