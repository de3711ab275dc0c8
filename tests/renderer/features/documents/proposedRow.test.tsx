// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#shared/records/all';
import { DocumentsScreen } from '#renderer/features/documents/DocumentsScreen';
import { useDocumentsView } from '#renderer/state/documentsView';
import { aRequest } from '../../../helpers/aRequest';
import { openScreen } from '../../openScreen';

beforeEach(async () => {
  const { id, ...content } = aRequest({ id: 'there', dates: [['submitted', '2026-08-01']] });
  const there: Change = { type: 'documentRequest', id, content: { ...content, officer: 'alder' as never } };
  await openScreen(<DocumentsScreen />, [there]);
  await screen.findByRole('heading', { level: 1, name: 'Travel documents' });
});

afterEach(() => {
  cleanup();
  useDocumentsView.setState({ side: { is: 'response' } });
});

const proposed = () => {
  const row = document.querySelector('.ledger-proposed');
  return row === null ? null : [...row.querySelectorAll('td')].map(({ textContent }) => textContent.trim());
};

test('the form of a new request shows the row that it would add, until it is closed', async () => {
  useDocumentsView.getState().show({ is: 'form' });
  const form = within(await screen.findByRole('form', { name: 'New request' }));
  expect(proposed()).toBeNull();
  await userEvent.type(form.getByRole('combobox', { name: /^Country/ }), 'Hondu');
  expect(proposed()).toEqual(['not yet', '–', '? Hondu', 'Prepared', '0', 'as in the form', '0', '0']);
  fireEvent.change(form.getByRole('combobox', { name: /^Country/ }), { target: { value: 'Honduras' } });
  await userEvent.type(form.getByLabelText(/^Local reference/), 'L-0455');
  await userEvent.selectOptions(form.getByLabelText('Step now'), 'submitted');
  fireEvent.change(form.getByLabelText('Opened'), { target: { value: '2026-09-10' } });
  fireEvent.blur(form.getByLabelText('Opened'));
  await waitFor(() => expect(proposed())
    .toEqual(['not yet', 'L-0455', 'HN Honduras', 'Submitted', '6', 'as in the form', '1', '0']));
  fireEvent.change(form.getByLabelText('Opened'), { target: { value: '2026-09-18' } });
  fireEvent.blur(form.getByLabelText('Opened'));
  await waitFor(() => expect(proposed()?.[4]).toBe('?'));
  useDocumentsView.getState().show({ is: 'response' });
  await waitFor(() => expect(proposed()).toBeNull());
});
