import type { SettingValues } from '#shared/records/setting';
import { readSettings } from './readSettings';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useSettings asks. */
export const settingsQuestion: Question<SettingValues> = {
  key: 'settings',
  ask: async ({ store }) => await readSettings(store.reader),
};

/** All settings. */
export function useSettings(): SettingValues | undefined {
  return useLive(settingsQuestion);
}
