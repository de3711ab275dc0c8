import type { SettingValues } from '#shared/records/setting';
import { screenOfPart, type CommandDefinition, type CommandScope } from '../commandDefinition';
import { commandList } from '../commandList';
import { whyRefused } from './refusedKeys';
import { commandOf, keysNow, labelOf, originalKeys, type Shortcuts } from './shortcuts';

/** One of the keys of a command: the first is 0. A slot after the last one adds keys. */
export type KeySlot = { readonly command: string; readonly slot: number };

/** What becomes of pressed keys. */
export type KeyAnswer =
  | { readonly is: 'refused'; readonly because: string }
  /** The command has them already, so nothing changes. */
  | { readonly is: 'same' }
  | { readonly is: 'taken'; readonly by: readonly CommandDefinition[]; readonly swap: KeySwap | null }
  | { readonly is: 'free'; readonly shortcuts: Shortcuts };

/** The holder of the keys gives them up, and gets those of the slot where it can use them, else none in their place. */
export type KeySwap = {
  readonly shortcuts: Shortcuts;
  readonly holder: CommandDefinition;
  /** The keys that the holder gets, or null where it cannot use them. */
  readonly gets: string | null;
};

/**
 * What becomes of keys pressed for a slot: refused, held by other commands that act in the same place, or free. Only
 * one holder can swap; keys that several commands have in lists of their own stay theirs.
 */
export function answerKeys(at: KeySlot, keys: string, shortcuts: Shortcuts): KeyAnswer {
  const because = whyRefused(keys, originalKeys(at.command));
  if (because !== null) return { is: 'refused', because };
  if (keysNow(shortcuts, at.command).includes(keys)) return { is: 'same' };
  const by = holdersOf(at.command, keys, shortcuts);
  if (by.length === 0) return { is: 'free', shortcuts: withKeys(shortcuts, at, keys) };
  return { is: 'taken', by, swap: swapOf(at, keys, by, shortcuts) };
}

/** The original keys of a command again, or the first other command that has one of them now. */
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

/** The changes as they are stored, after what stays stored of commands that this program does not have. */
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
 * The other commands with these keys that act in the same place. Two that shared them from the beginning are meant to,
 * such as Delete in two lists.
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

/** Whether both scopes can be open at once. Those of a screen and its lists can, and one everywhere with each. */
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
