// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alwaysIn, withZone } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen';
import { useSettingsSection, type SettingsSection } from '#renderer/state/settingsSection';
import { anOfficer, openScreen } from '../../openScreen';

afterEach(cleanup);
beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

// A busy machine is slow, but what the test waits for does appear.

async function openDialog(section: SettingsSection, button: string) {
  useSettingsSection.setState({ section });
  await openScreen(<SettingsScreen />);
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

type Dialog = Awaited<ReturnType<typeof openDialog>>;

/** A list of choices has the same label as its field. */
const control = { selector: 'input, textarea' };

async function fill(dialog: Dialog, name: string, text: string) {
  await userEvent.clear(dialog.getByLabelText(name, control));
  if (text !== '') await userEvent.type(dialog.getByLabelText(name, control), text);
}

/** Tries to save. The message must be at the field, which has the focus and still has its text. */
async function refusedAt(dialog: Dialog, save: string, name: string, message: string) {
  await userEvent.click(dialog.getByRole('button', { name: new RegExp(`^${save}`) }));
  await dialog.findByText(message);
  const field = dialog.getByLabelText<HTMLInputElement>(name, control);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect([
    field.getAttribute('aria-invalid'),
    document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent,
  ]).toEqual(['true', message]);
  return field.value;
}

test('an absence: days or hours in the wrong order, a mistyped year, no time, a time that does not exist', async () => {
  const dialog = await openDialog('absences', 'Add an absence…');
  await fill(dialog, 'First day', '2026-09-25');
  await fill(dialog, 'Last day', '2026-09-21');
  await fill(dialog, 'Note optional', 'kept while it is wrong');
  expect(await refusedAt(dialog, 'Add', 'Last day', 'The last day is before the first.')).toBe('2026-09-21');
  await fill(dialog, 'Last day', '');
  await refusedAt(dialog, 'Add', 'Last day', 'Enter the last day. For one day, enter it twice.');
  await fill(dialog, 'First day', '0202-09-21');
  await fill(dialog, 'Last day', '0202-09-25');
  await refusedAt(dialog, 'Add', 'First day', 'Check the year: it must be from 2000 to 2099.');
  await fill(dialog, 'First day', '2026-09-21');
  await fill(dialog, 'Last day', '2026-09-25');
  await userEvent.click(dialog.getByRole('checkbox', { name: /^Whole days/ }));
  await fill(dialog, 'From', '13:00');
  await fill(dialog, 'To', '25:00');
  const noTime = '“25:00” is not a time of the day. Hours go from 0:00 to 24:00.';
  expect(await refusedAt(dialog, 'Add', 'To', noTime)).toBe('25:00');
  await fill(dialog, 'To', '12:00');
  expect(dialog.queryByText(/is not a time of the day/)).toBeNull();
  await fill(dialog, 'To', '');
  await refusedAt(dialog, 'Add', 'To', 'Enter both times, such as 13:00 to 16:30.');
  await fill(dialog, 'To', '12:00');
  await refusedAt(dialog, 'Add', 'From', 'The hours end before they start.');
  await fill(dialog, 'To', '14:00');
  expect(dialog.getByLabelText<HTMLTextAreaElement>('Note optional').value).toBe('kept while it is wrong');
  await userEvent.click(dialog.getByRole('button', { name: /^Add/ }));
  await screen.findByRole('row', { name: /^Sep 21 to Sep 25 13:00 – 14:00 leave planned/ });
});

test('an absence says which of its days are holidays or free anyway, and can still be added', async () => {
  const dialog = await openDialog('absences', 'Add an absence…');
  const said = () =>
    [...dialog.getByRole('status', { name: 'Days that are free without it' }).children].map(
      ({ textContent }) => textContent,
    );
  expect(said()).toEqual([]);
  await fill(dialog, 'First day', '2026-10-09');
  await fill(dialog, 'Last day', '2026-10-13');
  expect(said()).toEqual([
    'Federal holiday: Oct 12 (Columbus Day). Off without this absence.',
    'Not in the schedule: Oct 10 and Oct 11.',
  ]);
  await userEvent.click(dialog.getByRole('radio', { name: 'Holiday' }));
  expect(said()).toHaveLength(2);
  await userEvent.click(dialog.getByRole('button', { name: /^Add/ }));
  await screen.findByRole('row', { name: /^Oct 9 to Oct 13 whole days holiday planned/ });
});

test('a kind: no label, a reserved word, no unit, number or day; a corrected field is no longer wrong', async () => {
  const dialog = await openDialog('activities', 'Add a kind…');
  await refusedAt(dialog, 'Add', 'Label', 'Enter a label.');
  await fill(dialog, 'Label', 'Home visit');
  expect(dialog.queryByText('Enter a label.')).toBeNull();
  await fill(dialog, 'Words for the line', 'mon');
  await userEvent.click(dialog.getByRole('button', { name: /^Add/ }));
  await dialog.findByText(/^“mon” means a day/);
  await fill(dialog, 'Words for the line', 'homevisit');
  await refusedAt(dialog, 'Add', 'One unit is a', 'Enter what is counted, such as visit.');
  await fill(dialog, 'One unit is a', 'visit');
  await fill(dialog, 'Units of an entry', 'two');
  const notANumber = '“two” is not a number. Type one, such as 1.';
  expect(await refusedAt(dialog, 'Add', 'Units of an entry', notANumber)).toBe('two');
  await fill(dialog, 'Units of an entry', '');
  const howMany = 'Enter how many units an entry has if none are typed: 0, 1 or more.';
  await refusedAt(dialog, 'Add', 'Units of an entry', howMany);
  await fill(dialog, 'Units of an entry', '2');
  expect(dialog.queryByText(/^Enter how many/)).toBeNull();
  await fill(dialog, 'In force from', '');
  await refusedAt(dialog, 'Add', 'In force from', 'Enter the first day it applies.');
  await fill(dialog, 'In force from', '2026-09-16');
  await userEvent.click(dialog.getByRole('button', { name: /^Add/ }));
  await screen.findByRole('row', { name: /^Home visit homevisit case work visit, 2 an entry/ });
});

test('a duty, the officer and the unit: empty names, an unknown zone, no day', async () => {
  const duty = await openDialog('activities', 'Add a duty…');
  await refusedAt(duty, 'Add', 'Label', 'Enter a label.');
  cleanup();
  const you = await openDialog('you', 'Change…');
  await fill(you, 'Alias', ' ');
  await refusedAt(you, 'Save', 'Alias', 'Enter an alias: any word except your name.');
  await fill(you, 'Alias', 'Linden');
  await fill(you, 'Time zone', 'Mars/Olympus');
  await userEvent.keyboard('{Escape}');
  expect(await refusedAt(you, 'Save', 'Time zone', 'There is no such time zone; choose one from the list.')).toBe(
    'Mars/Olympus',
  );
  cleanup();
  const unit = await openDialog('you', 'Change from a date…');
  await fill(unit, 'Unit', '');
  await refusedAt(unit, 'Save', 'Unit', 'Enter a unit, such as Unit 2.');
  await fill(unit, 'From', '');
  await refusedAt(unit, 'Save', 'From', 'Enter the first day it applies.');
});

test('another alias leaves the zones alone, even in the hours between two of them', async () => {
  // It is Thursday in Guam, and New York begins with its own Thursday.
  const [guam, newYork] = ['Pacific/Guam' as ZoneName, 'America/New_York' as ZoneName];
  const zones = withZone(alwaysIn(guam), { from: '2026-09-17' as Day, zone: newYork });
  useSettingsSection.setState({ section: 'you' });
  await openScreen(<SettingsScreen />, [anOfficer('cedar', 'Cedar', { zones })], 'cedar');
  await userEvent.click(await screen.findByRole('button', { name: 'Change…' }));
  const you = within(await screen.findByRole('dialog'));
  await fill(you, 'Alias', 'Linden');
  await userEvent.click(you.getByRole('button', { name: /^Save/ }));
  await screen.findByText('Linden');
  screen.getByText(/^Pacific\/Guam, then America\/New York from Sep 17\./);
});

test('a setting is found by keys: the list narrows, Enter opens, nothing found says so, Escape shows all', async () => {
  useSettingsSection.setState({ section: 'you' });
  await openScreen(<SettingsScreen />);
  const find = await screen.findByRole('textbox', { name: 'Find a setting' });
  const list = within(screen.getByRole('navigation', { name: 'Sections of Settings' }));
  await userEvent.type(find, 'zone');
  expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['You and your unitTime zone']);
  await userEvent.type(find, 'x');
  await screen.findByText('No setting has “zonex”. Escape shows all.');
  await userEvent.keyboard('{Escape}');
  expect([list.getAllByRole('button').length, find.getAttribute('value')]).toEqual([9, '']);
  await userEvent.type(find, 'single{Enter}');
  await screen.findByRole('switch', { name: 'Single letters act' });
  expect(document.activeElement?.textContent).toBe('Display and keysSingle letters act');
});
