// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { succeed } from '#shared/base/result';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import type { Day } from '#shared/time/day';
import { ImportScreen } from '#renderer/features/importCalendar/ImportScreen';
import type { Services } from '#renderer/services/services';
import { ServicesProvider } from '#renderer/services/useServices';
import { gatherAnswers, readCalendarBytes } from '#renderer/workers/readCalendarBytes';
import { handlerOf, runCommand } from '#renderer/state/commandHandlers';
import { useRoute } from '#renderer/state/route';
import { alder, openToday } from '../today/openToday';

afterEach(cleanup);

/** The machine may be busy with other tests. */
const patience = { timeout: 20_000 };

it('imports the day of an exported calendar, keeps no title, and changes nothing the second time', async () => {
  const { services } = await openToday('07:30');
  cleanup();

  show(withFile(services, 'outlook.ics'));
  const take = await screen.findByRole('button', { name: /^Import 8 appointments/u }, patience);
  fireEvent.click(take);
  await waitFor(async () => expect(await planned(services)).toHaveLength(8), patience);
  const found = await planned(services);
  expect(found.map(({ day, start, zone, kind }) => `${day} ${minuteOfDay(start, zone)} ${kind}`)).toEqual([
    '2026-09-16 540 check-in',
    '2026-09-16 570 check-in',
    '2026-09-16 645 check-in',
    '2026-09-16 765 check-in',
    '2026-09-16 885 check-in',
    '2026-09-16 900 check-in',
    '2026-09-16 960 training',
    '2026-09-16 975 check-in',
  ]);
  expect(found.every(({ title, start, zone }) => title === null && dayOf(start, zone) === '2026-09-16')).toBe(true);
  cleanup();

  show(withFile(services, 'outlook.ics'));
  await screen.findByRole('button', { name: /^Import 0 appointments/u }, patience);
  expect(document.body.textContent).toContain('Same8');
});

it('filters by state, deletes and reorders words, copies the refused lines, and explains a wrong file', async () => {
  const { services } = await openToday('07:30');
  cleanup();
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });

  show(withFile(services, 'google.ics'));
  await screen.findByRole('heading', { name: 'What would be imported' }, patience);
  const words = () =>
    screen.getAllByRole('button', { name: /^Delete the word/u }).map((button) => button.getAttribute('aria-label'));
  expect(words()).toEqual(['Delete the word meeting', 'Delete the word leave']);
  fireEvent.click(screen.getByRole('button', { name: 'Try leave earlier' }));
  expect(words()).toEqual(['Delete the word leave', 'Delete the word meeting']);
  fireEvent.click(screen.getByRole('button', { name: 'Delete the word leave' }));
  expect(words()).toEqual(['Delete the word meeting']);
  const dialog = document.body.appendChild(document.createElement('dialog'));
  fireEvent.keyDown(dialog, { key: 'Escape' });
  expect(useRoute.getState().route).toBe('import');
  dialog.remove();
  fireEvent.click(screen.getByRole('radio', { name: 'Changed' }));
  screen.getByText('Nothing in the file is changed.');
  fireEvent.click(screen.getByRole('button', { name: 'Copy list' }));
  await waitFor(() => expect(copied).toEqual(['Line\tEvent\tReason\n29\t\thas no start (DTSTART)']));
  cleanup();

  show(withFile(services, '../typicalDay.csv'));
  await screen.findByText(/is not a calendar: it has no BEGIN:VCALENDAR/u, {}, patience);
});

it('after a wrong file, the key of the command chooses another one; an open import keeps its file', async () => {
  const { services } = await openToday('07:30');
  cleanup();
  const names = ['../typicalDay.csv', 'outlook.ics', 'google.ics'];
  show(withFiles(services, () => names.shift() ?? ''));
  await screen.findByRole('alert', {}, patience);
  await waitFor(() => expect(runCommand('importCalendar')).toBe(true));
  await screen.findByRole('button', { name: /^Import 8 appointments/u }, patience);
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(handlerOf('importCalendar')?.whyNot).toBe('Finish or cancel this import first.'));
  expect([runCommand('importCalendar'), names]).toEqual([false, ['google.ics']]);
});

async function planned(services: Services) {
  const all = await services.store.reader.ofDays('appointment', alder, '2026-09-16' as Day, '2026-09-16' as Day);
  return all.toSorted((one, other) => one.start - other.start);
}

function show(services: Services) {
  useRoute.getState().go('import');
  render(
    <ServicesProvider value={services}>
      <ImportScreen />
    </ServicesProvider>,
  );
}

/** There is no worker here: the same code runs at once. */
const readHere: Services['readCalendarFile'] = async (bytes, options, onProgress) =>
  await new Promise((resolve) => readCalendarBytes({ bytes, options }, gatherAnswers(onProgress, resolve)));

function withFile(services: Services, name: string): Services {
  return withFiles(services, () => name);
}

function withFiles(services: Services, choose: () => string): Services {
  const open = (name: string) => {
    const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../fixtures/calendars', name)));
    return succeed({ name, bytes });
  };
  return {
    ...services,
    readCalendarFile: readHere,
    platform: {
      ...services.platform,
      invoke: async (request, content) =>
        request === 'files.openCalendar' ? open(choose()) : await services.platform.invoke(request, content),
    },
  };
}
