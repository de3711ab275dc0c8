import { useEffect, type RefObject } from 'react';

/**
 * Runs `leave` when the focus goes from a list to another part of the page: its row is then no longer the chosen one. A
 * dialog over the page, as the palette, still acts on the row.
 */
export function useWhenLeft(list: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    const place = list.current;
    const onOut = ({ relatedTarget }: FocusEvent) => {
      if (
        relatedTarget instanceof Element &&
        place?.contains(relatedTarget) === false &&
        relatedTarget.closest('dialog') === null
      )
        leave();
    };
    place?.addEventListener('focusout', onOut);
    return () => place?.removeEventListener('focusout', onOut);
  });
}
