import type { SettingValues } from '#shared/records/setting';
import type { CommandDefinition } from '../commandDefinition';
import { commandList, type CommandId } from '../commandList';
import { whyRefused } from './refusedKeys';

/** The commands whose keys were changed, each with its current keys. */
export type Shortcuts = ReadonlyMap<string, readonly string[]>;

/** Nothing is changed. */
export const originalShortcuts: Shortcuts = new Map();

/** The stored changes that this program understands. */
export type ReadShortcuts = {
  readonly shortcuts: Shortcuts;
  /** The changes that it does not understand, in words. */
  readonly leftOut: readonly string[];
  /** The stored changes of commands that it does not have, such as those of a newer Daybook. They stay stored. */
  readonly foreign: SettingValues['shortcuts'];
};

/**
 * Reads the stored changes. A command that this program does not have, or a key that it cannot use, is left out and
 * named; everything else applies. A command with no usable stored key keeps its original keys.
 */
export function readShortcuts(stored: SettingValues['shortcuts']): ReadShortcuts {
  const shortcuts = new Map<string, readonly string[]>();
  const leftOut: string[] = [];
  for (const { command, keys } of stored) {
    const known = commandOf(command);
    const usable = keys.filter((one) => known !== undefined && whyRefused(one, known.keys) === null);
    if (known === undefined) leftOut.push(`the command “${command}”`);
    else leftOut.push(...keys.filter((one) => !usable.includes(one)).map((one) => `“${one}” of “${labelOf(known)}”`));
    if (known !== undefined && (usable.length > 0 || keys.length === 0)) shortcuts.set(command, [...new Set(usable)]);
  }
  return { shortcuts, leftOut, foreign: stored.filter(({ command }) => commandOf(command) === undefined) };
}

/** The current keys of a command. */
export function keysNow(shortcuts: Shortcuts, id: string): readonly string[] {
  return shortcuts.get(id) ?? originalKeys(id);
}

/** The keys that a command had from the beginning. */
export function originalKeys(id: string): readonly string[] {
  return commandOf(id)?.keys ?? [];
}

/** A command by its id, or undefined for an id that this program does not have. */
export function commandOf(id: string): (CommandDefinition & { readonly id: CommandId }) | undefined {
  return byId.get(id);
}

/** The name of a command as used in a sentence, without the dots of a menu item. */
export function labelOf({ label }: Pick<CommandDefinition, 'label'>): string {
  return label.replace('…', '');
}

const byId: ReadonlyMap<string, CommandDefinition & { readonly id: CommandId }> = new Map(
  commandList.map((command) => [command.id, command]),
);
