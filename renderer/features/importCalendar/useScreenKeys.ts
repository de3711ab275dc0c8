import { useEffect } from 'react';

/** What the keys of this screen do: Escape, and Ctrl+Enter. */
export type ScreenKeys = {
  readonly Escape?: (() => void) | undefined;
  readonly CtrlEnter?: (() => void) | undefined;
};

/** Handles the keys of the screen. Keys that are pressed in a dialog that is open over it belong to that dialog. */
export function useScreenKeys({ Escape, CtrlEnter }: ScreenKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOfScreen(event)) return;
      if (event.key === 'Enter' && event.ctrlKey && CtrlEnter !== undefined) {
        event.preventDefault();
        CtrlEnter();
      } else if (event.key === 'Escape') Escape?.();
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  });
}

function isOfScreen({ target, defaultPrevented }: KeyboardEvent): boolean {
  return !defaultPrevented && !(target instanceof Element && target.closest('dialog') !== null);
}
