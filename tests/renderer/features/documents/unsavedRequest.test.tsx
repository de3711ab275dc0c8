// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { UnsavedSettings } from '#renderer/drafts/UnsavedSettings';
import { DocumentsScreen } from '#renderer/features/documents/DocumentsScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { useDocumentsView, type DocumentsSide } from '#renderer/state/documentsView';
import { useRoute } from '#renderer/state/route';
import { openScreen } from '../../openScreen';

afterEach(() => {
  cleanup();
  useDocumentsView.setState({ side: { is: 'response' } });
  useRoute.setState({ route: 'today' });
});

test.each<readonly [string, DocumentsSide]>([
  ['was ended', { is: 'response' }],
  ['went to another screen and left the form open', { is: 'form' }],
])('a request not saved when Daybook %s is named on Today and reopens as the user left it', async (_, side) => {
  const services = await openForm();
  await userEvent.type(screen.getByRole('combobox', { name: /^Issuing post/ }), 'Consulate Atlanta');
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1), { timeout: 3_000 });

  useDocumentsView.setState({ side });
  cleanup();
  render(
    <ServicesProvider value={services}>
      <UnsavedSettings officer={recordId('alder')} />
    </ServicesProvider>,
  );
  const kept = within(await screen.findByRole('region', { name: 'Unsaved form' }));
  kept.getByText('Not saved when Daybook ended: a request for a travel document.');
  kept.getByText(/What you typed in Documents is kept\./);
  await userEvent.click(kept.getByRole('button', { name: 'Open it' }));
  expect(useRoute.getState().route).toBe('documents');

  cleanup();
  render(
    <ServicesProvider value={services}>
      <DocumentsScreen />
    </ServicesProvider>,
  );
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Issuing post/ }).value).toBe('Consulate Atlanta'));
});

async function openForm(): Promise<Services> {
  const opened: Services[] = [];
  await openScreen(<DocumentsScreen />, [], 'alder', (services) => void opened.push(services));
  const [services] = opened;
  if (services === undefined) throw new Error('nothing was opened');
  await screen.findByRole('heading', { level: 1, name: 'Travel documents' });
  useDocumentsView.getState().show({ is: 'form' });
  await screen.findByRole('heading', { name: 'New request' });
  return services;
}
