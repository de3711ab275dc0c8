// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { watchTimers } from '#renderer/commands/timers';
import type { Day } from '#shared/time/day';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday, type OpenDay } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

/** A timer that ran from 13:00, with the machine asleep from 13:02 to 13:49. */
async function sleep(): Promise<OpenDay> {
  const day = await openToday('13:00');
  await watchTimers(day.services);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Log something' }), 'walkin{Enter}');
  await screen.findByRole('region', { name: 'Timer' });
  day.setTime('13:02');
  await waitFor(async () =>
    expect((await day.services.store.reader.timers(alder))?.running?.seenAt).toBe(day.services.clock.now()),
  );
  day.setTime('13:49');
  await screen.findByRole('region', { name: 'Time away' });
  await userEvent.keyboard('{Escape}');
  return day;
}

async function entriesOf({ services }: OpenDay) {
  return (await services.store.reader.ofDays('entry', alder, '2026-09-16' as Day, '2026-09-16' as Day)).map(
    ({ start, end, units }) => [(end - start) / 60_000, units],
  );
}

const away = () => screen.queryByRole('region', { name: 'Time away' });
const timer = () => screen.getByRole('region', { name: 'Timer' }).textContent;

test('time away is pending until 1 keeps it: the timer then has all its minutes', async () => {
  const day = await sleep();
  expect(timer()).toContain('2 min+ 47 in question');
  await userEvent.keyboard('1');
  await waitFor(() => expect(away()).toBeNull());
  await waitFor(() => expect(timer()).toContain('49 min'));
  expect(await entriesOf(day)).toEqual([]);
});

test('2 discards it: the earlier work is logged, and the timer continues from the return with its units', async () => {
  const day = await sleep();
  await userEvent.keyboard('2');
  await waitFor(() => expect(away()).toBeNull());
  expect(await entriesOf(day)).toEqual([[2, 1]]);
  await waitFor(() => expect(timer()).toContain('0 min'));
});

test('3 asks until when it was work; a time outside is an error at the field, one inside splits there', async () => {
  const day = await sleep();
  await userEvent.keyboard('3');
  const field = await screen.findByRole('textbox', { name: 'It was work until' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('15:00{Enter}');
  expect(await screen.findByText('Enter a time from 13:02 to 13:49.')).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, '13:20{Enter}');
  await waitFor(() => expect(away()).toBeNull());
  expect(await entriesOf(day)).toEqual([[20, 1]]);
});

test('a clock that was set back is asked about with the minutes so far, and 2 logs them', async () => {
  const day = await sleep();
  await userEvent.keyboard('1');
  await waitFor(() => expect(away()).toBeNull());
  day.setTime('12:30');
  const question = await screen.findByRole('region', { name: 'Clock set back' });
  expect(question.textContent).toContain('The clock was set back from 13:49 to 12:30 while the timer ran on Walk-in.');
  expect(question.textContent).toContain('It had run 49 min.');
  expect(timer()).toContain('49 minclock set back');
  screen.getByRole('button', { name: /It began at 11:41/u });
  await userEvent.keyboard('{Escape}2');
  await waitFor(async () => expect(await entriesOf(day)).toEqual([[49, 1]]));
  expect(screen.queryByRole('region', { name: 'Clock set back' })).toBeNull();
});

test('years away are shown with their dates, and no key counts them as work', async () => {
  const day = await openToday('13:00');
  await watchTimers(day.services);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Log something' }), 'walkin{Enter}');
  await screen.findByRole('region', { name: 'Timer' });
  day.setTime('13:00', '2029-09-16');
  const question = await screen.findByRole('region', { name: 'Time away' });
  expect(question.textContent).toContain('away 1,096 days, September 16, 2026, 13:00 to September 16, 2029, 13:00,');
  expect(screen.queryByRole('button', { name: /Keep/u })).toBeNull();
  await userEvent.keyboard('{Escape}1');
  expect(await entriesOf(day)).toEqual([]);
  screen.getByRole('button', { name: /Discard 1,096 days/u });
});
