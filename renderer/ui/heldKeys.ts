import { useEffect, type RefObject } from 'react';

/** A key that was pressed before the place it was meant for could take it. */
export type HeldKey = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean };

/** Keys in the order they were pressed. */
export type HeldKeys = RefObject<HeldKey[]>;

/** Keeps what is typed while the calling component stands, so that it is lost neither to the page nor to nobody. */
export function useHeldKeys(held: HeldKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hold(held, event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [held]);
}

/** Stands where a form will be, until it is loaded. */
export function HoldsKeys({ held }: { readonly held: HeldKeys }): null {
  useHeldKeys(held);
  return null;
}

/** Keys that go to another place. */
const going = /^(F6|Tab|Arrow.*)$/;

/** Keeps a key that writes, answers or goes on; a key that is held down counts once. */
export function hold(held: HeldKeys, event: KeyboardEvent): void {
  const isMeant = event.key === 'Enter' || (!event.ctrlKey && (event.key.length === 1 || going.test(event.key)));
  if (!isMeant || event.altKey || event.metaKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) held.current.push({ key: event.key, ctrl: event.ctrlKey, shift: event.shiftKey });
}
