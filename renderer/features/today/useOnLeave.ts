import { useEffect, type RefObject } from 'react';

/**
 * Runs `leave` when the focus moves from a list to another part of the page, so that its row is no longer chosen. A
 * dialog over the page, such as the palette, still acts on the row.
 */
export function useOnLeave(list: RefObject<HTMLElement | null>, leave: () => void): void {
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
