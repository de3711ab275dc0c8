import { useEffect, useEffectEvent } from 'react';

/** Does something on Ctrl+Enter, wherever the focus is, while the calling component is mounted. */
export function useControlEnter(run: () => void): void {
  const runNow = useEffectEvent(run);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.repeat) return;
      event.preventDefault();
      runNow();
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
}
