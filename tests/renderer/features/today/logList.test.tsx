// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Day, ZoneName } from '#shared/time/day';
import * as models from '#renderer/features/today/model/logRows';
import { anAppointment } from '../../../helpers/anAppointment';
import { anEntry } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

vi.mock(import('#renderer/features/today/model/logRows'), { spy: true });

beforeAll(openDialogs);
afterEach(cleanup);

const [day, zone] = ['2026-09-16' as Day, 'America/New_York' as ZoneName];
const kinds = ['phone', 'walk-in', 'meeting'] as const;

/** Entries of 5 minutes from 08:00 on, of these kinds in turn. */
function entries(count: number): Change[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'entry' as const,
    id: `entry-${index}` as RecordId,
    content: anEntry({
      officer: alder,
      day,
      start: clockOn(day, `${String(8 + Math.floor(index / 12)).padStart(2, '0')}:${clockMinutes(index)}`, zone),
      minutes: 5,
      kind: kinds[index % kinds.length]!,
    }),
  }));
}

const clockMinutes = (index: number) => String((index % 12) * 5).padStart(2, '0');
const log = () => within(screen.getByRole('region', { name: 'Log' }));
const rows = () => log().getAllByRole('row').slice(1, -1).map((row) => row.querySelector('td')?.textContent);
const focusedRow = () => document.activeElement?.closest('tr')?.querySelector('td')?.textContent;

test.each([
  ['{ArrowDown}', '09:30 – 09:35'],
  ['{ArrowDown}{ArrowDown}{ArrowUp}', '09:30 – 09:35'],
  ['{ArrowUp}', '09:35 – 09:40'],
  ['{End}', '08:00 – 08:05'],
  ['{End}{Home}', '09:35 – 09:40'],
  ['{PageDown}', '08:20 – 08:25'],
  ['{PageDown}{PageDown}', '08:00 – 08:05'],
  ['{End}{PageUp}', '09:15 – 09:20'],
])('in a log of 20 rows, the keys %s lead from the first one to %s', async (keys, expected) => {
  await openToday('09:40', entries(20));
  await waitFor(() => expect(rows().length).toBe(20));
  log().getAllByRole('button', { name: /^(Phone call|Walk-in|Meeting)$/ })[0]?.focus();
  await userEvent.keyboard(keys);
  expect(focusedRow()).toBe(expected);
});

test('letters find the rows that have them, by time, activity or remark; Escape shows all again', async () => {
  await openToday('09:40', entries(6));
  await waitFor(() => expect(rows().length).toBeGreaterThan(5));
  const all = rows();
  await userEvent.keyboard('{Escape}/');
  const field = await screen.findByRole('searchbox', { name: 'Find in the log' });
  await userEvent.type(field, 'MEET');
  expect([rows(), log().getByText(/ of 6 entries/).textContent]).toEqual([
    ['08:25 – 08:30', '08:10 – 08:15'],
    '2 of 6 entries',
  ]);
  await userEvent.clear(field);
  await userEvent.type(field, '08:00');
  expect(rows()).toEqual(['08:00 – 08:05']);
  await userEvent.clear(field);
  await userEvent.type(field, 'not logged');
  expect(rows()).toEqual(['08:30 – 09:40']);
  await userEvent.keyboard('{Escape}');
  expect(rows()).toEqual(all);
});

test('a passing minute updates the words of the growing gap, and of no entry', async () => {
  const opened = await openToday('09:40', entries(6));
  await waitFor(() => expect(rows()[0]).toBe('08:30 – 09:40'));
  vi.mocked(models.logRow).mockClear();
  act(() => opened.setTime('09:41'));
  await waitFor(() => expect(rows()[0]).toBe('08:30 – 09:41'));
  expect([...new Set(vi.mocked(models.logRow).mock.calls.map(([, item]) => item.is))]).toEqual(['gap']);
});

test('a click anywhere on a row opens its entry; on its delete button it deletes', async () => {
  await openToday('09:40', entries(2));
  await waitFor(() => expect(rows().length).toBeGreaterThan(1));
  await userEvent.click(log().getByText('08:05 – 08:10'));
  const form = await screen.findByRole('form', { name: 'Edit the entry' });
  expect(within(form).getByLabelText<HTMLInputElement>('From').value).toBe('08:05');
  await userEvent.click(within(form).getByRole('button', { name: /^Cancel/ }));
  await userEvent.click(log().getByRole('button', { name: 'Delete Phone call, 08:00 – 08:05' }));
  await waitFor(() => expect(document.querySelector('.row-struck')).not.toBeNull());
  expect(screen.queryByRole('form')).toBeNull();
});

test('an answered appointment shows its answer pressed when it is opened', async () => {
  const start = clockOn(day, '09:00', zone);
  const content = {
    ...anAppointment({ officer: alder, day, start, end: clockOn(day, '09:30', zone) }),
    outcome: 'no-show' as const,
  };
  await openToday('09:40', [{ type: 'appointment', id: 'visit' as RecordId, content }]);
  const list = () => within(screen.getByRole('region', { name: 'Appointments' }));
  await screen.findByRole('region', { name: 'Appointments' });
  await userEvent.click(await list().findByText('No-show'));
  const pressed = () =>
    list().getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
  await waitFor(() => expect(pressed()).toEqual(['No-showX']));
});
