import { expect, test } from 'vitest';
import { screenOfPart } from '#shared/contract/commandDefinition';
import { commandList } from '#shared/contract/commandList';
import { originalShortcuts } from '#shared/contract/keys/shortcuts';
import { features, featureWith } from '#renderer/app/features';
import { sheetColumns, shortcutSections as sectionsWith } from '#renderer/app/shortcuts/shortcutSections';

const shortcutSections = sectionsWith(originalShortcuts);
const lines = (query: string, singleLetters = true) =>
  sheetColumns(shortcutSections, query, singleLetters)
    .flat()
    .flatMap(({ name, lines: shown }) =>
      shown.map(({ label, keys }) => `${name}: ${label}: ${keys.map((one) => one.keys).join(' ')}`),
    )
    .toSorted();

test('the sheet has every command with keys or in a menu once, and the keys of the line', () => {
  const count = commandList.filter(({ keys, menu }) => keys.length > 0 || menu !== null).length;
  const ofLine = shortcutSections.find(({ key }) => key === 'line')?.lines.length ?? 0;
  expect([lines('').length, ofLine]).toEqual([count + ofLine, 3]);
});

test('the filter finds a name, a section and a key as it is stored or shown, in any order', () => {
  expect(lines('the gap')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('gap FILL')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('ctrl+g')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('ctrl g gap')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('f7')).toEqual(['Today: End the timer and resume the interrupted one: . F7']);
  expect(lines('entry line esc')).toEqual(['Entry line: Clear the line, then leave it: Escape']);
  expect(lines('xylophone')).toEqual([]);
});

test('while single letters are turned off, only the keys that act are shown', () => {
  expect(lines('fill the gap', false)).toEqual(['Today: Fill the gap: Ctrl+G']);
  expect(lines('', false).filter((line) => / [^ ]( |$)/.test(line.split(': ').at(-1) ?? ''))).toEqual([]);
});

test('the columns are about equally long, and the first has the keys that act everywhere', () => {
  const columns = sheetColumns(shortcutSections, '', true);
  const lengths = columns.map((sections) => sections.reduce((sum, section) => sum + section.lines.length + 2, 0));
  expect(columns[0]?.some(({ key }) => key === 'everywhere')).toBe(true);
  expect(columns).toHaveLength(3);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(12);
});

test('a changed command has its present keys, slot by slot, even if none are left', () => {
  const sections = sectionsWith(new Map([['fillGap', ['Ctrl+J', 'F']], ['openPalette', []]]));
  const all = sections.flatMap((section) => section.lines);
  expect(all.filter(({ isChanged }) => isChanged)).toEqual([
    { label: 'Search or run a command', keys: [], count: 0, command: 'openPalette', isChanged: true },
    {
      label: 'Fill the gap', keys: [{ keys: 'Ctrl+J', slot: 0 }, { keys: 'F', slot: 1 }], count: 2, command: 'fillGap',
      isChanged: true,
    },
  ]);
});

test('Enter cannot be changed, nor can the keys of the line', () => {
  const fixed = shortcutSections.flatMap((section) => section.lines).filter(({ command }) => command === null);
  expect(fixed.map(({ label }) => label)).toEqual([
    'Take a completion', 'Choose another', 'Clear the line, then leave it',
    'Log what the line says', 'Save the pasted lines', 'Start a timer',
  ]);
});

test('each list is a part of the screen whose feature names it', () => {
  const parts = features.flatMap(({ scope, shortcuts }) =>
    shortcuts.filter((section) => section.scope !== scope).map((section) => [section.scope, scope]),
  );
  expect(Object.fromEntries(parts)).toEqual(screenOfPart);
  expect(featureWith('log')?.id).toBe('today');
});
