import { expect, test } from 'vitest';
import type { CommandId } from '#shared/contract/commandList';
import { keysNow, originalShortcuts } from '#shared/contract/keys/shortcuts';
import { findCommand, keyText, type KeyPlace } from '#renderer/app/keyboard';

const offered = (...ids: readonly CommandId[]): KeyPlace => ({
  focused: [],
  screen: 'today',
  textField: 'none',
  dialogOpen: false,
  singleLetters: true,
  keysOf: (id) => keysNow(originalShortcuts, id),
  isOffered: (id) => ids.includes(id),
});
const press = (key: string, more: { ctrl?: boolean; alt?: boolean; shift?: boolean } = {}) => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  ...more,
});

test('a key has the name that the command list uses', () => {
  expect([
    keyText(press('k')),
    keyText(press('?', { shift: true })),
    keyText(press('n', { ctrl: true, shift: true })),
    keyText(press('F6')),
  ]).toEqual(['K', '?', 'Ctrl+Shift+N', 'F6']);
});

test('a letter does nothing in a text field, and its alternative key does the same', () => {
  const place = { ...offered('focusLine'), textField: 'filled' as const };
  expect([findCommand(press('n'), place), findCommand(press('n', { ctrl: true }), place)]).toEqual([null, 'focusLine']);
});

test('a key of Settings only works there', () => {
  const place = { ...offered('findSetting'), screen: 'settings' as const };
  expect([
    findCommand(press('/'), place),
    findCommand(press('f', { ctrl: true }), place),
    findCommand(press('/'), { ...place, isOffered: () => false }),
  ]).toEqual(['findSetting', 'findSetting', null]);
});

test('letters do nothing when they are turned off', () => {
  expect(findCommand(press('n'), { ...offered('focusLine'), singleLetters: false })).toBeNull();
});

test('a key belongs to the focused list first', () => {
  const place = offered('deleteEntry', 'deleteAppointment');
  expect([
    findCommand(press('Delete'), { ...place, focused: ['log'] }),
    findCommand(press('Delete'), { ...place, focused: ['appointments'] }),
    findCommand(press('Delete'), place),
  ]).toEqual(['deleteEntry', 'deleteAppointment', null]);
});

test('undo in a text field undoes the typing only', () => {
  const ctrlZ = press('z', { ctrl: true });
  expect([
    findCommand(ctrlZ, { ...offered('undo'), textField: 'filled' }),
    findCommand(ctrlZ, { ...offered('undo'), textField: 'empty' }),
  ]).toEqual([null, 'undo']);
});

test('no shortcut works behind an open dialog', () => {
  expect(
    findCommand(press('k', { ctrl: true }), { ...offered('openPalette'), screen: null, dialogOpen: true }),
  ).toBeNull();
});
