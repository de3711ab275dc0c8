import type { MenuItemConstructorOptions } from 'electron';
import type { CommandDefinition, CommandMenu } from '#shared/contract/commandDefinition';

const order: readonly CommandMenu[] = ['File', 'Edit', 'View', 'Go', 'Help'];
const line: MenuItemConstructorOptions = { type: 'separator' };

/** Keys that Electron spells differently. */
const keyNames: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** The system's own items, which act on the focused field or on the window. */
const roles: Readonly<Partial<Record<CommandMenu, readonly MenuItemConstructorOptions[]>>> = {
  Edit: [line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [line, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
};

/**
 * Builds the native menu from the command list. The page handles the keys itself, because it knows where the focus is;
 * the menu only shows them.
 */
export function buildMenu(
  commands: readonly CommandDefinition[],
  run: (command: string) => void,
  allowDevTools: boolean,
): MenuItemConstructorOptions[] {
  return order.map((menu) => ({
    label: `&${menu}`,
    submenu: [
      ...commands.filter((command) => command.menu === menu).map((command) => itemOf(command, run)),
      ...(roles[menu] ?? []),
      ...(menu === 'View' && allowDevTools ? [line, { role: 'toggleDevTools' as const }] : []),
    ],
  }));
}

function itemOf({ id, label, keys }: CommandDefinition, run: (command: string) => void): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(keys);
  return {
    id,
    label: label.replaceAll('&', '&&'),
    click: () => run(id),
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  };
}

/**
 * The key that the menu shows: the command's first key that is not a single character, in Electron's spelling. A single
 * character only works in a list or on a screen, so the menu does not promise it everywhere. Electron spells keys in
 * ASCII alone.
 */
function acceleratorOf(keys: readonly string[]) {
  const shown = keys.find((key) => /^[\x21-\x7e]{2,}$/.test(key));
  if (shown === undefined) return null;
  return shown
    .split('+')
    .map((part) => keyNames[part] ?? part)
    .join('+');
}
