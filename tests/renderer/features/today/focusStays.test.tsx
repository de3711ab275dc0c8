// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { undo } from '#renderer/commands/history';
import { watchTimers } from '#renderer/commands/timers';
import { recordId } from '#shared/base/ids';
import { UndoNotice } from '#renderer/domain-ui/UndoNotice';
import { anAppointment } from '../../../helpers/anAppointment';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const line = async () => await screen.findByRole('combobox', { name: 'Log something' });
const log = () => within(screen.getByRole('region', { name: 'Log' }));
const isFocused = async (find: () => Element | null) =>
  await waitFor(() =>
    expect([document.activeElement, document.activeElement === find()]).toEqual([expect.anything(), true]),
  );

test('deleting an entry moves the focus to its Undo, and undoing moves it back to the entry', async () => {
  const { services } = await openToday('14:42');
  await userEvent.type(await line(), '9:00-9:30 walkin{Enter}');
  (await log().findByRole('button', { name: 'Walk-in' })).focus();
  await userEvent.keyboard('{Delete}');
  await isFocused(() => log().queryByRole('button', { name: 'Undo' }));
  await undo(services);
  await isFocused(() => log().queryByRole('button', { name: 'Walk-in' }));
});

test('deleting an appointment moves the focus to its Undo', async () => {
  await openToday('08:00', [
    { type: 'appointment', id: recordId('visit'), content: anAppointment({ officer: alder }) },
  ]);
  const appointments = within(await screen.findByRole('region', { name: 'Appointments' }));
  await userEvent.click(await appointments.findByRole('button', { name: 'Check-in' }));
  await userEvent.keyboard('{Delete}');
  await isFocused(() => appointments.queryByRole('button', { name: 'Undo' }));
});

test('the focus returns to where it came from when the Stop button disappears with its timer', async () => {
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, 'phone{Enter}');
  const timer = within(await screen.findByRole('region', { name: 'Timer' }));
  await userEvent.click(timer.getByRole('button', { name: /^Stop/ }));
  await log().findByRole('button', { name: 'Phone call' });
  await isFocused(() => field);
});

test('the focus returns to where it came from when the time away is answered or its split canceled', async () => {
  const day = await openToday('13:00');
  await watchTimers(day.services);
  const field = await line();
  await userEvent.type(field, 'walkin{Enter}');
  await screen.findByRole('region', { name: 'Timer' });
  day.setTime('13:02');
  await waitFor(async () =>
    expect((await day.services.store.reader.timers(alder))?.running?.seenAt).toBe(day.services.clock.now()),
  );
  day.setTime('13:49');
  const away = within(await screen.findByRole('region', { name: 'Time away' }));
  const split = away.getByRole('button', { name: /^Split…/ });
  await userEvent.click(split);
  await userEvent.click(await away.findByRole('button', { name: 'Cancel' }));
  await isFocused(() => split);
  await userEvent.click(away.getByRole('button', { name: /^Keep/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Time away' })).toBeNull());
  await isFocused(() => field);
});

test('the focus returns to where it came from when the notice of the last change disappears', async () => {
  render(<Noticed />);
  const before = screen.getByRole('button', { name: 'before' });
  before.focus();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss this message' }));
  await isFocused(() => before);
});

function Noticed() {
  const [isShown, setShown] = useState(true);
  return (
    <main tabIndex={-1}>
      <button type="button">before</button>
      {isShown ? <UndoNotice text="Deleted the entry." onUndo={null} onDismiss={() => setShown(false)} /> : null}
    </main>
  );
}
