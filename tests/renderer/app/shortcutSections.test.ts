import { expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { sheetColumns, shortcutSections } from '#renderer/app/shortcutSections';

const lines = (query: string, singleLetters = true) =>
  sheetColumns(shortcutSections, query, singleLetters)
    .flat()
    .flatMap((section) => section.lines.map(({ label, keys }) => `${section.name}: ${label}: ${keys.join(' ')}`))
    .toSorted();

test('the sheet has every command with keys once, and those of the line', () => {
  const count = commandList.filter(({ keys }) => keys.length > 0).length;
  const ofLine = shortcutSections.find(({ key }) => key === 'line')?.lines.length ?? 0;
  expect([lines('').length, ofLine]).toEqual([count + ofLine, 3]);
});

test('the filter finds a name, a section and a key as it is stored or shown, in any order', () => {
  expect(lines('the gap')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('gap FILL')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('ctrl+g')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('ctrl g gap')).toEqual(['Today: Fill the gap: F Ctrl+G']);
  expect(lines('f7')).toEqual(['Today: End and resume what was interrupted: . F7']);
  expect(lines('entry line esc')).toEqual(['Entry line: Clear the line, then leave it: Escape']);
  expect(lines('xylophone')).toEqual([]);
});

test('while single letters are turned off, only the keys that act are shown', () => {
  expect(lines('fill the gap', false)).toEqual(['Today: Fill the gap: Ctrl+G']);
  expect(lines('', false).filter((line) => / [^ ]( |$)/.test(line.split(': ').at(-1) ?? ''))).toEqual([]);
});

test('the columns are about equally long, the first with what acts everywhere', () => {
  const columns = sheetColumns(shortcutSections, '', true);
  const lengths = columns.map((sections) => sections.reduce((sum, section) => sum + section.lines.length + 2, 0));
  expect(columns[0]?.some(({ key }) => key === 'everywhere')).toBe(true);
  expect(columns).toHaveLength(3);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(12);
});
