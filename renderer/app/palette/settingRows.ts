import type { SettingsSection } from '#renderer/state/settingsSection';
import { useSettingsSection } from '#renderer/state/settingsSection';
import { useRoute } from '#renderer/state/route';
import { sectionLabels, settingNames } from '#renderer/features/settings/settingNames';
import type { PaletteRow } from './paletteRows';

/** The sections of Settings and every setting in them, each of which opens its section. */
export function settingRows(): readonly PaletteRow[] {
  return (Object.keys(settingNames) as SettingsSection[]).flatMap((section) => [
    rowOf(section, sectionLabels[section], 'Settings'),
    ...settingNames[section].map((name) => rowOf(section, name, sectionLabels[section])),
  ]);
}

function rowOf(section: SettingsSection, label: string, beside: string): PaletteRow {
  return {
    key: `setting-${section}-${label.replaceAll(/\W+/g, '-')}`,
    group: 'setting',
    section: null,
    icon: 'sliders',
    lead: null,
    label,
    detail: null,
    words: beside,
    beside,
    keys: [],
    canRun: true,
    run: () => {
      useSettingsSection.getState().open(section);
      useRoute.getState().go('settings');
    },
  };
}
