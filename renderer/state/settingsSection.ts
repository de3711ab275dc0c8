import { create } from 'zustand';

/** The sections of Settings. */
export type SettingsSection =
  'you' | 'schedule' | 'absences' | 'activities' | 'calendars' | 'display' | 'export' | 'storage' | 'about';

type SectionState = { readonly section: SettingsSection; readonly open: (section: SettingsSection) => void };

/** Which section of Settings is open. */
export const useSettingsSection = create<SectionState>((set) => ({
  section: 'you',
  open: (section) => set({ section }),
}));
