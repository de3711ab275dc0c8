import { expect, test, vi } from 'vitest';
import { paletteGroups, type PaletteChoice } from '#renderer/app/paletteItems';

const openAsRowan: PaletteChoice = { key: 'switchViewer-rowan', id: 'switchViewer', label: 'Open as Rowan', beside: 'supervisor, mixed', run: vi.fn() };

test('a command that takes a choice stands once for each choice, and is found by the name of the choice', () => {
  const [group, ...others] = paletteGroups('rowan', () => null, [openAsRowan, { ...openAsRowan, key: 'switchViewer-oak', label: 'Open as Oak' }]);
  expect(others).toEqual([]);
  expect(group?.name).toBe('Simulated unit');
  expect(group?.items.map(({ key, beside, canRun, run }) => [key, beside, canRun, run])).toEqual([['switchViewer-rowan', 'supervisor, mixed', true, openAsRowan.run]]);
});

test('without choices there is no group for them', () => {
  expect(paletteGroups('', () => null, []).map(({ name }) => name)).toEqual(['On this screen', 'Go to', 'Everywhere', 'Help']);
});
