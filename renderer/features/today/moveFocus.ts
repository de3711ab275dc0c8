import type { KeyboardEvent } from 'react';

/** Moves the focus from the button of a row up or down to that of the next one. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const all = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('.row-button') ?? [])];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
