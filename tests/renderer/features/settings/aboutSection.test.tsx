// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataVersion } from '#shared/migrations/all';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen';
import { useSettingsSection } from '#renderer/state/settingsSection';
import { openScreen } from '../../openScreen';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  useSettingsSection.setState({ section: 'about' });
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

test('About names the versions of the program, its engine and its data, and the data folder', async () => {
  await openScreen(<SettingsScreen />);
  const about = await screen.findByRole('region', { name: 'About' });
  const wanted = ['Daybook 0', 'Electron 0 with Chromium 0', `${dataVersion}. `, 'memory'];
  await waitFor(() => expect(wanted.filter((text) => about.textContent?.includes(text) !== true)).toEqual([]));
});

test.each([
  ['the collected text', () => Promise.resolve(new Response('react 19, MIT')), 'react 19, MIT'],
  [
    'where else they are, if they cannot be read',
    () => Promise.resolve(new Response(null, { status: 404 })),
    'The licenses could not be read. They are in the folder of the program.',
  ],
])('the licenses show %s', async (_, answer, text) => {
  vi.stubGlobal('fetch', answer);
  await openScreen(<SettingsScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show licenses' }));
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the licenses' });
  await waitFor(() => expect([field.value, field.readOnly]).toEqual([text, true]));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
