// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Services } from '#renderer/services/services';
import { undo } from '#renderer/commands/history';
import { clockName } from '#shared/time/dateNames';
import { minuteOfDay } from '#shared/time/zones';
import { openDialogs } from '../../../../../helpers/openDialogs';
import { openToday } from '../../openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const line = async () => await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });
const list = () => within(screen.getByRole('region', { name: 'Pasted lines' }));
const textOf = (row: Element | null) => row?.querySelector('.pasted-text')?.textContent;
const rows = () => [...document.querySelectorAll('.pasted-row')].map(textOf);

const fourLines = '9:00-9:20 walkin\r\n\r\n\u2022 9:20-9:40 phone x4\nphnoe 20m\n10:00-10:30\tmeeting\n';

async function paste(text: string): Promise<void> {
  (await line()).focus();
  await userEvent.paste(text);
}

async function logged(services: Services): Promise<string[]> {
  const entries = (await services.store.reader.all('entry')).toSorted((a, b) => a.start - b.start);
  return entries.map(({ kind, start, end, zone }) =>
    [kind, ...[start, end].map((at) => clockName(minuteOfDay(at, zone), '24'))].join(' '),
  );
}

test('several pasted lines become a list, with how each is read and the day as it would be', async () => {
  await openToday('14:42');
  await paste(fourLines);
  expect((await line()).value).toBe('4 lines 3 understood, 1 stays here');
  expect(rows()).toEqual(['9:00-9:20 walkin', '9:20-9:40 phone x4', 'phnoe 20m', '10:00-10:30 meeting']);
  const looks = list().getAllByRole('row').slice(1).map(({ className }) => className);
  expect(looks).toEqual(['', '', 'pasted-stays', '', '']);
  expect(document.querySelector('.pasted-wrong')?.textContent).toBe('phnoe');
  expect([document.querySelectorAll('.strip-ghost').length, screen.queryByRole('region', { name: 'Log' })]).toEqual([
    3,
    null,
  ]);
  expect(screen.getByText('Logged', { selector: 'dt' }).nextSibling?.textContent).toBe('0 min → 1 h 10 min of 8 h');
  expect(screen.getByText(/Not logged goes from/u).textContent).toBe('Not logged goes from 6 h 12 min to 5 h 2 min');
  expect(screen.getByRole('list', { name: 'Understood' }).textContent).toBe(
    '3 entries70 min1 h 10 min3 times guesseddashed below',
  );
});

test('Enter logs the understood lines as one step, which one undo takes back; the rest stay in the line', async () => {
  const { services } = await openToday('14:42');
  await paste(fourLines);
  await userEvent.keyboard('{Enter}');
  const all = ['walk-in 09:00 09:20', 'phone 09:20 09:40', 'meeting 10:00 10:30'];
  await waitFor(async () => expect(await logged(services)).toEqual(all));
  await waitFor(async () => expect((await line()).value).toBe('phnoe 20m'));
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1));
  await undo(services);
  expect(await logged(services)).toEqual([]);
});

test('in the list, arrows move, Space leaves a line out, Tab corrects one, and F2 rewrites one in place', async () => {
  const { services } = await openToday('14:42');
  await paste(fourLines);
  await userEvent.keyboard('{ArrowDown}');
  expect(textOf(document.activeElement)).toBe('9:00-9:20 walkin');
  await userEvent.keyboard(' {ArrowDown}{F2}');
  await userEvent.keyboard('{Control>}a{/Control}9:25-9:40 phone{Enter}');
  await waitFor(() => expect(textOf(document.activeElement)).toBe('9:25-9:40 phone'));
  await userEvent.keyboard('{ArrowDown}{Tab}');
  await waitFor(() => expect(rows()[2]).toBe('phone 20m'));
  expect((await line()).value).toBe('4 lines 3 understood, 1 stays here');
  await userEvent.keyboard('{Enter}');
  await waitFor(async () =>
    expect(await logged(services)).toEqual(['phone 09:25 09:40', 'meeting 10:00 10:30', 'phone 14:22 14:42']),
  );
  await waitFor(async () => expect((await line()).value).toBe('9:00-9:20 walkin'));
});

test('a letter in the list does not act on the lists that it covers', async () => {
  const { services } = await openToday('14:42');
  await userEvent.type(await line(), 'walkin{Enter}');
  await screen.findByRole('region', { name: 'Timer' });
  await paste(fourLines);
  await userEvent.keyboard('{ArrowDown}s');
  expect((await services.store.reader.allTimers())[0]?.running?.kind).toBe('walk-in');
});

test('Escape brings back the line as it was and logs nothing, and Ctrl+Z the list', async () => {
  const { services } = await openToday('14:42');
  await userEvent.type(await line(), 'pho');
  await userEvent.paste(`ne 20m\n${fourLines}`);
  expect(rows()[0]).toBe('phone 20m');
  await userEvent.keyboard('{Escape}');
  expect([(await line()).value, await logged(services)]).toEqual(['pho', []]);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(rows()[0]).toBe('phone 20m');
});

test('each line counts what the lines above it log: two without a time follow one another', async () => {
  const { services } = await openToday('14:42');
  await paste('phone 20m\nwalkin 10m');
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => expect(await logged(services)).toEqual(['walk-in 14:12 14:22', 'phone 14:22 14:42']));
});

test('lines that are inserted without a key, and one line with a line break, are read the same', async () => {
  await openToday('14:42');
  const field = await line();
  const insert = (data: string) =>
    fireEvent(field, new InputEvent('beforeinput', { data, inputType: 'insertText', bubbles: true, cancelable: true }));
  insert('9:00-9:20 walkin\nphone 20m');
  expect(rows()).toEqual(['9:00-9:20 walkin', 'phone 20m']);
  await userEvent.keyboard('{Escape}');
  insert('phone 20m\n');
  expect([field.value, rows()]).toEqual(['phone 20m', []]);
});

test('a pasted list survives the end of the program', async () => {
  const { services } = await openToday('14:42');
  await paste(fourLines);
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1), { timeout: 5_000 });
  const [draft] = await services.store.reader.drafts();
  const text = draft === undefined ? '' : await services.sealer.open(draft.id, draft.text);
  expect(text).toBe('9:00-9:20 walkin\n9:20-9:40 phone x4\nphnoe 20m\n10:00-10:30 meeting');
});

test('one key splits a line with two stretches, and the choices for the other lines stay', async () => {
  const { services } = await openToday('14:42');
  await paste('training 8-9 and 9:30-10\nphone 10:00-10:10\nwalkin 10:20-10:40');
  expect(rows()).toHaveLength(3);
  await userEvent.keyboard('{ArrowDown}{ArrowDown} {ArrowUp}{Tab}');
  expect(rows()).toEqual(['training 8-9', 'training 9:30-10', 'phone 10:00-10:10', 'walkin 10:20-10:40']);
  expect(list().getAllByText('left out, stays in the line')).toHaveLength(1);
  (await line()).focus();
  await userEvent.keyboard('{Enter}');
  const all = ['training 08:00 09:00', 'training 09:30 10:00', 'walk-in 10:20 10:40'];
  await waitFor(async () => expect(await logged(services)).toEqual(all));
});
