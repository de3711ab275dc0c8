import { expect, test, vi } from 'vitest';
import type { CommandId } from '#shared/contract/commandList';
import { paletteGroups, type PaletteChoice } from '#renderer/app/paletteItems';

const openAsRowan: PaletteChoice = {
  key: 'switchViewer-rowan',
  id: 'switchViewer',
  label: 'Open as Rowan',
  beside: 'supervisor, mixed',
  run: vi.fn(),
};

test('a command with choices is listed once for each choice and found by its name', () => {
  const [group, ...others] = paletteGroups('rowan', () => null, [
    openAsRowan,
    { ...openAsRowan, key: 'switchViewer-oak', label: 'Open as Oak' },
  ]);
  expect(others).toEqual([]);
  expect(group?.name).toBe('Simulated unit');
  expect(group?.items.map(({ key, beside, canRun, run }) => [key, beside, canRun, run])).toEqual([
    ['switchViewer-rowan', 'supervisor, mixed', true, openAsRowan.run],
  ]);
});

test('without choices, there is no group for them', () => {
  expect(paletteGroups('', () => null, []).map(({ name }) => name)).toEqual([
    'On this screen',
    'Go to',
    'Everywhere',
    'Help',
  ]);
});

test('a label that begins with the typed text comes before one that only contains it, in any group', () => {
  const names = paletteGroups('log', () => ({ run: vi.fn(), whyNot: null, hint: null }), []).flatMap(({ items }) =>
    items.map(({ id }) => id),
  );
  expect(names).toEqual(['logActivity', 'openForm', 'focusLine']);
  const found = paletteGroups('day', () => ({ run: vi.fn(), whyNot: null, hint: null }), []).map(({ name, items }) => [
    name,
    items[0]?.id,
  ]);
  expect(found).toEqual([
    ['On this screen', 'closeDay'],
    ['Go to', 'previousDay'],
    ['Everywhere', 'setUpOfficer'],
  ]);
});

test('what cannot run comes last in its group, with the reason as a hint', () => {
  const handlerOf = (id: CommandId) => ({
    run: vi.fn(),
    whyNot: id === 'openForm' ? 'The day is closed.' : null,
    hint: null,
  });
  const [group] = paletteGroups('log', handlerOf, []);
  expect(group?.items.map(({ id, beside, canRun }) => [id, beside, canRun])).toEqual([
    ['logActivity', null, true],
    ['openForm', 'the day is closed', false],
  ]);
});
