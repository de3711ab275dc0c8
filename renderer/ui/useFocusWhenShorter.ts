import { useEffect, useRef, type RefObject } from 'react';

/**
 * A button that takes the focus when a list has become shorter and what had the focus went with it. A list that is
 * shorter before the dialog that shortened it is gone waits for its end: what the dialog came from is no more.
 */
export function useFocusWhenShorter(count: number): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const isShorter = count < before.current;
    before.current = count;
    if (!isShorter) return;
    const takeLost = () => {
      if (document.activeElement === document.body) button.current?.focus();
    };
    takeLost();
    document.activeElement?.closest('dialog')?.addEventListener('close', takeLost, { once: true });
  }, [count]);
  return button;
}
