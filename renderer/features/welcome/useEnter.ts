import { useEffect, useEffectEvent } from 'react';

/**
 * Handles Enter and Ctrl+Enter, wherever the focus is, while the calling component is mounted. Enter alone is left to
 * buttons, to open dialogs, and to any handler that took it first.
 */
export function useEnter(goOn: () => void, finish: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof Element && target.closest('dialog') !== null) return;
    if (!event.ctrlKey && target instanceof Element && target.closest('button, select, textarea') !== null) return;
    event.preventDefault();
    if (event.ctrlKey) finish();
    else goOn();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
}
