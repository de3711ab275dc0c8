import { defaultSettings, type SettingValues } from '#shared/records/setting';
import type { Reader } from '#renderer/storage/reader';

/** All settings: those that were changed over those that hold from the start. */
export async function readSettings(reader: Reader): Promise<SettingValues> {
  const changed = await reader.all('setting');
  return { ...defaultSettings, ...Object.fromEntries(changed.map(({ key, value }) => [key, value])) };
}
