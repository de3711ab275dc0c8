import { Menu } from 'electron';
import { commandList } from '#shared/contract/commandList';
import type { MenuState } from '#shared/contract/ipc';
import { buildMenu } from './buildMenu';

type Shown = { readonly run: (command: string) => void; readonly allowDevTools: boolean };

let shown: Shown | null = null;
let shownShortcuts = '[]';

/** Shows the native menu. Choosing an item runs its command in the page. */
export function showMenu(run: (command: string) => void, allowDevTools: boolean): void {
  shown = { run, allowDevTools };
  build([]);
}

/** Grays out the commands that are not available right now, and shows the commands' current keys. */
export function setMenuState({ disabled, shortcuts }: MenuState): void {
  if (JSON.stringify(shortcuts) !== shownShortcuts) build(shortcuts);
  const menu = Menu.getApplicationMenu();
  for (const { id } of commandList) {
    const item = menu?.getMenuItemById(id);
    if (item !== undefined && item !== null) item.enabled = !disabled.includes(id);
  }
}

/** An item's keys cannot be changed once it is shown, so changed keys need a new menu. */
function build(shortcuts: MenuState['shortcuts']): void {
  if (shown === null) return;
  shownShortcuts = JSON.stringify(shortcuts);
  const changed = new Map(shortcuts.map(({ command, keys }) => [command, keys]));
  const commands = commandList.map((command) => ({ ...command, keys: changed.get(command.id) ?? command.keys }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(commands, shown.run, shown.allowDevTools)));
}
