// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { addMinutes } from '#shared/time/minutes';
import { App } from '#renderer/app/App';
import { logActivity } from '#renderer/commands/log';
import { FindingsSection } from '#renderer/features/settings/FindingsSection';
import { checkRecordCount } from '#renderer/services/checkRecordCount';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { aSchedule } from '../../helpers/aSchedule';
import {
  aMemoryMachine, machineNow, machineOfficer as officer, machineZone as zone, startWithOfficer, writeChanges,
} from '../../helpers/memoryMachine';
import { openDialogs } from '../../helpers/openDialogs';
import { stillWindow } from '../../helpers/stillWindow';

const patience = { timeout: 20_000 };

beforeAll(openDialogs);
afterEach(cleanup);

/** A day with two entries that the database lost and took back from the journal. */
async function aMendedDay(): Promise<Services> {
  stillWindow();
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: officer } },
    { type: 'schedule', id: recordId('schedule'), content: { ...aSchedule(), officer } },
  ]);
  for (const [kind, ago] of [['phone', 90], ['docprep', 60]] as const) {
    const logged = await logActivity(services, {
      officer, kind: recordId(kind), duty: null, country: null, zone, units: 1, note: null,
      start: addMinutes(machineNow, -ago), end: addMinutes(machineNow, 10 - ago), origin: 'form', placement: 'stated',
    });
    expect(logged.ok).toBe(true);
  }
  const ids = (await services.store.reader.all('entry')).map(({ id }) => id);
  await services.store.database.records.bulkDelete(ids);
  await checkRecordCount(services);
  return services;
}

function renderApp(services: Services): void {
  render(
    <ServicesProvider value={services}>
      <App onShown={() => undefined} />
    </ServicesProvider>,
  );
}

test('the bar shows what one copy took from the other, and its rows are marked until the user sees it', async () => {
  const services = await aMendedDay();
  renderApp(services);
  const bar = await screen.findByRole('region', { name: 'State of the copies' }, patience);
  expect(await screen.findAllByText('added again', {}, patience)).toHaveLength(2);
  fireEvent.keyDown(bar, { key: '1' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Taken from the other copy' }, patience));
  const cells = await dialog.findAllByText(/Wednesday, September 16, 1\d:\d\d to/);
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'Wednesday, September 16, 13:12 to 13:22', 'Wednesday, September 16, 13:42 to 13:52',
  ]);
  fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
  fireEvent.click(within(bar).getByRole('button', { name: /^Seen/ }));
  await waitFor(() => expect(screen.queryByText('added again')).toBeNull());
  expect(screen.queryByRole('region', { name: 'State of the copies' })).toBeNull();
});

test('Settings lists every finding, seen or not, and can mark it as seen', async () => {
  const services = await aMendedDay();
  await services.store.findings.add([`Change 5 is in neither copy. At most one, after {${machineNow}}.`], 'missing');
  const viewer = (await services.store.reader.get('officer', officer))!;
  render(
    <ServicesProvider value={services}>
      <FindingsSection viewer={viewer} />
    </ServicesProvider>,
  );
  const states = () => screen.getAllByText(/^(mended|missing), /).map(({ textContent }) => textContent);
  expect(states()).toEqual(['missing, not seen yet', 'mended, not seen yet']);
  screen.getByText(/after Sep 16, 14:42/);
  screen.getByRole('button', { name: 'Show the two' });
  fireEvent.click(screen.getAllByRole('button', { name: 'Seen' })[0]!);
  await waitFor(() => expect(states()).toEqual(['missing, seen', 'mended, not seen yet']));
});

test('for a loss, 1 searches the backups, 2 goes to the line, and 3 dismisses the bar', async () => {
  const services = await aMendedDay();
  await services.store.findings.add(['Change 5 is in neither copy. Everything else is here.'], 'missing');
  renderApp(services);
  const bar = await screen.findByRole('region', { name: 'State of the copies' }, patience);
  await within(bar).findByText('Change 5 is in neither copy.');
  fireEvent.keyDown(bar, { key: '1' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Look in the backups' }, patience));
  await dialog.findByText('No backup has been written yet.');
  fireEvent.click(dialog.getByRole('button', { name: 'Done' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.keyDown(bar, { key: '2' });
  expect(document.activeElement).toBe(await screen.findByRole('combobox', { name: 'Log something' }, patience));
  fireEvent.keyDown(bar, { key: '3' });
  await waitFor(() => expect(screen.queryByText('Change 5 is in neither copy.')).toBeNull());
});

test('the bar says why a backup was not written, after a loss and before what was mended', async () => {
  const services = await aMendedDay();
  await services.store.findings.add(['The backup could not be written (ENOSPC).'], 'not backed up');
  await services.store.findings.add(['Change 5 is in neither copy. Everything else is here.'], 'missing');
  renderApp(services);
  const bar = () => screen.getByRole('region', { name: 'State of the copies' });
  await screen.findByText('Change 5 is in neither copy.', {}, patience);
  fireEvent.keyDown(bar(), { key: 'Escape' });
  await waitFor(() => within(bar()).getByText('The backup could not be written (ENOSPC).'));
  fireEvent.click(within(bar()).getByRole('button', { name: /^Back up now/ }));
  await screen.findAllByText('Backed up, read back and compared.', {}, patience);
  // A reason that was read goes away only when the user says so.
  within(bar()).getByText('The backup could not be written (ENOSPC).');
  fireEvent.keyDown(bar(), { key: 'Escape' });
  await waitFor(() => within(bar()).getByText(/^The two copies differed/));
});

test('typing into a dialog of the bar does nothing in the bar', async () => {
  const services = await aMendedDay();
  await services.store.findings.add(['Change 5 is in neither copy. Everything else is here.'], 'missing');
  renderApp(services);
  const bar = await screen.findByRole('region', { name: 'State of the copies' }, patience);
  await within(bar).findByText('Change 5 is in neither copy.');
  fireEvent.keyDown(bar, { key: '1' });
  const dialog = await screen.findByRole('dialog', { name: 'Look in the backups' }, patience);
  for (const key of ['3', 'Escape']) fireEvent.keyDown(dialog, { key });
  expect(services.store.findings.state.get().find(({ look }) => look === 'missing')?.isSeen).toBe(false);
});

test('Settings searches the backups for what is missing, and not for what was mended', async () => {
  const services = await aMendedDay();
  await services.store.findings.add(['Change 5 is in neither copy. Everything else is here.'], 'missing');
  const viewer = (await services.store.reader.get('officer', officer))!;
  render(
    <ServicesProvider value={services}>
      <FindingsSection viewer={viewer} />
    </ServicesProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Look in the backups' }));
  await screen.findByText('No backup has been written yet.');
});
