import { useEffect, useEffectEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** How many rows PageUp and PageDown pass. */
const rowsOfPage = 15;

/**
 * Moves the focus among the buttons that name the rows of a list: arrows, Home, End, PageUp and PageDown. `choose` has
 * to draw the row that gets the focus, which a long list may not have drawn yet.
 */
export function useRowKeys<Id extends string>(
  list: RefObject<HTMLElement | null>,
  ids: readonly Id[],
  choose: (id: Id) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    const at = ids.findIndex((id) => id === row);
    if (at < 0 || event.ctrlKey || event.altKey || event.shiftKey) return;
    const next = ids[rowAfter(event.key, at, ids.length)];
    if (next === undefined || next === ids[at]) return;
    event.preventDefault();
    flushSync(() => choose(next));
    focusRow(list.current, next);
  });
  useEffect(() => {
    const { current } = list;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    current?.addEventListener('keydown', listener);
    return () => current?.removeEventListener('keydown', listener);
  }, [list]);
}

/** Focuses the button that names a row, if the row is drawn. */
export function focusRow(list: HTMLElement | null, id: string): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  buttons.find(({ dataset }) => dataset['row'] === id)?.focus();
}

/** The index that a key leads to; -1 if it leads nowhere. */
function rowAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'PageDown') return Math.min(count - 1, at + rowsOfPage);
  return key === 'PageUp' ? Math.max(0, at - rowsOfPage) : -1;
}
