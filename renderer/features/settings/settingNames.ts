import type { SettingsSection } from '#renderer/state/settingsSection';

/** The sections of Settings by name, in their order. */
export const sectionLabels: Readonly<Record<SettingsSection, string>> = {
  you: 'You and your unit',
  schedule: 'Schedule',
  absences: 'Absences',
  activities: 'Activities and duties',
  calendars: 'Calendars',
  display: 'Display and keys',
  export: 'Export',
  storage: 'Storage and backups',
  about: 'About',
};

/** The names of the settings in each section, which the search looks through. */
export const settingNames: Readonly<Record<SettingsSection, readonly string[]>> = {
  you: ['Alias', 'Role', 'Counted from', 'Time zone', 'Unit', 'Docket', 'Field office'],
  schedule: ['Working hours', 'Days off', 'Break', 'Pay periods begin on'],
  absences: ['Leave', 'Holiday', 'Detail', 'Training', 'Federal holidays'],
  activities: ['Kinds of activity', 'Collateral duties', 'Words for the line', 'Units', 'Retire'],
  calendars: ['Import a calendar', 'Rules by a word of the title', 'Titles'],
  display: ['Colors: light or dark', 'A week begins on', 'Clock: 24-hour or 12-hour, am and pm', 'Single letters act'],
  export: ['Byte order mark of CSV files'],
  storage: [
    'Verify both copies', 'Back up now', 'Restore from a backup', 'Second folder', 'Recovery key', 'Folder',
    'Key of notes and titles', 'What is stored'],
  about: ['Version', 'Engine', 'Data version', 'Data folder', 'License', 'Licenses of packages', 'Updates', 'Network'],
};

/**
 * The sections in which every word of a query begins a word of the section's name or of one of its settings, with the
 * settings that hold any of them; all sections, without settings, for an empty query.
 */
export function findSettings<Place extends { readonly id: SettingsSection; readonly label: string }>(
  places: readonly Place[],
  query: string,
): readonly { readonly place: Place; readonly found: readonly string[] }[] {
  const words = wordsOf(query);
  return places.flatMap((place) => {
    const names = settingNames[place.id];
    const isFound = words.every((word) => [place.label, ...names].some((name) => holds(name, word)));
    return isFound ? [{ place, found: names.filter((name) => words.some((word) => holds(name, word))) }] : [];
  });
}

function holds(name: string, word: string): boolean {
  return wordsOf(name).some((one) => one.startsWith(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
