import type { SettingValues } from '#shared/records/setting';
import { readSettings } from './readSettings';
import { useLive } from './useLive';

/** All settings. */
export function useSettings(): SettingValues | undefined {
  return useLive('settings', async ({ store }) => await readSettings(store.reader));
}
