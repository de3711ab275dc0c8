// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as keys from '#renderer/ui/Kbd';
import { openDialogs } from '../../../helpers/openDialogs';
import { openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

vi.mock(import('#renderer/ui/Kbd'), { spy: true });

test('each minute only renders what shows the time, and neither the line nor the day’s head', async () => {
  const day = await openToday('13:00');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Log something' }), 'walkin{Enter}');
  const timer = await screen.findByRole('region', { name: 'Timer' });
  await waitFor(() => expect(document.querySelector<HTMLInputElement>('[role="combobox"]')?.value).toBe(''));
  vi.mocked(keys.Kbd).mockClear();
  const line = screen.getByRole('region', { name: 'Quick entry' });
  const keysDrawn = () => vi.mocked(keys.Kbd).mock.calls.map(([{ keys: drawn }]) => drawn);
  act(() => day.setTime('13:01'));
  await waitFor(() => expect(timer.textContent).toContain('1 min'));
  expect(document.querySelector('.strip-now')?.textContent).toBe('13:01');
  expect(keysDrawn().filter((drawn) => drawn !== 'A' && drawn !== 'F')).toEqual([]);
  await userEvent.type(screen.getByRole('combobox', { name: 'Log something' }), '-5 phone');
  expect(line.textContent).toContain('12:56 – 13:01');
});
