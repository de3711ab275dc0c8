// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Services } from '#renderer/services/services';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { useSettingsSection } from '#renderer/state/settingsSection';
import { anAppointment } from '../../../../helpers/anAppointment';
import { openDialogs } from '../../../../helpers/openDialogs';
import { alder, openToday } from '../openToday';

beforeAll(() => {
  openDialogs();
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  useRoute.getState().go('today');
});

const line = async () => await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });
const notice = () => useNotices.getState().notice?.text;

async function enter(text: string): Promise<void> {
  await userEvent.type(await line(), `${text}{Enter}`);
}

async function draftFields(services: Services): Promise<Record<string, unknown>> {
  const [draft] = (await services.store.reader.drafts()).filter(({ place }) => place !== 'line');
  const text = draft === undefined ? '{}' : await services.sealer.open(draft.id, draft.text);
  const { fields } = JSON.parse(typeof text === 'string' ? text : '{}') as { fields?: Record<string, unknown> };
  return { place: draft?.place, ...fields };
}

test('an outcome of an unplanned check-in is logged with its record check', async () => {
  const { services } = await openToday('14:42');
  await enter('checkin 15 kept done');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(1));
  expect(await services.store.reader.all('entry')).toMatchObject([
    { outcome: 'kept', recordCheck: 'done', units: 1, appointment: null },
  ]);
  await enter('checkin no show');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(2));
  expect(notice()).toBe('Logged: Check-in, 0 check-ins, no-show, 0 min, 14:42 to 14:42.');
});

test('a line that meets an appointment asks, and the first answer records its outcome as K does', async () => {
  const planned: Change = { type: 'appointment', id: recordId('visit'), content: anAppointment({ officer: alder }) };
  const { services } = await openToday('14:42', [planned]);
  const [appointment] = await services.store.reader.all('appointment');
  expect(appointment).toMatchObject({ kind: 'check-in', outcome: null });
  await enter('9-9:20 checkin two children{Enter}');
  await waitFor(async () =>
    expect(await services.store.reader.all('appointment')).toMatchObject([{ outcome: 'kept' }]),
  );
  const [entry] = await services.store.reader.all('entry');
  const note = entry?.note ? await services.sealer.open(entry.id, entry.note) : null;
  expect([entry?.appointment, entry?.outcome, ((entry?.end ?? 0) - (entry?.start ?? 0)) / 60_000, note]).toEqual([
    'visit', 'kept', 20, 'two children',
  ]);
});

test('work without the break in the middle is two entries', async () => {
  const { services } = await openToday('14:42');
  await enter('11-1 court without break');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(2));
  expect(notice()).toBe('Logged: Duty: court run, 1 h 30 min, 11:00 to 12:00 and 12:30 to 13:00.');
});

test('future work opens the appointment form with what was typed, and nothing is logged', async () => {
  const { services } = await openToday('14:42');
  await enter('tomorrow 9-10 court');
  const dialog = within(await screen.findByRole('dialog', { name: 'Add an appointment' }));
  expect(dialog.getByLabelText<HTMLInputElement>('Day').value).toBe('2026-09-17');
  expect(await draftFields(services)).toMatchObject({
    place: 'appointment', kind: 'duty', duty: 'court-run', day: '2026-09-17', start: 540, end: 60,
  });
  expect((await line()).value).toBe('');
  await userEvent.click(dialog.getByRole('button', { name: /^Add/u }));
  await waitFor(async () => expect(await services.store.reader.all('appointment')).toHaveLength(1));
  expect([await services.store.reader.all('entry'), await services.store.reader.drafts()]).toEqual([[], []]);
});

test.each([
  ['leave 4h', { reason: 'leave', wholeDays: false, hours: { start: 750, end: 990 }, note: null }],
  ['sick', { reason: 'leave', wholeDays: true, note: 'Sick leave' }],
  ['pto 8h', { reason: 'leave', wholeDays: true }],
  ['leave 5h', { wholeDays: false, hours: { start: 660, end: 990 } }],
  ['holiday', { reason: 'holiday', wholeDays: true }],
])('“%s” opens the absences with what was typed', async (text, fields) => {
  const { services } = await openToday('14:42');
  await enter(text);
  await waitFor(() => expect(useRoute.getState().route).toBe('settings'));
  expect([useSettingsSection.getState().section, await draftFields(services)]).toMatchObject([
    'absences', { place: 'absence', first: '2026-09-16', last: '2026-09-16', ...fields },
  ]);
  expect(await services.store.reader.all('entry')).toEqual([]);
});

test('lunch logs nothing and says that the break is in the schedule', async () => {
  const { services } = await openToday('14:42');
  await enter('lunch');
  await waitFor(() => expect(notice()).toBe('Nothing to log: the break from 12:00 to 12:30 is in the schedule.'));
  expect([await services.store.reader.all('entry'), (await line()).value]).toEqual([[], '']);
});

test.each(['help{Enter}', '?{Enter}', '{F1}', 'walkin 20m{F1}'])('%s shows all ways to write a line', async (keys) => {
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, keys);
  const before = field.value;
  expect(await screen.findByRole('region', { name: 'All ways to write a line' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Log' })).toBeNull();
  await userEvent.keyboard('phone congress{Enter}');
  expect([field.value, document.activeElement === field]).toEqual(['phone congress 9', true]);
  expect(screen.getByRole('region', { name: 'Log' })).toBeTruthy();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe(before);
});

test('Escape closes the ways to write a line and leaves the line as it was', async () => {
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, 'walkin 20m{F1}{Escape}');
  expect([field.value, document.activeElement === field]).toEqual(['walkin 20m', true]);
});

test('Ctrl+Z takes back text in the line, or what was logged if the line has no changes of its own', async () => {
  const { services } = await openToday('14:42');
  const field = await line();
  await userEvent.type(field, 'phone 20m{Escape}');
  expect(field.value).toBe('');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe('phone 20m');
  await userEvent.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(field.value).toBe('phone 20m');
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(1));
  await waitFor(() => expect(field.value).toBe(''));
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe('');
});

test('Ctrl+Z in an empty line does not bring back a text that was cleared before something else was done', async () => {
  const { services } = await openToday('14:42');
  await enter('9:00-9:20 walkin');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(1));
  const field = await line();
  await waitFor(() => expect(field.value).toBe(''));
  await userEvent.type(field, 'phone 20m{Escape}');
  (await screen.findByRole('button', { name: 'Walk-in' })).focus();
  await userEvent.keyboard('{Delete}');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toEqual([]));
  await userEvent.click(field);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe('');
});

test('Ctrl+Z still takes back a text that was there while something else was done', async () => {
  const { services } = await openToday('14:42');
  await enter('9:00-9:20 walkin');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toHaveLength(1));
  const field = await line();
  await waitFor(() => expect(field.value).toBe(''));
  await userEvent.type(field, 'phone 20m');
  (await screen.findByRole('button', { name: 'Walk-in' })).focus();
  await userEvent.keyboard('{Delete}');
  await waitFor(async () => expect(await services.store.reader.all('entry')).toEqual([]));
  await userEvent.click(field);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect([field.value, await services.store.reader.all('entry')]).toEqual(['phone ', []]);
});
