// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App';
import { askFirstScreen } from '#renderer/app/askFirstScreen';
import { viewerOf } from '#renderer/queries/useViewer';
import { readFirstRows, type FirstRows } from '#renderer/storage/firstRows';
import { ServicesProvider } from '#renderer/services/useServices';
import { logActivity } from '#renderer/commands/logActivity';
import { recordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import { aSchedule } from '../../helpers/aSchedule';
import { aMemoryMachine, machineNow, machineOfficer, machineZone, startWithOfficer, writeChanges } from '../../helpers/memoryMachine';
import { stillWindow } from '../../helpers/stillWindow';

afterEach(cleanup);

const officers = [
  { expected: 'the officer', find: viewerOf },
  { expected: 'nobody', find: () => null },
  { expected: 'somebody else', find: (rows: FirstRows) => anotherOf(viewerOf(rows)) },
];

test.each(officers)('what was asked ahead for $expected is drawn at once and whole, and what changes later is drawn too', async ({ find }) => {
  stillWindow();
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: machineOfficer } },
    { type: 'schedule', id: recordId('schedule'), content: { ...aSchedule(), officer: machineOfficer } },
  ]);
  await log(15, 24 * 60);
  const rows = await readFirstRows(services.store.database.backendDB());
  render(
    <ServicesProvider value={services}>
      <App notices={[]} onShown={await askFirstScreen(services, find(rows))} />
    </ServicesProvider>,
  );
  expect(screen.getByRole('combobox', { name: 'Log something' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Wednesday, September 16' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Tuesday, September 15, with gaps' })).toBeTruthy();
  await log(25);
  await screen.findByText('25');

  async function log(minutes: number, ago = 0) {
    const end = (machineNow - ago * 60_000) as Instant;
    const start = (end - minutes * 60_000) as Instant;
    const logged = await logActivity(services, {
      officer: machineOfficer, kind: recordId('phone'), duty: null, country: null, start, end, zone: machineZone, units: 1, note: null, origin: 'form', placement: 'stated',
    });
    expect(logged.ok).toBe(true);
  }
});

function anotherOf(officer: Recorded<Officer> | null): Recorded<Officer> | null {
  return officer === null ? null : { ...officer, id: recordId('birch') };
}
