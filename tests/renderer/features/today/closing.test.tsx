// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day } from '#shared/time/day';
import { anAppointment } from '../../../helpers/anAppointment';
import { anEntry } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Close Wednesday, September 16' }));

/** From then on, the screen's shortcuts work. */
async function lineHasFocus(): Promise<void> {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
}

const press = (key: string, ctrlKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });

async function openClosing(): Promise<void> {
  await screen.findByRole('combobox', { name: 'Log something' });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await dialog();
}

test('a closing starts at its first question; letters answer gaps, overlaps, outcomes and their checks', async () => {
  const { services } = await openToday('12:00', [
    planned(),
    logged('a', '08:30', 30, 'phone'),
    logged('b', '09:30', 90, 'admin'),
    logged('c', '10:50', 70, 'phone'),
    usual(),
  ]);
  await openClosing();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Fill: Phone callF'));
  await userEvent.keyboard('f');
  await (await dialog()).findByText('Filled: Phone call');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('KeptK'));
  await userEvent.keyboard('k');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Check doneD'));
  await userEvent.keyboard('l');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Administration ends 10:50B'));
  await userEvent.keyboard('b');
  await (await dialog()).findByText('Administration now ends at 10:50');
  const entries = await services.store.reader.ofDays('entry', alder, day, day);
  expect(entries.map(({ kind, start, end }) => `${kind} ${(end - start) / 60_000}`).toSorted()).toEqual([
    'admin 80',
    'check-in 30',
    'phone 30',
    'phone 30',
    'phone 70',
  ]);
  expect(entries.find(({ kind }) => kind === 'check-in')).toMatchObject({ outcome: 'kept', recordCheck: 'skipped' });
});

test('a closing opens at once, and keys pressed without waiting answer its questions one after another', async () => {
  const { services } = await openToday('12:00', [
    planned(),
    logged('a', '08:30', 30, 'phone'),
    logged('b', '09:30', 90, 'admin'),
    logged('c', '10:50', 70, 'phone'),
    usual(),
  ]);
  await lineHasFocus();
  press('Enter', true);
  screen.getByRole('dialog', { name: 'Close Wednesday, September 16' });
  for (const key of 'fklb') press(key);
  await screen.findByText('Administration now ends at 10:50');
  const entries = await services.store.reader.ofDays('entry', alder, day, day);
  expect(entries.map(({ kind, start, end }) => `${kind} ${(end - start) / 60_000}`).toSorted()).toEqual([
    'admin 80',
    'check-in 30',
    'phone 30',
    'phone 30',
    'phone 70',
  ]);
  expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something', hidden: true })).value).toBe(
    '',
  );
});

test('words typed early into a closing without questions go to the field for them', async () => {
  await openToday('08:00');
  await lineHasFocus();
  press('Enter', true);
  await userEvent.keyboard('fo{Enter}');
  await screen.findByRole('group', { name: 'Travel-document follow-up' });
});

test('the words of a custom reason reappear when the day is closed again, and stay if not edited', async () => {
  const { services } = await openToday('08:00');
  await openClosing();
  await userEvent.keyboard('fo{Enter}');
  await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe('1'));
  await userEvent.keyboard('2o');
  await userEvent.type(
    (await dialog()).getByRole('textbox', { name: 'Reason for Travel-document follow-up' }),
    'line was dead',
  );
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.click(await screen.findByRole('button', { name: 'Reopen' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull());
  await openClosing();
  await waitFor(async () =>
    expect(
      (await dialog()).getByRole<HTMLInputElement>('textbox', { name: 'Reason for Travel-document follow-up' }).value,
    ).toBe('line was dead'),
  );
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: 'Reopen' });
  const [closing] = await services.store.reader.ofDays('closing', alder, day, day);
  const [work] = closing?.undone ?? [];
  expect(work).toMatchObject({ kind: 'followup', notDone: 2, done: 0, due: 2, reason: 'other' });
  expect(
    work?.other === null || work === undefined || closing === undefined
      ? null
      : await services.sealer.open(closing.id, work.other),
  ).toBe('line was dead');
});

test('a word that fits no activity is an error at its field, where reason letters are just letters', async () => {
  await openToday('08:00');
  await openClosing();
  await userEvent.keyboard('tx{Enter}');
  const field = (await dialog()).getByRole('combobox', { name: 'Something else that was due' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect((field as HTMLInputElement).value).toBe('tx');
});

test('the mark of an appointment goes above figures that it would cross, and around free time', async () => {
  const marks = async () => {
    await openClosing();
    return [...document.querySelectorAll('.close-mark')].map((mark) => [
      mark.textContent,
      mark.classList.contains('close-mark-above'),
    ]);
  };
  await openToday('10:00', [planned(), logged('a', '08:00', 75, 'phone')]);
  expect(await marks()).toEqual([
    ['1', true],
    ['2', false],
  ]);
  cleanup();
  await openToday('10:00', [planned(), logged('a', '08:00', 60, 'phone')]);
  expect(await marks()).toEqual([
    ['1', false],
    ['2', false],
  ]);
});

const day = '2026-09-16' as Day;

function logged(id: string, from: string, minutes: number, kind: string): Change {
  return {
    type: 'entry',
    id: id as RecordId,
    content: { ...anEntry({ day, start: clockOn(day, from), minutes, kind, duty: null }), officer: alder },
  };
}

function planned(): Change {
  return { type: 'appointment', id: 'visit' as RecordId, content: anAppointment({ officer: alder, at: '09:00' }) };
}

/** What was done between 08:00 and 09:00 the day before. */
function usual(): Change {
  const before = '2026-09-15' as Day;
  return {
    type: 'entry',
    id: 'usual' as RecordId,
    content: {
      ...anEntry({ day: before, start: clockOn(before, '08:00'), minutes: 60, kind: 'phone', duty: null }),
      officer: alder,
    },
  };
}
