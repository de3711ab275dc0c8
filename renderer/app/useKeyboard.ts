import { use, useEffect } from 'react';
import type { CommandScope } from '#shared/contract/commandDefinition';
import { keysNow } from '#shared/contract/keys/shortcuts';
import { handlerOf } from '#renderer/state/commandHandlers';
import { ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { useNotices } from '#renderer/state/notices';
import { findCommand, type KeyPlace, type Keystroke } from './keyboard';

/** Turns keys into commands while it is mounted. */
export function useKeyboard(screen: CommandScope | null): void {
  const { singleLetters, shortcuts } = use(ShownKeysContext);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
      const keysOf = (command: string) => keysNow(shortcuts, command);
      const id = findCommand(strokeOf(event), { ...placeOf(event.target, screen), singleLetters, keysOf });
      if (id === null) return;
      event.preventDefault();
      const handler = handlerOf(id);
      if (handler === null) return;
      if (handler.whyNot === null) handler.run();
      else useNotices.getState().done(handler.whyNot, false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [screen, singleLetters, shortcuts]);
}

/** A key event as the table of commands compares it. The Command key of a Mac counts as Ctrl. */
export function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: StrokeEvent): Keystroke {
  return { key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey };
}

type StrokeEvent = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a dialog is open; only its own keys act then. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function placeOf(
  target: EventTarget | null,
  screen: CommandScope | null,
): Omit<KeyPlace, 'singleLetters' | 'keysOf'> {
  const dialogOpen = isDialogOpen();
  return {
    focused: scopesAround(target),
    screen: dialogOpen ? null : screen,
    textField: textFieldOf(target),
    dialogOpen,
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
