import type { CommandDefinition, CommandScope } from '#shared/contract/commandDefinition';
import { commandList, type CommandId } from '#shared/contract/commandList';
import { isSingleCharacter } from '#shared/contract/keys/keyNames';
import { keysNow, labelOf, originalKeys, type Shortcuts } from '#shared/contract/keys/shortcuts';
import { keyName } from '#renderer/ui/Kbd';
import { features } from '../features';

/** Keys, and which of its command's keys they are: the first is 0. */
export type SheetKeys = { readonly keys: string; readonly slot: number };

/** What some keys do. */
export type SheetLine = {
  readonly label: string;
  readonly keys: readonly SheetKeys[];
  /** How many keys it has, including those that are not shown. */
  readonly count: number;
  /** The command whose keys can be changed, or null for keys of the line and for Enter. */
  readonly command: CommandId | null;
  readonly isChanged: boolean;
};

/** The keys that act in one place. */
export type SheetSection = {
  readonly key: string;
  readonly name: string;
  readonly where: string;
  readonly lines: readonly SheetLine[];
};

/**
 * Every section of the shortcut sheet: the commands that have keys or are in a menu. The keys of the line belong to the
 * line and are not commands.
 */
export function shortcutSections(shortcuts: Shortcuts): readonly SheetSection[] {
  return [
    { key: 'everywhere', name: 'Everywhere', where: 'always', lines: linesOf('everywhere', shortcuts) },
    { key: 'line', name: 'Entry line', where: 'while typing', lines: keysOfLine },
    ...features.flatMap((feature) =>
      feature.shortcuts.map(({ scope, name, where }) => ({
        key: scope, name, where, lines: linesOf(scope, shortcuts),
      })),
    ),
  ];
}

/**
 * Three columns of about equal length, with the lines that contain every word of the query: in the label, the section's
 * name or a key. Single letters are left out while they are turned off. No columns if nothing is left.
 */
export function sheetColumns(
  sections: readonly SheetSection[],
  query: string,
  singleLetters: boolean,
): readonly (readonly SheetSection[])[] {
  const shown = sections
    .map((section) => ({
      ...section,
      lines: section.lines.flatMap((line) => shownLine(section.name, line, query, singleLetters)),
    }))
    .filter(({ lines }) => lines.length > 0);
  const columns: SheetSection[][] = [[], [], []];
  for (const section of shown.toSorted((one, other) => other.lines.length - one.lines.length))
    columns.reduce((shortest, column) => (lengthOf(column) < lengthOf(shortest) ? column : shortest)).push(section);
  return columns
    .filter((column) => column.length > 0)
    .toSorted((one, other) => Number(hasEverywhere(other)) - Number(hasEverywhere(one)));
}

const keysOfLine: readonly SheetLine[] = [
  fixed('Take a completion', ['Tab']),
  fixed('Choose another', ['ArrowUp', 'ArrowDown']),
  fixed('Clear the line, then leave it', ['Escape']),
];

function fixed(label: string, keys: readonly string[]): SheetLine {
  return { label, keys: inSlots(keys), count: keys.length, command: null, isChanged: false };
}

function shownLine(section: string, line: SheetLine, query: string, singleLetters: boolean): SheetLine[] {
  const keys = singleLetters ? line.keys : line.keys.filter((one) => !isSingleCharacter(one.keys));
  const text = [section, line.label, ...keys.flatMap((one) => [one.keys, keyName(one.keys)])].join(' ').toLowerCase();
  const words = query.toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word)) ? [{ ...line, keys }] : [];
}

function linesOf(scope: CommandScope, shortcuts: Shortcuts): SheetLine[] {
  return commandList
    .filter((command: CommandDefinition) => command.scope === scope)
    .filter(({ id, menu }) => menu !== null || keysNow(shortcuts, id).length > 0 || originalKeys(id).length > 0)
    .map(({ id, label }) => {
      if (originalKeys(id)[0] === 'Enter') return fixed(label, ['Enter']);
      const keys = inSlots(keysNow(shortcuts, id));
      return { label: labelOf({ label }), keys, count: keys.length, command: id, isChanged: shortcuts.has(id) };
    });
}

function inSlots(keys: readonly string[]): readonly SheetKeys[] {
  return keys.map((one, slot) => ({ keys: one, slot }));
}

function lengthOf(column: readonly SheetSection[]): number {
  return column.reduce((sum, { lines }) => sum + lines.length + 2, 0);
}

function hasEverywhere(column: readonly SheetSection[]): boolean {
  return column.some(({ key }) => key === 'everywhere');
}
