import { useEffect, useRef, type RefObject } from 'react';

/** A button that takes the focus when a list has become shorter and what had the focus went with it. */
export function useFocusWhenShorter(count: number): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isShorter = count < before.current;
    before.current = count;
    if (isShorter && document.activeElement === document.body) button.current?.focus();
  }, [count]);
  return button;
}
