import { useLayoutEffect, type RefObject } from 'react';

/**
 * Moves the focus when the part of the page that has it is removed: to where it came from, otherwise to the screen. If
 * nothing had it, a screen reader would start over at the top of the page.
 */
export function useReturnFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = place.current;
    let before: Element | null = null;
    const onIn = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && element?.contains(relatedTarget) === false) before = relatedTarget;
    };
    element?.addEventListener('focusin', onIn);
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      queueMicrotask(() => {
        const next = before?.isConnected === true ? before : document.querySelector('main');
        if (document.activeElement === document.body && next instanceof HTMLElement) next.focus();
      });
    };
  }, [place]);
}
