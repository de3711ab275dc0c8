import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useCallback, useMemo, type ReactNode } from 'react';
import { usePrinting } from './usePrinting';

/** The attributes of a long list's row for its `tr`. */
export type RowPlace = {
  /** Measures the row, whose names may wrap; null if all rows are drawn. */
  readonly ref: ((row: Element | null) => void) | null;
  readonly 'data-index': number;
  /** Its place in the whole table, whose head is row 1. */
  readonly 'aria-rowindex': number;
};

type VirtualRowsProps<Item> = {
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  /** The scrolling box: null until it is mounted, and a state so that the rows are drawn again when it is. */
  readonly scroller: HTMLElement | null;
  /** The height of most rows, in pixels. */
  readonly rowHeight: number;
  /** The key of a row that stays drawn when it is scrolled away: the one with the focus. */
  readonly kept: string | null;
  readonly children: (item: Item, place: RowPlace) => ReactNode;
};

/** Up to this many rows, drawing all of them takes no noticeable time. */
const fewRows = 100;
/** Rows drawn above and below those that can be seen. */
const overscan = 8;

/** Whether a list of this length only draws the rows that can be seen. */
export function isLongList(count: number): boolean {
  return count > fewRows;
}

/** The body of a table. For a long list it draws only the visible rows; on paper it draws all of them. */
export function VirtualRows<Item>(props: VirtualRowsProps<Item>) {
  const { items, itemKey, children } = props;
  const isPrinting = usePrinting();
  if (isLongList(items.length) && !isPrinting) return <LongRows {...props} />;
  return (
    <tbody>
      {items.map((item, index) => (
        <Fragment key={itemKey(item)}>{children(item, placeOf(index, null))}</Fragment>
      ))}
    </tbody>
  );
}

function LongRows<Item>({ items, itemKey, scroller, rowHeight, kept, children }: VirtualRowsProps<Item>) {
  const place = useMemo(
    () => (kept === null ? -1 : items.findIndex((item) => itemKey(item) === kept)),
    [items, itemKey, kept],
  );
  // With a new function, every row would be measured again.
  const getItemKey = useCallback((index: number) => itemOf(items, index, itemKey), [items, itemKey]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan,
    getItemKey,
    rangeExtractor: (range) => withKept(range, place),
  });
  const drawn = virtualizer.getVirtualItems();
  return (
    <tbody>
      {drawn.map(({ key, index, start }, turn) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <Fragment key={String(key)}>
            <Spacer height={start - (drawn[turn - 1]?.end ?? 0)} />
            {children(item, placeOf(index, virtualizer.measureElement))}
          </Fragment>
        );
      })}
      <Spacer height={virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
    </tbody>
  );
}

/** Fills the height of the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" className="row-spacer" style={{ height }} />;
}

function placeOf(index: number, ref: RowPlace['ref']): RowPlace {
  return { ref, 'data-index': index, 'aria-rowindex': index + 2 };
}

function itemOf<Item>(items: readonly Item[], index: number, itemKey: (item: Item) => string): string | number {
  const item = items[index];
  return item === undefined ? index : itemKey(item);
}

function withKept(range: Range, kept: number): number[] {
  const shown = defaultRangeExtractor(range);
  return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((one, other) => one - other);
}
