// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Shell } from '#renderer/app/Shell';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { openDialogs } from '../../helpers/openDialogs';
import { stillWindow } from '../../helpers/stillWindow';
import { openScreen } from '../openScreen';

const patience = { timeout: 20_000 };

afterEach(cleanup);

test('the palette has the focus as soon as its key is pressed, so later letters do not go to the line', async () => {
  openDialogs();
  stillWindow();
  await openScreen(<WholeShell />);
  const line = await screen.findByRole('combobox', { name: 'Log something' }, patience);
  line.focus();
  fireEvent.keyDown(line, { key: 'k', ctrlKey: true });
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Search or run a command' }));
});

function WholeShell() {
  const [viewer, settings] = [useViewer(), useSettings()];
  return viewer === undefined || viewer === null || settings === undefined ? null : (
    <Shell viewer={viewer} settings={settings} />
  );
}
