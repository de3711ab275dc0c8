// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Change } from '#shared/records/all';
import { anAppointment } from '../../../helpers/anAppointment';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

// A busy machine is slow, but what the test waits for does appear.

const log = () => within(screen.getByRole('region', { name: 'Log' }));
const appointments = () => within(screen.getByRole('region', { name: 'Appointments' }));

/** Leaves the line, so that letters are shortcuts, and opens the planned time with K. */
async function keep(): Promise<HTMLInputElement> {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Escape}k');
  return await appointments().findByRole<HTMLInputElement>('textbox', { name: /^Kept from, to/ });
}

test.each([
  ['a duty', { kind: recordId('duty'), duty: recordId('court-run') }, /^09:00 – 09:30Duty: court run kept30/],
  [
    'a kind whose units must be typed',
    { kind: recordId('docket-review') },
    /^09:00 – 09:30Docket review kept130/,
  ],
])('K and Enter keep an appointment of %s at its planned time', async (_name, of, row) => {
  await openToday('09:31', [planned(of)]);
  await keep();
  await userEvent.keyboard('{Enter}');
  expect((await log().findByText('kept')).closest('tr')?.textContent).toMatch(row);
});

test('the planned time that K offers can be typed over', async () => {
  await openToday('09:31', [planned({})]);
  const field = await keep();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  await userEvent.keyboard('905-925{Enter}');
  expect((await log().findByText('kept')).closest('tr')?.textContent).toMatch(/^09:05 – 09:25Check-in kept120/);
});

test('an appointment for a collateral duty must name the duty, and is then planned as that duty', async () => {
  const { services } = await openToday('09:31', [planned({})]);
  await userEvent.click(await screen.findByRole('button', { name: /^Add appointment/ }));
  const form = within(await screen.findByRole('dialog', { name: 'Add an appointment' }));
  await userEvent.selectOptions(form.getByLabelText('Activity'), 'Collateral duty');
  await userEvent.type(form.getByLabelText('From'), '13:00');
  await userEvent.click(form.getByRole('button', { name: /^Add/ }));
  expect(await form.findByText('Choose the duty.')).toBeTruthy();
  await userEvent.selectOptions(form.getByLabelText(/^Collateral duty/), 'Court run');
  await userEvent.click(form.getByRole('button', { name: /^Add/ }));
  await appointments().findByText('Duty: court run');
  const [, added] = (await services.store.reader.all('appointment')).toSorted((one, other) => one.start - other.start);
  expect([added?.kind, added?.duty]).toEqual(['duty', 'court-run']);
});

test('an entry for a collateral duty must name the duty', async () => {
  const { services } = await openToday('14:42');
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  const form = within(await screen.findByRole('form', { name: 'Log time' }));
  await userEvent.selectOptions(form.getByLabelText('Activity'), 'Collateral duty');
  await userEvent.type(form.getByLabelText('From'), '9:00');
  await userEvent.type(form.getByLabelText('To'), '9:30');
  await userEvent.click(form.getByRole('button', { name: /^Log(?! and)/ }));
  expect(await form.findByText('Choose the duty.')).toBeTruthy();
  expect(await services.store.reader.all('entry')).toEqual([]);
});

test('an overlap has the color of an alarm; the duty of the entry does not', async () => {
  await openToday('14:42');
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await userEvent.type(line, 'phone congress 9:00-9:30{Enter}');
  await log().findByText('duty: inquiry from Congress');
  await userEvent.type(line, '9:10-9:40 walkin{Enter}');
  const [warning] = await log().findAllByText('overlaps Walk-in by 20 min');
  expect([warning?.className, log().getByText('duty: inquiry from Congress,').className]).toEqual(['alarm', 'muted']);
});

function planned(of: Partial<Appointment>): Change {
  return { type: 'appointment', id: recordId('visit'), content: anAppointment({ officer: alder, ...of }) };
}
