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
  display: ['Colors: light or dark', 'A week begins on', 'Clock: 24-hour or 12-hour, am and pm', 'Single letters act',
    'Shortcuts'],
  export: ['Byte order mark of CSV files'],
  storage: [
    'Verify both copies', 'Back up now', 'When backups are written', 'How many backups are kept',
    'Look only, into a backup', 'Restore from a backup', 'Second folder', 'Recovery key', 'Folder',
    'Key of notes and titles', 'What is stored'],
  about: ['Version', 'Engine', 'Data version', 'Data folder', 'License', 'Licenses of packages', 'Updates', 'Network'],
};

/** Other words for settings, as people look for them, by the setting that they mean. */
const otherWords: Readonly<Record<string, string>> = {
  'Alias': 'name initials',
  'Role': 'officer supervisor',
  'Time zone': 'timezone place location move',
  'Counted from': 'start first day begin',
  'Unit': 'team membership',
  'Docket': 'detained caseload',
  'Working hours': 'shift night compressed maxiflex',
  'Break': 'lunch',
  'Pay periods begin on': 'payroll biweekly',
  'Leave': 'vacation annual sick pto',
  'Holiday': 'off',
  'Federal holidays': 'observed worked veterans',
  'Kinds of activity': 'walk-in phone check-in label add new',
  'Collateral duties': 'court duty add new',
  'Words for the line': 'shorthand abbreviation keyword first letters alias',
  'Units': 'count noun default',
  'Retire': 'delete remove hide stop using',
  'Import a calendar': 'ics outlook google apple',
  'Rules by a word of the title': 'match keyword target',
  'Colors: light or dark': 'theme colours color appearance mode contrast',
  'A week begins on': 'sunday monday start',
  'Clock: 24-hour or 12-hour, am and pm': 'time format military',
  'Single letters act': 'shortcuts keyboard hotkeys keys',
  'Shortcuts': 'keyboard hotkeys keys change rebind remap',
  'Byte order mark of CSV files': 'excel bom utf-8 encoding',
  'Verify both copies': 'check integrity journal',
  'Back up now': 'backup save copy',
  'When backups are written': 'schedule automatic time plan',
  'How many backups are kept': 'retention rotation days months plan',
  'Look only, into a backup': 'open view read days entries',
  'Second folder': 'usb drive network share backup',
  'Recovery key': 'print paper lost computer',
  'Key of notes and titles': 'encryption sealed password',
  'What is stored': 'privacy data kept',
  'Updates': 'upgrade',
  'Network': 'internet offline online',
};

/**
 * The sections in which every word of a query begins a word of the section's name, of one of its settings or of their
 * other words, each with the settings that match any word; all sections, without settings, for an empty query.
 */
export function findSettings<Place extends { readonly id: SettingsSection; readonly label: string }>(
  places: readonly Place[],
  query: string,
): readonly { readonly place: Place; readonly found: readonly string[] }[] {
  const words = wordsOf(query);
  return places.flatMap((place) => {
    const names = settingNames[place.id];
    const isFound = words.every((word) => [place.label, ...names].some((name) => saysOrMeans(name, word)));
    return isFound ? [{ place, found: names.filter((name) => words.some((word) => saysOrMeans(name, word))) }] : [];
  });
}

function saysOrMeans(name: string, word: string): boolean {
  return holds(name, word) || holds(otherWords[name] ?? '', word);
}

function holds(name: string, word: string): boolean {
  return wordsOf(name).some((one) => one.startsWith(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
