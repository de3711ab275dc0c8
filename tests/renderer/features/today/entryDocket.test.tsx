// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Services } from '#renderer/services/services';
import { openDialogs } from '../../../helpers/openDialogs';
import { openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

/** The given docket and the docket of each entry, by start. */
async function dockets({ store }: Services): Promise<string[]> {
  const entries = (await store.reader.all('entry')).toSorted((one, other) => one.start - other.start);
  return entries.map(({ saidDocket, docket }) => `${saidDocket ?? '-'} ${docket}`);
}

async function openForm() {
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await userEvent.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  return within(await screen.findByRole('form', { name: 'Log time' }));
}

function typeTimes(from: string, to: string): void {
  for (const [label, value] of [['From', from], ['To', to]] as const) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    fireEvent.blur(screen.getByLabelText(label));
  }
}

test('the form asks an officer of both dockets which one, and the line beside it says the same', async () => {
  const { services } = await openToday('14:42', [], 'mixed');
  const form = await openForm();
  typeTimes('09:00', '09:30');
  const asked = within(form.getByRole('group', { name: 'Docket' }));
  expect(asked.getByRole('radio', { name: 'Both' })).toHaveProperty('checked', true);
  await userEvent.click(asked.getByRole('radio', { name: 'Detained' }));
  expect(form.getByText('09:00-09:30 phone x1 det')).toBeTruthy();
  await userEvent.click(form.getByRole('button', { name: 'Log and next' }));
  await waitFor(async () => expect(await dockets(services)).toEqual(['detained detained']));
  await screen.findByText('detained');
  typeTimes('09:30', '09:40');
  await userEvent.click(form.getByRole('button', { name: /^Log(?! and)/ }));
  await waitFor(async () => expect(await dockets(services)).toEqual(['detained detained', '- mixed']));
});

test('the form asks for no docket for work on no case, nor for an officer of one docket', async () => {
  await openToday('14:42', [], 'mixed');
  const form = await openForm();
  await userEvent.selectOptions(form.getByLabelText('Activity'), 'meeting');
  expect(form.queryByRole('group', { name: 'Docket' })).toBe(null);
  cleanup();
  await openToday('14:42');
  expect((await openForm()).queryByRole('group', { name: 'Docket' })).toBe(null);
});

test('a line that names a docket logs it, and the next line is not asked for one', async () => {
  const { services } = await openToday('14:42', [], 'mixed');
  const line = await screen.findByRole('combobox', { name: 'Log something' });
  await userEvent.type(line, 'walkin 20 nd{Enter}');
  await waitFor(async () => expect(await dockets(services)).toEqual(['non-detained non-detained']));
  await userEvent.type(line, 'walkin 10{Enter}');
  await waitFor(async () => expect(await dockets(services)).toContain('- mixed'));
});

test('Tab adds the detained docket to a line that gives none', async () => {
  await openToday('14:42', [], 'mixed');
  const line = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });
  await userEvent.type(line, 'walkin 20');
  await screen.findByRole('option', { name: /^Both dockets/ });
  await userEvent.keyboard('{Tab}');
  expect(line.value.trimEnd()).toBe('walkin 20 det');
});

test('the form of an appointment asks for the docket too, its row says which, and its outcome logs it', async () => {
  const { services } = await openToday('14:42', [], 'mixed');
  await screen.findByRole('combobox', { name: 'Log something' });
  await userEvent.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const form = within(await screen.findByRole('dialog', { name: 'Add an appointment' }));
  await userEvent.click(within(form.getByRole('group', { name: 'Docket' })).getByRole('radio', { name: 'Detained' }));
  fireEvent.change(form.getByLabelText('From'), { target: { value: '14:00' } });
  fireEvent.blur(form.getByLabelText('From'));
  await userEvent.click(form.getByRole('button', { name: /^Add/ }));
  expect(await screen.findByText(/^detained, started 42 min ago/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Kept/ }));
  await screen.findByRole('textbox', { name: /^Kept from, to/ });
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => expect(await dockets(services)).toEqual(['detained detained']));
});

test('the form of an appointment asks an officer of one docket for none', async () => {
  await openToday('14:42');
  await screen.findByRole('combobox', { name: 'Log something' });
  await userEvent.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const form = within(await screen.findByRole('dialog', { name: 'Add an appointment' }));
  expect(form.queryByRole('group', { name: 'Docket' })).toBe(null);
});
