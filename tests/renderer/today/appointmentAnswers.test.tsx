// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Change } from '#shared/records/recordTypes';
import { anAppointment } from '../../helpers/anAppointment';
import { openDialogs } from '../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

// A busy machine answers late; what is waited for does come.
configure({ asyncUtilTimeout: 8_000 });

const log = () => within(screen.getByRole('region', { name: 'Log' }));
const appointments = () => within(screen.getByRole('region', { name: 'Appointments' }));

/** Leaves the line, so that letters are keys, and asks for the planned time by K. */
async function keep(): Promise<HTMLInputElement> {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Escape}k');
  return await appointments().findByRole<HTMLInputElement>('textbox', { name: /^Kept from, to/ });
}

test.each([
  ['a duty', { kind: recordId('duty'), duty: recordId('court-run') }, /^09:00 – 09:30Duty: court run kept30/],
  ['a kind that the line must be told the units of', { kind: recordId('docket-review') }, /^09:00 – 09:30Docket review kept130/],
])('an appointment of %s is kept at its planned time by K and Enter', async (_name, of, row) => {
  await openToday('09:31', [planned(of)]);
  await keep();
  await userEvent.keyboard('{Enter}');
  expect((await log().findByText('kept')).closest('tr')?.textContent).toMatch(row);
});

test('the planned time that K offers is typed over', async () => {
  await openToday('09:31', [planned({})]);
  const field = await keep();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  await userEvent.keyboard('905-925{Enter}');
  expect((await log().findByText('kept')).closest('tr')?.textContent).toMatch(/^09:05 – 09:25Check-in kept120/);
});

function planned(of: Partial<Appointment>): Change {
  return { type: 'appointment', id: recordId('visit'), content: anAppointment({ officer: alder, ...of }) };
}
