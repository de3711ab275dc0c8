import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { CommandId, CommandScope } from '#shared/contract/commandList';
import { TodayScreen } from '#renderer/features/today/TodayScreen';
import type { RouteId } from '#renderer/state/route';
import type { IconName } from '#renderer/ui/Icon';

/** A place of the program: what it is called, the command that goes there, and what it shows. */
export type Route = {
  readonly id: RouteId;
  readonly label: string;
  readonly icon: IconName;
  readonly command: CommandId;
  readonly keys: string;
  readonly scope: CommandScope | null;
  readonly inRail: boolean;
  readonly screen: ComponentType | LazyExoticComponent<ComponentType>;
};

type ScreenModule = Readonly<Record<string, ComponentType>>;

/** The screens beside the one that opens, each loaded when it is first gone to; a place stands only when its screen does. */
const screens = import.meta.glob<ScreenModule>('../features/{workload,importCalendar,settings}/*Screen.tsx');

/** All places that work, in the order of the rail. */
export const routes: readonly Route[] = [
  { id: 'today', label: 'Today', icon: 'clock', command: 'goToday', keys: 'Ctrl+1', scope: 'today', inRail: true, screen: TodayScreen },
  ...screenRoute('workload/WorkloadScreen', { id: 'workload', label: 'Workload', icon: 'bars', command: 'goWorkload', keys: 'Ctrl+2', scope: 'workload', inRail: true }),
  ...screenRoute('importCalendar/ImportScreen', { id: 'import', label: 'Import a calendar', icon: 'calendar', command: 'importCalendar', keys: 'Ctrl+O', scope: null, inRail: false }),
  ...screenRoute('settings/SettingsScreen', { id: 'settings', label: 'Settings', icon: 'sliders', command: 'goSettings', keys: 'Ctrl+,', scope: 'settings', inRail: true }),
];

function screenRoute(file: string, route: Omit<Route, 'screen'>): readonly Route[] {
  const load = screens[`../features/${file}.tsx`];
  const name = file.slice(file.indexOf('/') + 1);
  if (load === undefined) return [];
  const screen = lazy(async () => {
    const found = (await load())[name];
    if (found === undefined) throw new Error(`${file} exports no ${name}.`);
    return { default: found };
  });
  return [{ ...route, screen }];
}
