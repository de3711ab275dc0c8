import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Runs `leave` when the focus moves from these parts of a place to another part of the page, so that their row is no
 * longer chosen. A dialog or a menu over the page, such as the palette, still acts on the row.
 */
export function useOnLeave(place: RefObject<HTMLElement | null>, parts: string, leave: () => void): void {
  const onOut = useEffectEvent(({ target, relatedTarget }: FocusEvent) => {
    const wasInside = target instanceof Element && target.closest(parts) !== null;
    if (!wasInside || !(relatedTarget instanceof Element)) return;
    if (relatedTarget.closest(`${parts}, dialog, [role="menu"]`) === null) leave();
  });
  useEffect(() => {
    const { current } = place;
    const listener = (event: FocusEvent) => onOut(event);
    current?.addEventListener('focusout', listener);
    return () => current?.removeEventListener('focusout', listener);
  }, [place]);
}
