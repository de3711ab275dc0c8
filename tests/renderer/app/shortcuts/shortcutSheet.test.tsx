// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { SettingValues } from '#shared/records/setting';
import { App } from '#renderer/app/App';
import { undo } from '#renderer/commands/history';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useNotices } from '#renderer/state/notices';
import { useOverlay } from '#renderer/state/overlay';
import { useRoute } from '#renderer/state/route';
import {
  aMemoryMachine, machineOfficer as officer, startOn, startWithOfficer, writeChanges,
} from '../../../helpers/memoryMachine';
import { openDialogs } from '../../../helpers/openDialogs';
import { stillWindow } from '../../../helpers/stillWindow';

const patience = { timeout: 20_000 };

beforeAll(openDialogs);
beforeEach(() => {
  stillWindow();
  useRoute.getState().go('help');
  useOverlay.getState().show('shortcuts');
});
afterEach(cleanup);

/** The program on a machine with these stored shortcuts, with the sheet open. */
async function openSheet(value: SettingValues['shortcuts'] = [], machine = aMemoryMachine()): Promise<Services> {
  const services = await startWithOfficer(machine);
  await writeChanges(services, [
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer } },
    { type: 'setting', id: recordId('shortcuts'), content: { key: 'shortcuts', value } },
  ]);
  await show(services);
  return services;
}

async function show(services: Services): Promise<void> {
  render(<ServicesProvider value={services}><App onShown={() => undefined} /></ServicesProvider>);
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }, patience);
}

const line = (label: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('.shortcut-sheet li')];
  return within(found.find(({ textContent }) => textContent.startsWith(label))!);
};
const keysOf = (label: string) => line(label).getAllByRole('button').map(({ textContent }) => textContent);
const choose = (label: string, keys: string) => {
  fireEvent.click(line(label).getByRole('button', { name: `${keys}, change the keys of ${label}` }));
  return screen.getByRole<HTMLInputElement>('textbox', { name: `New keys for ${label}` });
};
type Press = { readonly key: string; readonly ctrlKey?: boolean; readonly shiftKey?: boolean };
const press = (press: Press) => fireEvent.keyDown(document.activeElement ?? document.body, press);
const stored = async (services: Services) =>
  (await services.store.reader.all('setting')).find(({ key }) => key === 'shortcuts')?.value;

test('new keys act and are shown wherever the command is, are one undo step, and survive a restart', async () => {
  const machine = aMemoryMachine();
  const services = await openSheet([], machine);
  const field = choose('Settings', 'Ctrl ,');
  expect(document.activeElement).toBe(field);
  press({ key: 'Control', ctrlKey: true });
  press({ key: 'j', ctrlKey: true });
  await waitFor(() => expect(keysOf('Settings')).toEqual(['Ctrl J']));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Ctrl J, change'));
  expect(useNotices.getState().said.text).toBe('Changed: Ctrl J.');
  expect(await stored(services)).toEqual([{ command: 'goSettings', keys: ['Ctrl+J'] }]);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  const button = document.querySelector('.rail [aria-label="Settings"]');
  expect([button?.getAttribute('aria-keyshortcuts'), button?.getAttribute('title')]).toEqual([
    'Control+J', 'Settings (Ctrl J)',
  ]);
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  expect(useRoute.getState().route).toBe('help');
  fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
  expect(useRoute.getState().route).toBe('settings');
  cleanup();
  useOverlay.getState().show('shortcuts');
  const again = (await startOn(machine)).services;
  await show(again);
  await waitFor(() => expect(keysOf('Settings')).toEqual(['Ctrl J']));
  expect(await undo(again)).toMatchObject({ ok: true });
  await waitFor(() => expect(keysOf('Settings')).toEqual(['Ctrl ,']));
});

test('a conflict names the holder and changes nothing; 1 asks for other keys, 2 swaps, Escape leaves it', async () => {
  const services = await openSheet();
  choose('Fill the gap', 'Ctrl G');
  press({ key: 'k', ctrlKey: true });
  expect(screen.getByRole('alert').textContent).toBe(
    'Ctrl K is taken by “Search or run a command”. Nothing has changed yet.',
  );
  expect(document.activeElement?.textContent).toBe('Press other keys1');
  press({ key: '1' });
  expect(screen.queryByRole('alert')).toBeNull();
  press({ key: 'k', ctrlKey: true });
  fireEvent(screen.getByRole('dialog'), createEvent('cancel', screen.getByRole('dialog'), { cancelable: true }));
  await waitFor(() => expect(keysOf('Fill the gap')).toEqual(['F', 'Ctrl G']));
  expect(await stored(services)).toEqual([]);
  choose('Fill the gap', 'Ctrl G');
  press({ key: 'k', ctrlKey: true });
  screen.getByRole('button', { name: /^Use it; “Search or run a command” gets Ctrl G/ });
  press({ key: '2' });
  await waitFor(() => expect([keysOf('Fill the gap'), keysOf('Search or run a command')]).toEqual([
    ['F', 'Ctrl K'], ['Ctrl G'],
  ]));
  await waitFor(async () => expect(await stored(services)).toHaveLength(2));
});

test('keys that cannot be used are refused with a reason, and Tab still moves on', async () => {
  const services = await openSheet();
  choose('Fill the gap', 'F');
  const said = () => screen.getByRole('alert').textContent;
  press({ key: 'Enter' });
  expect(said()).toBe('Enter cannot be taken. Enter confirms a choice and saves forms. Press other keys.');
  press({ key: 'c', ctrlKey: true });
  expect(said()).toContain('Ctrl C cannot be taken. Text fields need them');
  press({ key: 'Dead' });
  expect(said()).toContain('has no name for this key');
  const field = document.activeElement!;
  const [tab, letter] = [createEvent.keyDown(field, { key: 'Tab' }), createEvent.keyDown(field, { key: 'Enter' })];
  fireEvent(field, tab);
  expect(said()).toContain('Tab moves the focus');
  fireEvent(field, letter);
  expect([tab.defaultPrevented, letter.defaultPrevented]).toEqual([false, true]);
  expect(await stored(services)).toEqual([]);
});

test('single letters that are turned off are not accepted, and only the alternative key is shown', async () => {
  await openSheet();
  fireEvent.click(screen.getByRole('switch', { name: 'Single letters act' }));
  await waitFor(() => expect(keysOf('Fill the gap')).toEqual(['Ctrl G']));
  choose('Fill the gap', 'Ctrl G');
  press({ key: 'j' });
  expect(screen.getByRole('alert').textContent).toContain('Single letters are turned off below.');
});

test('while single letters are turned off, added keys join a letter that is hidden', async () => {
  const services = await openSheet([{ command: 'fillGap', keys: ['F'] }]);
  fireEvent.click(screen.getByRole('switch', { name: 'Single letters act' }));
  await waitFor(() => expect(keysOf('Fill the gap')).toEqual(['Add keys']));
  fireEvent.click(line('Fill the gap').getByRole('button'));
  press({ key: 'j', ctrlKey: true });
  await waitFor(() => expect(keysOf('Fill the gap')).toEqual(['Ctrl J']));
  expect(await stored(services)).toEqual([{ command: 'fillGap', keys: ['F', 'Ctrl+J'] }]);
});

test('one command or all of them get the original keys back, unless another command has them now', async () => {
  const services = await openSheet([
    { command: 'fillGap', keys: ['J', 'Ctrl+J'] }, { command: 'stopTimer', keys: ['F', 'F8'] },
  ]);
  await waitFor(() => expect(keysOf('Fill the gap')).toEqual(['J', 'Ctrl J']));
  choose('Fill the gap', 'J');
  fireEvent.click(screen.getByRole('button', { name: 'Back to F, Ctrl G' }));
  expect(screen.getByRole('alert').textContent).toContain('F cannot be taken. “Stop all timers” has them now.');
  choose('Stop all timers', 'F');
  fireEvent.click(screen.getByRole('button', { name: 'Back to S, F8' }));
  await waitFor(() => expect(keysOf('Stop all timers')).toEqual(['S', 'F8']));
  expect(await stored(services)).toEqual([{ command: 'fillGap', keys: ['J', 'Ctrl+J'] }]);
  fireEvent.click(screen.getByRole('button', { name: 'Reset all' }));
  await waitFor(() => expect(keysOf('Fill the gap')).toEqual(['F', 'Ctrl G']));
  expect(screen.getByRole('button', { name: 'Reset all' }).getAttribute('aria-disabled')).toBe('true');
});

test('stored keys that are not understood are named, and the rest apply', async () => {
  await openSheet([{ command: 'flyAway', keys: ['Ctrl+J'] }, { command: 'fillGap', keys: ['Hyper+K', 'Ctrl+J'] }]);
  await screen.findByText(
    /left out: the command “flyAway”, “Hyper\+K” of “Fill the gap”\.$/, {}, patience,
  );
  expect(keysOf('Fill the gap')).toEqual(['Ctrl J']);
});

test('a menu command without keys can get some', async () => {
  await openSheet();
  fireEvent.click(line('Dark colors').getByRole('button', { name: 'Add keys for Dark colors' }));
  press({ key: 'd', ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(keysOf('Dark colors')).toEqual(['Ctrl Shift D']));
  const filter = screen.getByRole('textbox', { name: 'Filter by name or key' });
  filter.focus();
  for (const value of ['light', '']) fireEvent.change(filter, { target: { value } });
  expect([document.activeElement, keysOf('Dark colors')]).toEqual([filter, ['Ctrl Shift D']]);
});
