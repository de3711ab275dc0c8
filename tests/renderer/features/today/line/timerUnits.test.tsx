// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Services } from '#renderer/services/services';
import { useNotices } from '#renderer/state/notices';
import { openDialogs } from '../../../../helpers/openDialogs';
import { openToday, type OpenDay } from '../openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const line = async () => await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });
const units = async () => await screen.findByRole('textbox', { name: 'Docket review: how many cases?' });

/** Starts the timer of a docket review at 14:00 and lets 20 minutes pass. */
async function reviewFor20(): Promise<OpenDay> {
  const day = await openToday('14:00');
  await userEvent.type(await line(), 'docket review{Enter}');
  await screen.findByRole('region', { name: 'Timer' });
  for (let minute = 1; minute <= 20; minute += 1) act(() => day.setTime(`14:${String(minute).padStart(2, '0')}`));
  return day;
}

async function logged(services: Services): Promise<string[]> {
  const entries = (await services.store.reader.all('entry')).toSorted((a, b) => a.start - b.start);
  return entries.map(({ kind, start, end, units: count }) => `${kind} ${(end - start) / 60_000} x${count}`);
}

test.each([
  ['S', '{Escape}s', []],
  ['the full stop', '{Escape}.', []],
  ['the full stop in the line', '.{Enter}', []],
  ['W and another activity', '{Escape}wphone{Enter}', ['phone']],
  ['the next timer', 'phone{Enter}', ['phone', 'docket-review']],
])('a docket review asks how many cases when it ends by %s, and runs until the answer', async (_name, keys, after) => {
  const { services, setTime } = await reviewFor20();
  await userEvent.type(await line(), keys);
  const field = await units();
  await waitFor(() => expect(document.activeElement).toBe(field));
  act(() => setTime('14:21'));
  expect([await logged(services), (await services.store.reader.allTimers())[0]?.running?.kind]).toEqual([
    [], 'docket-review',
  ]);
  await userEvent.keyboard('12{Enter}');
  await waitFor(async () => expect(await logged(services)).toEqual(['docket-review 20 x12']));
  const [stack] = await services.store.reader.allTimers();
  const timers = [...(stack?.running ? [stack.running] : []), ...(stack?.interrupted ?? [])];
  expect(timers.map(({ kind }) => kind)).toEqual(after);
  await waitFor(async () => expect((await line()).value).toBe(''));
});

test('Escape keeps the timer running and the line; anything but a count is refused at the field', async () => {
  const { services } = await reviewFor20();
  await userEvent.type(await line(), 'phone{Enter}');
  const field = await units();
  for (const text of ['many', '1.5', '-1', '10000', ' ']) {
    await userEvent.clear(field);
    await userEvent.type(field, `${text}{Enter}`);
    expect([field.getAttribute('aria-invalid'), await logged(services)]).toEqual(['true', []]);
  }
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Before the timer ends' })).toBeNull());
  expect([(await line()).value, (await services.store.reader.allTimers())[0]?.running?.kind]).toEqual([
    'phone', 'docket-review',
  ]);
  expect(document.activeElement).toBe(await line());
});

test('a line that will interrupt the timer is a draft while the units are asked for', async () => {
  const { services } = await reviewFor20();
  await userEvent.type(await line(), 'phone{Enter}');
  await units();
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1), { timeout: 4_000 });
});

test('a timer that ran for less than a minute and counted nothing leaves no entry, and says so', async () => {
  const { services } = await openToday('14:00');
  await userEvent.type(await line(), 'meeting{Enter}');
  await screen.findByRole('region', { name: 'Timer' });
  await userEvent.type(await line(), '{Escape}s');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Timer' })).toBeNull());
  expect([await logged(services), useNotices.getState().notice?.text]).toEqual([
    [],
    'Timer stopped. The timer ran for less than a minute and counted nothing, so it left no entry.',
  ]);
});
