import type { CommandDefinition, CommandScope } from '#shared/contract/commandDefinition';
import { commandList } from '#shared/contract/commandList';
import { keyName } from '#renderer/ui/Kbd';
import { features } from './features';

/** What some keys do. */
export type SheetLine = { readonly label: string; readonly keys: readonly string[] };

/** The keys that act in one place. */
export type SheetSection = {
  readonly key: string;
  readonly name: string;
  readonly where: string;
  readonly lines: readonly SheetLine[];
};

/** Every section of the shortcut sheet. The keys of the line are its own and no commands. */
export const shortcutSections: readonly SheetSection[] = [
  { key: 'everywhere', name: 'Everywhere', where: 'always', lines: linesOf('everywhere') },
  {
    key: 'line',
    name: 'Entry line',
    where: 'while typing',
    lines: [
      { label: 'Take a completion', keys: ['Tab'] },
      { label: 'Choose another', keys: ['ArrowUp', 'ArrowDown'] },
      { label: 'Clear the line, then leave it', keys: ['Escape'] },
    ],
  },
  ...features.flatMap(({ shortcuts }) =>
    shortcuts.map(({ scope, name, where }) => ({ key: scope, name, where, lines: linesOf(scope) })),
  ),
];

/**
 * Three columns of about equal length, with the lines in which every word of the query is: in the label, the section's
 * name or a key. Single letters are left out while they are turned off. No columns where nothing is left.
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

function shownLine(section: string, line: SheetLine, query: string, singleLetters: boolean): SheetLine[] {
  const keys = singleLetters ? line.keys : line.keys.filter((key) => key.length > 1);
  const text = [section, line.label, ...keys, ...keys.map(keyName)].join(' ').toLowerCase();
  const words = query.toLowerCase().split(/\s+/);
  return keys.length > 0 && words.every((word) => text.includes(word)) ? [{ ...line, keys }] : [];
}

function linesOf(scope: CommandScope): SheetLine[] {
  return commandList
    .filter((command: CommandDefinition) => command.scope === scope && command.keys.length > 0)
    .map(({ label, keys }) => ({ label: label.replace('…', ''), keys }));
}

function lengthOf(column: readonly SheetSection[]): number {
  return column.reduce((sum, { lines }) => sum + lines.length + 2, 0);
}

function hasEverywhere(column: readonly SheetSection[]): boolean {
  return column.some(({ key }) => key === 'everywhere');
}
