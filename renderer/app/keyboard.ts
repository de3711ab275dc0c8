import type { CommandDefinition, CommandScope } from '#shared/contract/commandDefinition';
import { commandList, type CommandId } from '#shared/contract/commandList';

/** The parts of a key event that decide which command it means. */
export type Keystroke = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** Where the focus is while a key is pressed. */
export type KeyPlace = {
  /** Scopes of the regions around the focus, the nearest first. */
  readonly focused: readonly string[];
  /** The scope of the screen, or null if it has none or a dialog is open over it. */
  readonly screen: CommandScope | null;
  readonly textField: 'none' | 'empty' | 'filled';
  readonly dialogOpen: boolean;
  readonly singleLetters: boolean;
  /** The current keys of a command. */
  readonly keysOf: (id: CommandId) => readonly string[];
  /** Whether a mounted part of the page offers the command. */
  readonly isOffered: (id: CommandId) => boolean;
};

/**
 * Returns the command that a key means in a place, or null. The focused list comes first, then the screen, then the
 * whole program. With the focus elsewhere on the screen, a list's key still works if only one list has it.
 */
export function findCommand(stroke: Keystroke, place: KeyPlace): CommandId | null {
  const text = keyText(stroke);
  if (text === 'Enter' || !isKeyAllowed(text, place)) return null;
  const candidates: readonly CommandDefinition[] = commandList.filter(
    (command) => place.keysOf(command.id).includes(text) && place.isOffered(command.id),
  );
  return (firstOf(candidates, place) as CommandId | undefined) ?? null;
}

/** `Ctrl+Shift+N`, `F6`, `?`: Shift is part of the name only with Ctrl or Alt or on keys that write nothing. */
export function keyText({ key, ctrl, alt, shift }: Keystroke): string {
  const isCharacter = key.length === 1;
  const name = isCharacter ? key.toUpperCase() : key;
  const withShift = shift && (!isCharacter || ctrl || alt);
  return [ctrl ? 'Ctrl+' : '', alt ? 'Alt+' : '', withShift ? 'Shift+' : '', name].join('');
}

function isKeyAllowed(text: string, place: KeyPlace): boolean {
  const isLetter = text.length === 1;
  if (isLetter) return place.singleLetters && place.textField === 'none';
  if (text === 'Delete') return place.textField === 'none';
  if (editingKeys.has(text)) return place.textField !== 'filled';
  return true;
}

/** In a field with text, these undo typing rather than saved changes. */
const editingKeys: ReadonlySet<string> = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);

function firstOf(candidates: readonly CommandDefinition[], place: KeyPlace): string | undefined {
  for (const scope of place.focused) {
    const found = candidates.find((command) => command.scope === scope);
    if (found !== undefined) return found.id;
  }
  if (place.dialogOpen) return undefined;
  const ofScreen = candidates.find((command) => command.scope === place.screen);
  const everywhere = candidates.find((command) => command.scope === 'everywhere');
  const ofOneList = candidates.length === 1 ? candidates[0] : undefined;
  return (ofScreen ?? everywhere ?? ofOneList)?.id;
}
