// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day } from '#shared/time/day';
import { anEntry } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const press = (key: string, more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

/** Opens the closing and presses keys before its questions appear. */
async function closeBlind(...keys: readonly string[]): Promise<void> {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  press('Enter', { ctrlKey: true });
  screen.getByRole('dialog', { name: 'Close Wednesday, September 16' });
  for (const key of keys) press(key);
}

test('the form has the focus as soon as its key is pressed, so later letters do not go to the line', async () => {
  await openToday('12:00');
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  press('N', { ctrlKey: true, shiftKey: true });
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Activity' }));
});

test('F6 pressed before the closing is ready goes to the other half, and the next words go there', async () => {
  await openToday('12:00', gaps());
  await closeBlind('F6', 'f', 'o', 'Enter');
  await screen.findByRole('group', { name: 'Travel-document follow-up' });
});

test('arrow keys pressed early move between questions in order, and a letter answers the one reached', async () => {
  const { services } = await openToday('12:00', gaps());
  await closeBlind('ArrowDown', 'ArrowDown', 'ArrowUp', 'f');
  await screen.findByText('Filled: Phone call');
  const entries = await services.store.reader.ofDays('entry', alder, day, day);
  expect(
    entries.map(({ start, end }) => `${(start - clockOn(day, '00:00')) / 60_000} ${(end - start) / 60_000}`).toSorted(),
  ).toEqual(['510 30', '540 60', '600 30', '660 30']);
});

const day = '2026-09-16' as Day;

/**
 * Three gaps in the morning: until 08:30, from 09:00 to 10:00, and from 10:30 to 11:00. Phone calls are usual at that
 * time.
 */
function gaps(): Change[] {
  return [
    logged('a', '08:30', 30),
    logged('b', '10:00', 30),
    logged('c', '11:00', 30),
    usual('08:00'),
    usual('09:00'),
    usual('10:00'),
  ];
}

function logged(id: string, from: string, minutes: number): Change {
  return {
    type: 'entry',
    id: id as RecordId,
    content: { ...anEntry({ day, start: clockOn(day, from), minutes, kind: 'admin', duty: null }), officer: alder },
  };
}

function usual(from: string): Change {
  const before = '2026-09-15' as Day;
  return {
    type: 'entry',
    id: `usual ${from}` as RecordId,
    content: {
      ...anEntry({ day: before, start: clockOn(before, from), minutes: 60, kind: 'phone', duty: null }),
      officer: alder,
    },
  };
}
