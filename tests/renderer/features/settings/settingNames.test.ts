import { expect, test } from 'vitest';
import { findSettings, settingNames } from '#renderer/features/settings/settingNames';
import type { SettingsSection } from '#renderer/state/settingsSection';

const places = (Object.keys(settingNames) as SettingsSection[]).map((id) => ({
  id,
  label: id === 'you' ? 'You and your unit' : id,
}));
const found = (query: string) =>
  findSettings(places, query).map(({ place, found: names }) => `${place.id}: ${names.join(', ')}`);

test('a setting is found by the start of any of its words, in any order; its section names it', () => {
  expect(found('week')).toEqual(['display: A week begins on']);
  expect(found('  ZONE time ')).toEqual(['you: Time zone']);
  expect(found('unit')).toEqual(['you: Unit', 'activities: Units']);
  expect(found('xylophone')).toEqual([]);
});

test.each([
  ['excel', 'export: Byte order mark of CSV files'],
  ['theme', 'display: Colors: light or dark'],
  ['military time', 'display: Clock: 24-hour or 12-hour, am and pm'],
  ['outlook', 'calendars: Import a calendar'],
  ['usb', 'storage: Second folder'],
  ['retention', 'storage: How many backups are kept'],
  ['vacation', 'absences: Leave'],
  ['lunch', 'schedule: Break'],
])('“%s” is another word that finds %s', (query, place) => {
  expect(found(query)).toContain(place);
});

test('an empty query shows every section', () => {
  expect(found(' ')).toEqual(Object.keys(settingNames).map((id) => `${id}: `));
});
