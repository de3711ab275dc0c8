import { expect, test, vi } from 'vitest';
import { commandList } from '#shared/contract/commandList';
import { buildMenu } from '../../../electron/menu/buildMenu';

test('each command that names a menu is in it once, in the order of the list, and runs by its id', () => {
  const run = vi.fn();
  const menu = buildMenu(commandList, run, false);
  const ids = menu.map(({ label, submenu }) => [
    label,
    Array.isArray(submenu) ? submenu.flatMap(({ id }) => id ?? []) : [],
  ]);
  const wanted = (['File', 'Edit', 'View', 'Go', 'Help'] as const).map((name) => [
    `&${name}`,
    commandList.filter((command) => command.menu === name).map(({ id }) => id),
  ]);
  expect(ids).toEqual(wanted);
  const [file] = menu;
  const first = Array.isArray(file?.submenu) ? file.submenu[0] : undefined;
  (first?.click as (() => void) | undefined)?.();
  expect(run.mock.calls).toEqual([[first?.id]]);
});

test('the menu shows a key without taking it from the page, and developer tools only under development', () => {
  const items = (allowDevTools: boolean) =>
    buildMenu(commandList, vi.fn(), allowDevTools).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const taken = items(false).filter(
    ({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false,
  );
  const hasTools = (allowed: boolean) => items(allowed).some(({ role }) => role === 'toggleDevTools');
  expect([taken, hasTools(false), hasTools(true)]).toEqual([[], false, true]);
});

test.each([
  [['N', 'Ctrl+N'], 'CmdOrCtrl+N'],
  [['Alt+ArrowLeft'], 'Alt+Left'],
  [['Ctrl+Shift+ArrowUp', 'F2'], 'CmdOrCtrl+Shift+Up'],
  [['Ctrl+,'], 'CmdOrCtrl+,'],
  [['F2'], 'F2'],
  [['K'], undefined],
  [[], undefined],
])(
  'of the keys %j the menu shows the first that is not a single character, in Electron’s spelling: %s',
  (keys, shown) => {
    const [file] = buildMenu([{ ...commandList[0], menu: 'File', keys }], vi.fn(), false);
    expect(Array.isArray(file?.submenu) ? file.submenu.map(({ accelerator }) => accelerator) : null).toEqual([shown]);
  },
);
