import { expect, test } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { isKeyName } from '#shared/contract/keys/keyNames';
import { whyRefused } from '#shared/contract/keys/refusedKeys';

const moves = 'They move through text, lists and pages.';
const noName = 'Daybook has no name for this key, such as one that adds an accent.';
test.each<readonly [keys: string, because: string]>([
  ['Enter', 'Enter confirms a choice and saves forms.'],
  ['Shift+Enter', 'Enter confirms a choice and saves forms.'],
  ['Tab', 'Tab moves the focus, or belongs to the system.'],
  ['Alt+Tab', 'Tab moves the focus, or belongs to the system.'],
  ['Ctrl+Shift+Tab', 'Tab moves the focus, or belongs to the system.'],
  ['Escape', 'Escape closes and cancels, or belongs to the system.'],
  ['Ctrl+Shift+Escape', 'Escape closes and cancels, or belongs to the system.'],
  [' ', 'The space bar presses buttons, ticks boxes and writes spaces.'],
  ['Ctrl+ ', 'The space bar presses buttons, ticks boxes and writes spaces.'],
  ['Ctrl+C', 'Text fields need them to cut, copy, paste and select.'],
  ['Ctrl+V', 'Text fields need them to cut, copy, paste and select.'],
  ['Ctrl+X', 'Text fields need them to cut, copy, paste and select.'],
  ['Ctrl+A', 'Text fields need them to cut, copy, paste and select.'],
  ['Shift+Insert', 'Text fields need them to cut, copy, paste and select.'],
  ['Ctrl+Z', 'Text fields need them to undo typing.'],
  ['Ctrl+Y', 'Text fields need them to undo typing.'],
  ['Ctrl+Shift+Z', 'Text fields need them to undo typing.'],
  ['Backspace', 'Backspace deletes text.'],
  ['Ctrl+Backspace', 'Backspace deletes text.'],
  ['Ctrl+Delete', 'They delete text, or belong to the system.'],
  ['Ctrl+Alt+Delete', 'They delete text, or belong to the system.'],
  ['ArrowUp', moves],
  ['Shift+ArrowLeft', moves],
  ['Ctrl+ArrowRight', moves],
  ['Home', moves],
  ['Ctrl+End', moves],
  ['PageDown', moves],
  ['Shift+F10', 'They open menus.'],
  ['Alt+F', 'They open menus.'],
  ['Alt+H', 'They open menus.'],
  ['Alt+1', 'They choose options in forms.'],
  ['F11', 'It switches to full screen.'],
  ['Alt+F4', 'They belong to the system.'],
  ['Ctrl+Alt+F2', 'They belong to the system.'],
  ['Ctrl+Alt+ArrowUp', 'They belong to the system.'],
  ['Ctrl+0', 'They zoom in and out.'],
  ['Ctrl+Shift++', 'They zoom in and out.'],
  ['Ctrl+-', 'They zoom in and out.'],
  ['+', 'The plus sign joins keys, so it cannot be one of them.'],
  ['Dead', noName],
  ['Unidentified', noName],
  ['Process', noName],
  ['SS', noName],
  ['Shift+K', noName],
  ['Hyper+K', noName],
  ['k', noName],
  ['F25', noName],
  ['', noName],
  ['Ctrl+', noName],
  ['Pause', 'Not every keyboard has it.'],
])('%j is refused: %s', (keys, because) => {
  expect(whyRefused(keys, [])).toBe(because);
});

test.each([
  'J', '1', '?', 'Ö', 'Я', 'Ctrl+J', 'Ctrl+Ö', 'Ctrl+Shift+K', 'Ctrl+Shift+?', 'Ctrl+Alt+J', 'Alt+J', 'F2', 'F12',
  'F24', 'Shift+F6', 'Ctrl+F4', 'Ctrl+Enter', 'Alt+Enter', 'Delete', 'Alt+ArrowLeft', 'Alt+Home', 'Ctrl+PageUp',
  'Alt+Shift+1', 'Ctrl+1',
])('%s can be a shortcut', (keys) => {
  expect(whyRefused(keys, [])).toBeNull();
});

test('a command may get its original keys back, and no other command may take them', () => {
  expect([whyRefused('Ctrl+Z', ['Ctrl+Z']), whyRefused('Ctrl+Z', ['Ctrl+Y'])]).toEqual([
    null,
    'Text fields need them to undo typing.',
  ]);
});

test('all keys in the command list have names, and only undo and redo have keys that others are refused', () => {
  const all = commandList.flatMap(({ id, keys }) => keys.map((one) => [id, one] as const));
  expect(all.filter(([, keys]) => !isKeyName(keys))).toEqual([]);
  expect(all.filter(([, keys]) => whyRefused(keys, []) !== null && keys !== 'Enter').map(([, keys]) => keys)).toEqual([
    'Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z',
  ]);
});
