// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { TodayScreen } from '#renderer/features/today/TodayScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { anAppointment } from '../../../helpers/anAppointment';
import { anEntry } from '../../../helpers/anEntry';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

test('a form that was open when the program ended reopens as the user left it, and is logged once', async () => {
  const { services } = await openToday('14:42');
  const form = await openForm();
  fireEvent.change(form.getByLabelText('From'), { target: { value: '09:00' } });
  fireEvent.blur(form.getByLabelText('From'));
  await userEvent.type(form.getByLabelText(/^Note/), 'called twice');
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1));
  const [draft] = await services.store.reader.drafts();
  expect(JSON.stringify(draft)).not.toContain('called');

  endAndStart(services);
  const again = within(await screen.findByRole('form', { name: 'Log time' }));
  expect(again.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe('called twice');
  fireEvent.change(again.getByLabelText('To'), { target: { value: '09:30' } });
  fireEvent.blur(again.getByLabelText('To'));
  await userEvent.click(again.getByRole('button', { name: /^Log(?! and)/ }));
  await waitFor(async () =>
    expect((await services.store.reader.all('entry')).map(({ id }) => id)).toEqual([draft?.id]),
  );
  expect(await services.store.reader.drafts()).toEqual([]);
});

test('the last keys are saved at once when another screen replaces the form', async () => {
  const { services } = await openToday('14:42');
  const form = await openForm();
  await userEvent.type(form.getByLabelText('From'), '9');
  cleanup();
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1));
});

test('leaving a form deletes its draft', async () => {
  const { services } = await openToday('14:42');
  const form = await openForm();
  await userEvent.type(form.getByLabelText(/^Note/), 'x');
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1));
  await userEvent.click(form.getByRole('button', { name: 'Cancel' }));
  await waitFor(async () => expect(await services.store.reader.drafts()).toEqual([]));
});

test('Log and next logs the entry, and the form continues with the next one from its end', async () => {
  const { services } = await openToday('14:42');
  const form = await openForm();
  for (const [label, value] of [
    ['From', '09:00'],
    ['To', '09:30'],
  ] as const) {
    fireEvent.change(form.getByLabelText(label), { target: { value } });
    fireEvent.blur(form.getByLabelText(label));
  }
  await userEvent.click(form.getByRole('button', { name: 'Log and next' }));
  await waitFor(() =>
    expect([
      form.getByLabelText<HTMLInputElement>('From').value,
      form.getByLabelText<HTMLInputElement>('To').value,
    ]).toEqual(['09:30', '']),
  );
  expect(await services.store.reader.all('entry')).toHaveLength(1);
  await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Activity')));
});

test('a wrong length is reported at its field; one typed first waits for the start and moves with it', async () => {
  const { services } = await openToday('14:42');
  const form = await openForm();
  const field = (name: string) => form.getByLabelText<HTMLInputElement>(name);
  await userEvent.type(field('From'), '13:25');
  await userEvent.type(field('To'), '14:00');
  expect(field('or length').value).toBe('35');
  await userEvent.clear(field('or length'));
  await userEvent.type(field('or length'), '-15');
  expect(saidAt(field('or length'))).toEqual([
    '-15',
    'true',
    'A length cannot be negative. Enter how many minutes it took, such as 15.',
  ]);
  await userEvent.click(form.getByRole('button', { name: /^Log(?! and)/ }));
  await waitFor(() => expect(document.activeElement).toBe(field('or length')));
  expect(await services.store.reader.all('entry')).toEqual([]);
  await userEvent.clear(field('From'));
  await userEvent.clear(field('or length'));
  await userEvent.type(field('or length'), '20');
  await userEvent.type(field('From'), '13:30');
  expect([field('To').value, field('or length').value, field('or length').getAttribute('aria-invalid')]).toEqual([
    '13:50',
    '20',
    null,
  ]);
});

test('no time and no units cannot be logged, but no time with units can', async () => {
  const { services } = await openToday('14:42');
  const form = await openForm();
  const field = (name: string) => form.getByLabelText<HTMLInputElement>(name);
  await userEvent.selectOptions(form.getByLabelText('Activity'), 'Meeting');
  await userEvent.type(field('From'), '13:25');
  await userEvent.type(field('or length'), '0');
  await userEvent.click(form.getByRole('button', { name: /^Log(?! and)/ }));
  await form.findByText('No time and no units: there is nothing to log.');
  expect(saidAt(field('or length'))).toEqual(['0', 'true', 'No time and no units: there is nothing to log.']);
  await userEvent.selectOptions(form.getByLabelText('Activity'), 'Phone call');
  await userEvent.click(form.getByRole('button', { name: /^Log(?! and)/ }));
  await waitFor(async () =>
    expect((await services.store.reader.all('entry')).map(({ start, end, units }) => [end - start, units])).toEqual([
      [0, 1],
    ]),
  );
});

/** The value of a field, whether it is marked as invalid, and its last description. */
function saidAt(field: HTMLInputElement) {
  const described = field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
  return [field.value, field.getAttribute('aria-invalid'), document.getElementById(described)?.textContent];
}

test('the field for the planned time takes the focus once, and not again as time passes', async () => {
  const day = await openToday('10:00', [
    { type: 'appointment', id: 'visit' as RecordId, content: anAppointment({ officer: alder, at: '09:00' }) },
  ]);
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Escape}k');
  const field = await screen.findByLabelText(/Kept from, to/);
  expect(document.activeElement).toBe(field);
  line.focus();
  day.setTime('10:02');
  await waitFor(() => expect(document.body.textContent).toContain('10:02'));
  expect(document.activeElement).toBe(line);
});

async function openForm() {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  return within(await screen.findByRole('form', { name: 'Log time' }));
}

/** The screen gets no notice before it is gone, as in a crash. */
function endAndStart(services: Services): void {
  cleanup();
  render(
    <ServicesProvider value={services}>
      <TodayScreen />
    </ServicesProvider>,
  );
}

test('a note whose key is missing says so in log and form, and saving the form leaves its bytes', async () => {
  const note = { format: 1, keyId: 'lost', field: 'note', nonce: 'AAAAAAAAAAAAAAAA', text: 'AAAA' } as const;
  const id = 'locked' as RecordId;
  const { services } = await openToday('14:42', [{ type: 'entry', id, content: anEntry({ officer: alder, note }) }]);
  const row = await screen.findByText(/note locked/);
  await userEvent.click(within(row.closest('tr')!).getByRole('button', { name: 'Phone call' }));
  const form = within(await screen.findByRole('form', { name: 'Edit the entry' }));
  expect(form.getByLabelText('Note').textContent).toContain('Locked');
  expect(form.queryByRole('textbox', { name: /^Note/ })).toBeNull();
  await userEvent.clear(form.getByLabelText(/^Units/));
  await userEvent.type(form.getByLabelText(/^Units/), '3');
  await userEvent.click(form.getByRole('button', { name: /^Save/ }));
  await waitFor(async () => expect(await services.store.reader.get('entry', id)).toMatchObject({ units: 3, note }));
});
