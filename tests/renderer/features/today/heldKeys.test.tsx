// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day } from '#shared/time/day';
import { ReplayHeld } from '#renderer/features/today/ReplayHeld';
import { anEntry } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const press = (key: string, more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

/** Asks for the form and presses keys before it is loaded, which is the first time alone: each file of tests loads it once. */
async function formBlind(...keys: readonly string[]): Promise<void> {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  press('N', { ctrlKey: true, shiftKey: true });
  expect(screen.queryByRole('dialog')).toBeNull();
  for (const key of keys) if (press(key)) throw new Error(`${key} went to the line`);
}

/** Asks for the closing and presses keys before its questions are there. */
async function closeBlind(...keys: readonly string[]): Promise<void> {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  press('Enter', { ctrlKey: true });
  screen.getByRole('dialog', { name: 'Close Wednesday, September 16' });
  for (const key of keys) press(key.replace('Shift+', ''), { shiftKey: key.startsWith('Shift+') });
}

test('what is typed after the key of the form and before the form is there goes to the form: letters choose, Tab goes on, and the line stays empty', async () => {
  const { services } = await openToday('12:00');
  await formBlind('t', 'r', 'a', 'i', 'n', 'Tab');
  const activity = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Activity' });
  await waitFor(() => expect(activity.value).toBe('training'));
  await waitFor(() => expect(document.activeElement).not.toBe(activity));
  expect(document.activeElement?.closest('form')).toBe(activity.form);
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Log something', hidden: true }).value).toBe('');
  expect(await services.store.reader.ofDays('entry', alder, day, day)).toEqual([]);
});

test('F6 that is pressed before the closing lists its questions goes to the other half, and the words after it are typed there', async () => {
  await openToday('12:00', gaps());
  await closeBlind('F6', 'f', 'o', 'Enter');
  await screen.findByRole('group', { name: 'Travel-document follow-up' });
});

test('arrows go from question to question in the order in which they were pressed, and a letter answers the one reached', async () => {
  const { services } = await openToday('12:00', gaps());
  await closeBlind('ArrowDown', 'ArrowDown', 'ArrowUp', 'f');
  await screen.findByText('Filled: Phone call');
  const entries = await services.store.reader.ofDays('entry', alder, day, day);
  expect(entries.map(({ start, end }) => `${(start - clockOn(day, '00:00')) / 60_000} ${(end - start) / 60_000}`).toSorted()).toEqual(['510 30', '540 60', '600 30', '660 30']);
});

test('Tab goes on and back through what can be pressed, and to the other end', async () => {
  await openToday('12:00', gaps());
  await closeBlind('Tab', 'Tab', 'Shift+Tab');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Something else…E'));
  cleanup();
  await openToday('12:00', gaps());
  await closeBlind(...Array.from({ length: 6 }, () => 'Shift+Tab'));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Close the dayCtrl Enter'));
});

test('a key that is pressed while the held ones are given to the form waits behind them', async () => {
  const held = { current: ['a', 'b'].map((key) => ({ key, ctrl: false, shift: false })) };
  render(<><input type="text" aria-label="Words" /><ReplayHeld held={held} /></>);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Words' });
  field.focus();
  press('c');
  await waitFor(() => expect(field.value).toBe('abc'));
  expect(fireEvent.keyDown(field, { key: 'd' })).toBe(true);
});

test('a letter that is typed after the held ones were given to a list goes on from them', async () => {
  const held = { current: ['t', 'r'].map((key) => ({ key, ctrl: false, shift: false })) };
  const names = ['Record check', 'Training', 'Travel', 'Visit'];
  render(<><select aria-label="Activity">{names.map((name) => <option key={name}>{name}</option>)}</select><ReplayHeld held={held} /></>);
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Activity' });
  list.focus();
  await waitFor(() => expect(list.value).toBe('Training'));
  press('a');
  press('v');
  await waitFor(() => expect(list.value).toBe('Travel'));
});

const day = '2026-09-16' as Day;

/** Three gaps of the morning: until 08:30, from 09:00 to 10:00, and from 10:30 to 11:00; phone calls were what was usual then. */
function gaps(): Change[] {
  return [logged('a', '08:30', 30), logged('b', '10:00', 30), logged('c', '11:00', 30), usual('08:00'), usual('09:00'), usual('10:00')];
}

function logged(id: string, from: string, minutes: number): Change {
  return { type: 'entry', id: id as RecordId, content: { ...anEntry({ day, start: clockOn(day, from), minutes, kind: 'admin', duty: null }), officer: alder } };
}

function usual(from: string): Change {
  const before = '2026-09-15' as Day;
  return { type: 'entry', id: `usual ${from}` as RecordId, content: { ...anEntry({ day: before, start: clockOn(before, from), minutes: 60, kind: 'phone', duty: null }), officer: alder } };
}
