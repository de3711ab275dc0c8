import { useCallback, useState } from 'react';
import type { ListColumn, ListSort } from './ListHead';

/** Which column sorts a list. Choosing the same one again reverses the direction. */
export function useListSort(first: ListSort): { readonly sort: ListSort; readonly onSort: (column: string) => void } {
  const [sort, setSort] = useState(first);
  const onSort = useCallback(
    (column: string) =>
      setSort((before) => ({ column, isDescending: before.column === column && !before.isDescending })),
    [],
  );
  return { sort, onSort };
}

/** The rows in the order of a column; rows without a value come last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  { column, isDescending }: ListSort,
): readonly Row[] {
  const sortBy = columns.find(({ key }) => key === column)?.sortBy;
  if (sortBy === undefined) return rows;
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => compare(sortBy(one), sortBy(other), sign));
}

function compare(one: string | number | null, other: string | number | null, sign: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * String(one).localeCompare(String(other), 'en-US', { numeric: true });
}
