import type { SettingValues } from '#shared/records/setting';
import { screenOfPart, type CommandDefinition, type CommandScope } from '../commandDefinition';
import { commandList } from '../commandList';
import { whyRefused } from './refusedKeys';
import { commandOf, keysNow, labelOf, originalKeys, type Shortcuts } from './shortcuts';

/** One of a command's shortcuts; the first is 0. The slot after the last one adds a shortcut. */
export type KeySlot = { readonly command: string; readonly slot: number };

/** What happens with the keys that were pressed. */
export type KeyAnswer =
  | { readonly is: 'refused'; readonly because: string }
  /** The command has them already, so nothing changes. */
  | { readonly is: 'same' }
  | { readonly is: 'taken'; readonly by: readonly CommandDefinition[]; readonly swap: KeySwap | null }
  | { readonly is: 'free'; readonly shortcuts: Shortcuts };

/** The other command gives up the keys. It gets the slot's old keys in exchange if it can use them, or else nothing. */
export type KeySwap = {
  readonly shortcuts: Shortcuts;
  readonly holder: CommandDefinition;
  /** The keys that the other command gets, or null if it cannot use them. */
  readonly gets: string | null;
};

/**
 * What happens with keys pressed for a slot: they are refused, used by other commands that work in the same place, or
 * free. Only a single other command can swap; keys that several commands use in their own lists stay with them.
 */
export function answerKeys(at: KeySlot, keys: string, shortcuts: Shortcuts): KeyAnswer {
  const because = whyRefused(keys, originalKeys(at.command));
  if (because !== null) return { is: 'refused', because };
  if (keysNow(shortcuts, at.command).includes(keys)) return { is: 'same' };
  const by = holdersOf(at.command, keys, shortcuts);
  if (by.length === 0) return { is: 'free', shortcuts: withKeys(shortcuts, at, keys) };
  return { is: 'taken', by, swap: swapOf(at, keys, by, shortcuts) };
}

/** Gives a command its original keys again, or returns the first other command that uses one of them now. */
export function restoreKeys(
  command: string,
  shortcuts: Shortcuts,
): { readonly holder: CommandDefinition; readonly keys: string } | { readonly shortcuts: Shortcuts } {
  for (const keys of originalKeys(command)) {
    const [holder] = holdersOf(command, keys, shortcuts);
    if (holder !== undefined) return { holder, keys };
  }
  return { shortcuts: new Map([...shortcuts].filter(([id]) => id !== command)) };
}

/** The changes as they are stored, after the stored changes of commands that this program does not have. */
export function storedShortcuts(
  shortcuts: Shortcuts,
  foreign: SettingValues['shortcuts'],
): SettingValues['shortcuts'] {
  const changed = [...shortcuts].filter(([command, keys]) => keys.join(' ') !== originalKeys(command).join(' '));
  return [...foreign, ...changed.map(([command, keys]) => ({ command, keys }))];
}

/** “Undo”, or “Undo” and 2 others. */
export function holderNames([first, ...others]: readonly CommandDefinition[]): string {
  const name = first === undefined ? '' : `“${labelOf(first)}”`;
  if (others.length === 0) return name;
  return `${name} and ${others.length} other${others.length === 1 ? '' : 's'}`;
}

/**
 * The other commands with these keys that work in the same place. Two that have always shared them are meant to, such
 * as Delete in two lists.
 */
function holdersOf(command: string, keys: string, shortcuts: Shortcuts): readonly CommandDefinition[] {
  const definition = commandOf(command);
  if (definition === undefined) return [];
  return commandList.filter((other: CommandDefinition) => {
    if (other.id === command || !keysNow(shortcuts, other.id).includes(keys)) return false;
    const isMeant = other.keys.includes(keys) && definition.keys.includes(keys);
    return !isMeant && actTogether(definition.scope, other.scope);
  });
}

/** Whether both scopes can be active at once: a screen and its lists can, and `everywhere` is active with any other. */
function actTogether(one: CommandScope, other: CommandScope): boolean {
  const [screen, otherScreen] = [screenOfPart[one] ?? one, screenOfPart[other] ?? other];
  return screen === otherScreen || screen === 'everywhere' || otherScreen === 'everywhere';
}

function withKeys(shortcuts: Shortcuts, { command, slot }: KeySlot, keys: string | null): Shortcuts {
  const before = keysNow(shortcuts, command);
  const after = slot < before.length ? before.with(slot, keys ?? '') : [...before, keys ?? ''];
  return new Map([...shortcuts, [command, after.filter((one) => one !== '')]]);
}

function swapOf(at: KeySlot, keys: string, by: readonly CommandDefinition[], shortcuts: Shortcuts): KeySwap | null {
  const [holder, ...others] = by;
  if (holder === undefined || others.length > 0) return null;
  const given = keysNow(shortcuts, at.command)[at.slot] ?? null;
  const held = { command: holder.id, slot: keysNow(shortcuts, holder.id).indexOf(keys) };
  const taken = withKeys(withKeys(shortcuts, held, null), at, keys);
  const canHave =
    given !== null &&
    whyRefused(given, holder.keys) === null &&
    !keysNow(shortcuts, holder.id).includes(given) &&
    holdersOf(holder.id, given, taken).length === 0;
  if (!canHave) return { shortcuts: taken, holder, gets: null };
  return { shortcuts: withKeys(withKeys(shortcuts, held, given), at, keys), holder, gets: given };
}
