import { useEffect } from 'react';
import type { CommandScope } from '#shared/contract/commandDefinition';
import { handlerOf } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { findCommand, type KeyPlace } from './keyboard';

/** Turns keys into commands while it is mounted. */
export function useKeyboard(screen: CommandScope | null, singleLetters: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
      const stroke = { key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey };
      const id = findCommand(stroke, placeOf(event.target, screen, singleLetters));
      if (id === null) return;
      event.preventDefault();
      const handler = handlerOf(id);
      if (handler === null) return;
      if (handler.whyNot === null) handler.run();
      else useNotices.getState().done(handler.whyNot, false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [screen, singleLetters]);
}

/** Whether a dialog is open; then only its own keys act. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function placeOf(target: EventTarget | null, screen: CommandScope | null, singleLetters: boolean): KeyPlace {
  const dialogOpen = isDialogOpen();
  return {
    focused: scopesAround(target),
    screen: dialogOpen ? null : screen,
    textField: textFieldOf(target),
    dialogOpen,
    singleLetters,
    isOffered: (id) => handlerOf(id) !== null,
  };
}

function scopesAround(target: EventTarget | null): readonly string[] {
  const scopes: string[] = [];
  let element = target instanceof Element ? target.closest('[data-scope]') : null;
  while (element !== null) {
    scopes.push(element.getAttribute('data-scope') ?? '');
    element = element.parentElement?.closest('[data-scope]') ?? null;
  }
  return scopes;
}

const otherInputs: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'range',
  'file',
  'color',
  'reset',
]);

function textFieldOf(target: EventTarget | null): KeyPlace['textField'] {
  if (target instanceof HTMLTextAreaElement) return target.value === '' ? 'empty' : 'filled';
  if (target instanceof HTMLSelectElement) return 'filled';
  if (target instanceof HTMLInputElement && !otherInputs.has(target.type))
    return target.value === '' ? 'empty' : 'filled';
  return target instanceof HTMLElement && target.isContentEditable ? 'filled' : 'none';
}
