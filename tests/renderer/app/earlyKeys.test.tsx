// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Shell } from '#renderer/app/Shell';
import { useSettings } from '#renderer/queries/useSettings';
import { useViewer } from '#renderer/queries/useViewer';
import { openDialogs } from '../../helpers/openDialogs';
import { stillWindow } from '../../helpers/stillWindow';
import { openScreen } from '../openScreen';

const patience = { timeout: 20_000 };

afterEach(cleanup);

test('what is typed while the palette is fetched stands in the palette, and not in the line behind it', async () => {
  openDialogs();
  stillWindow();
  await openScreen(<WholeShell />);
  const line = await screen.findByRole('combobox', { name: 'Log something' }, patience);
  line.focus();
  // An event that was not taken is what writes into a field: true says that the letter would have.
  const press = (key: string, ctrlKey = false) => fireEvent.keyDown(line, { key, ctrlKey });
  press('k', true);
  expect(['d', 'a', 'r', 'k'].map((key) => press(key))).toEqual([false, false, false, false]);
  expect(press('Enter')).toBe(false);
  const palette = await screen.findByRole('combobox', { name: 'Search or run a command' }, patience);
  expect((palette as HTMLInputElement).value).toBe('dark');
  expect(document.activeElement).toBe(palette);
});

function WholeShell() {
  const [viewer, settings] = [useViewer(), useSettings()];
  return viewer === undefined || viewer === null || settings === undefined ? null : <Shell viewer={viewer} settings={settings} />;
}
