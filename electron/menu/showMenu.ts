import { Menu } from 'electron';
import { commandList } from '#shared/contract/commandList';
import { buildMenu } from './buildMenu';

/** Shows the native menu. Choosing an item runs its command in the page. */
export function showMenu(run: (command: string) => void, allowDevTools: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(commandList, run, allowDevTools)));
}

/** Grays out the commands that are not available right now. */
export function setMenuState({ disabled }: { readonly disabled: readonly string[] }): void {
  const menu = Menu.getApplicationMenu();
  for (const { id } of commandList) {
    const item = menu?.getMenuItemById(id);
    if (item !== undefined && item !== null) item.enabled = !disabled.includes(id);
  }
}
