import { defaultSettings, type Setting, type SettingValues } from '#shared/records/setting';
import type { Reader } from '#renderer/storage/reader';

/** All settings: those that were changed over those that hold from the start. */
export async function readSettings(reader: Reader): Promise<SettingValues> {
  return settingsOf(await reader.all('setting'));
}

/** All settings, by those that were changed. */
export function settingsOf(changed: readonly Setting[]): SettingValues {
  return { ...defaultSettings, ...Object.fromEntries(changed.map(({ key, value }) => [key, value])) };
}
