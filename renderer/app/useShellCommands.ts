import { use, useEffect } from 'react';
import { commandList } from '#shared/contract/commandList';
import type { SettingValues } from '#shared/records/setting';
import { redo, undo } from '#renderer/commands/history';
import { changeSetting } from '#renderer/commands/settings';
import { ShownKeysContext } from '#renderer/domain-ui/keys/shownKeys';
import { useUndoState } from '#renderer/queries/saving';
import type { Services } from '#renderer/services/services';
import { useServices } from '#renderer/services/useServices';
import { runCommand, useCommand, useCommandHandlers } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { useOverlay } from '#renderer/state/overlay';
import { useHelpPage, type HelpPageId } from '#renderer/state/helpPage';
import { useRoute, type RouteId } from '#renderer/state/route';
import { features } from './features';
import { useBackupCommands } from './useBackupCommands';
import { isDialogOpen } from './useKeyboard';

/** Registers the commands of the frame itself, and connects the native menu to all commands. */
export function useShellCommands(): void {
  const services = useServices();
  const [undone, redone] = [useUndoState((steps) => steps.undo), useUndoState((steps) => steps.redo)];
  useCommand('undo', () => void turn(services, 'undo'), undone === null ? 'There is nothing to undo.' : null);
  useCommand('redo', () => void turn(services, 'redo'), redone === null ? 'There is nothing to redo.' : null);
  useCommand('openPalette', () => useOverlay.getState().show('palette'));
  useCommand('openShortcuts', () => useOverlay.getState().show('shortcuts'));
  useCommand('nextRegion', focusNextRegion);
  useCommand('quit', () => void services.platform.invoke('app.quit', null));
  useCommand('themeLight', () => void setTheme(services, 'light'));
  useCommand('themeDark', () => void setTheme(services, 'dark'));
  useCommand('themeSystem', () => void setTheme(services, 'system'));
  useBackupCommands();
  useEffect(offerScreens, []);
  useNativeMenu(services);
}

/** Registers the command of each screen; returns the function that unregisters them. */
function offerScreens(): () => void {
  const { add, remove } = useCommandHandlers.getState();
  const handlers = features.map(({ id, command }) => ({
    command,
    handler: { run: () => goTo(id), whyNot: null, hint: null },
  }));
  for (const { command, handler } of handlers) add(command, handler);
  return () => {
    for (const { command, handler } of handlers) remove(command, handler);
  };
}

/** Help opens at the page for the screen that the user comes from. */
function goTo(id: RouteId): void {
  const { route, go } = useRoute.getState();
  const page = id === 'help' ? helpPageOf[route] : undefined;
  if (page !== undefined) useHelpPage.getState().open(page);
  go(id);
}

const helpPageOf: Readonly<Partial<Record<RouteId, HelpPageId>>> = {
  today: 'firstDay',
  workload: 'counting',
  staffing: 'method',
  settings: 'kept',
};

async function turn(services: Services, direction: 'undo' | 'redo'): Promise<void> {
  const turned = await (direction === 'undo' ? undo(services) : redo(services));
  const notices = useNotices.getState();
  if (turned.ok) notices.done(`${direction === 'undo' ? 'Undone' : 'Redone'}: ${turned.value.did}.`, false);
  else notices.problem(turned.error.message);
}

async function setTheme(services: Services, theme: SettingValues['theme']): Promise<void> {
  const done = await changeSetting(services, { key: 'theme', value: theme });
  if (!done.ok) useNotices.getState().problem(done.error.message);
}

function useNativeMenu({ platform }: Services): void {
  const handlers = useCommandHandlers((state) => state.handlers);
  const { shortcuts } = use(ShownKeysContext);
  useEffect(
    () =>
      platform.on('menu.command', ({ command }) => {
        const known = commandList.find(({ id }) => id === command);
        if (known !== undefined && (!isDialogOpen() || known.id === 'quit')) runCommand(known.id);
      }),
    [platform],
  );
  useEffect(() => {
    const disabled = commandList
      .filter(
        ({ id, menu }) =>
          menu !== null && (handlers[id]?.at(-1)?.whyNot ?? (handlers[id]?.length ? null : '')) !== null,
      )
      .map(({ id }) => id);
    void platform.invoke('menu.state', {
      disabled,
      shortcuts: [...shortcuts].map(([command, keys]) => ({ command, keys })),
    });
  }, [platform, handlers, shortcuts]);
}

/** Moves the focus to the next part of the screen marked with `data-region`, and from the last to the first. */
function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (one) => one.offsetParent !== null,
  );
  const present = regions.findLastIndex((one) => one.contains(document.activeElement));
  const next = regions[(present + 1) % Math.max(1, regions.length)];
  const target = next?.querySelector<HTMLElement>('button, a[href], input, select, textarea, [tabindex]') ?? next;
  target?.focus();
}
