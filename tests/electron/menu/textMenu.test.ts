import { expect, test, vi } from 'vitest';
import { textMenu, type TextPlace } from '../../../electron/menu/textMenu';

vi.mock('electron', () => ({ Menu: {} }));

const all = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const none = { canCut: false, canCopy: false, canPaste: false, canSelectAll: false };

test.each<readonly [string, TextPlace, readonly string[]]>([
  ['a field with selected text', { isEditable: true, selectionText: 'phone', editFlags: all },
    ['cut', 'copy', 'paste', '|', 'selectAll']],
  ['an empty field', { isEditable: true, selectionText: '', editFlags: { ...none, canPaste: true } },
    ['(cut)', '(copy)', 'paste', '|', '(selectAll)']],
  ['selected words of the page', { isEditable: false, selectionText: '13:25', editFlags: { ...none, canCopy: true } },
    ['copy']],
  ['selected blanks', { isEditable: false, selectionText: ' \n', editFlags: { ...none, canCopy: true } }, []],
  ['the page itself', { isEditable: false, selectionText: '', editFlags: none }, []],
])('the menu of %s', (_name, place, expected) => {
  const items = textMenu(place).map(({ role, type, enabled }) =>
    type === 'separator' ? '|' : enabled === true ? role : `(${role})`);
  expect(items).toEqual(expected);
});
