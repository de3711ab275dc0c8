import { defaultSettings, type SettingValues } from '#shared/records/setting';
import type { Reader } from '#renderer/storage/reader';
import { type Query, useQuery } from './liveQuery';

/** The query behind useSettings. */
export const settingsQuery: Query<SettingValues> = {
  key: 'settings',
  run: async ({ store }) => await readSettings(store.reader),
};

/** All settings. */
export function useSettings(): SettingValues | undefined {
  return useQuery(settingsQuery);
}

/** All settings: the changed ones over the defaults. */
export async function readSettings(reader: Reader): Promise<SettingValues> {
  const changed = await reader.all('setting');
  return { ...defaultSettings, ...Object.fromEntries(changed.map(({ key, value }) => [key, value])) };
}
