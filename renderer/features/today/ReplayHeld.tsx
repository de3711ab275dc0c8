import { useEffect } from 'react';
import { hold, type HeldKeys } from '#renderer/ui/heldKeys';
import { pressNext, type TypedAhead } from '#renderer/ui/pressKey';

/** How long the system lets a letter on a list go on from those before it, in milliseconds. */
const typingTime = 1_000;

/**
 * Gives a form that has just come the keys that were pressed for it, one at a time, so that each finds what the one before
 * it did. What is pressed meanwhile waits behind them. An Enter saves nothing: nobody has seen yet what it would save.
 */
export function ReplayHeld({ held }: { readonly held: HeldKeys }) {
  useEffect(() => replay(held), [held]);
  return null;
}

function replay(held: HeldKeys): () => void {
  const ahead: TypedAhead = { list: null, letters: '' };
  let isPressing = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const press = () => {
    isPressing = true;
    pressNext(held, ahead);
    isPressing = false;
    clearTimeout(typing);
    typing = setTimeout(() => (ahead.list = null), typingTime);
    timer = null;
    pressLater();
  };
  const pressLater = () => {
    if (held.current.length > 0) timer ??= setTimeout(press);
  };
  const listen = (event: KeyboardEvent) => {
    const goesOn = event.key.length === 1 && ahead.list !== null && ahead.list === document.activeElement;
    if (isPressing || (held.current.length === 0 && !goesOn)) return;
    hold(held, event);
    pressLater();
  };
  document.addEventListener('keydown', listen, true);
  pressLater();
  return () => {
    if (timer !== null) clearTimeout(timer);
    clearTimeout(typing);
    document.removeEventListener('keydown', listen, true);
  };
}
