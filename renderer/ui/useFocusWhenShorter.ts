import { useEffect, useRef, type RefObject } from 'react';

/**
 * Returns a button that takes the focus when a list gets shorter and the element with the focus went with it. If a
 * dialog shortened the list, the button takes the focus when the dialog closes, as what opened the dialog is gone.
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
