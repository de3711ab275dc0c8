import { useEffect } from 'react';
import { hold, type HeldKeys } from '#renderer/components/heldKeys';
import { pressNext } from '#renderer/components/pressKey';

/**
 * Gives a form that has just come the keys that were pressed for it, one at a time, so that each finds what the one before
 * it did. What is pressed meanwhile waits behind them. An Enter saves nothing: nobody has seen yet what it would save.
 */
export function ReplayHeld({ held }: { readonly held: HeldKeys }) {
  useEffect(() => {
    let isPressing = false;
    const listen = (event: KeyboardEvent) => {
      if (!isPressing && held.current.length > 0) hold(held, event);
    };
    document.addEventListener('keydown', listen, true);
    const timer = setInterval(() => {
      isPressing = true;
      pressNext(held);
      isPressing = false;
      if (held.current.length === 0) clearInterval(timer);
    });
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', listen, true);
    };
  }, [held]);
  return null;
}
