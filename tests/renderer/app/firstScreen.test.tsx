// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App';
import { ServicesProvider } from '#renderer/services/useServices';
import { logActivity } from '#renderer/commands/log';
import { recordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { aSchedule } from '../../helpers/aSchedule';
import {
  aMemoryMachine,
  machineNow,
  machineOfficer,
  machineZone,
  startWithOfficer,
  writeChanges,
} from '../../helpers/memoryMachine';
import { stillWindow } from '../../helpers/stillWindow';

const patience = { timeout: 20_000 };

afterEach(cleanup);

test('the first screen has the line, the day and the month, and shows what changes later', async () => {
  stillWindow();
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: machineOfficer } },
    { type: 'schedule', id: recordId('schedule'), content: { ...aSchedule(), officer: machineOfficer } },
  ]);
  await log(15, 24 * 60);
  let shown = 0;
  render(
    <ServicesProvider value={services}>
      <App onShown={() => void (shown += 1)} />
    </ServicesProvider>,
  );
  expect(shown).toBe(0);
  await screen.findByRole('combobox', { name: 'Log something' }, patience);
  await screen.findByRole('heading', { name: 'Wednesday, September 16' }, patience);
  await screen.findByRole('button', { name: 'Tuesday, September 15, with gaps' }, patience);
  expect(shown).toBe(1);
  await log(25);
  await screen.findByText('25', {}, patience);

  async function log(minutes: number, ago = 0) {
    const end = (machineNow - ago * 60_000) as Instant;
    const start = (end - minutes * 60_000) as Instant;
    const logged = await logActivity(services, {
      officer: machineOfficer,
      kind: recordId('phone'),
      duty: null,
      country: null,
      start,
      end,
      zone: machineZone,
      units: 1,
      note: null,
      origin: 'form',
      placement: 'stated',
    });
    expect(logged.ok).toBe(true);
  }
});
