// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { Change } from '#shared/records/all';
import type { Day, ZoneName } from '#shared/time/day';
import { useNotices } from '#renderer/state/notices';
import { anAbsence } from '../../../helpers/anAbsence';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

// A busy machine is slow, but what the test waits for does appear.

const line = async () => await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });
/** The line has the focus when the screen opens; letters are shortcuts once it loses it. */
async function leaveLine(): Promise<void> {
  const field = await line();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement?.tagName).toBe('H1');
}

const log = () => within(screen.getByRole('region', { name: 'Log' }));
const appointments = () => within(screen.getByRole('region', { name: 'Appointments' }));

test('Enter logs a valid line, announces it, and clears the line', async () => {
  await openToday('14:42');
  await userEvent.type(await line(), 'phone x4 35m');
  expect(
    within(screen.getByRole('list', { name: 'Understood' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Phone call', '4 calls', '35 min8.8 min a call', expect.stringMatching(/^14:07.*14:42ends now$/u)]);
  await userEvent.clear(await line());
  await userEvent.type(await line(), '13:25-14:00 phone x4');
  expect(screen.getByText(/Not logged goes from/)).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(log().getByRole('button', { name: 'Phone call' })).toBeTruthy());
  expect((await line()).value).toBe('');
  expect(useNotices.getState().said.text).toBe('Logged: Phone call, 4 calls, 35 min, 13:25 to 14:00.');
});

test('the unlogged time that a line announces excludes absences, like the day', async () => {
  const afternoon = { start: 750, end: 990 } as Absence['hours'];
  await openToday('14:42', [
    { type: 'absence', id: 'leave' as RecordId, content: anAbsence({ officer: alder, hours: afternoon }) },
  ]);
  await userEvent.type(await line(), '9-10 meet');
  expect(screen.getByText(/Not logged goes from/).textContent).toContain('Not logged goes from 240 to 180 min');
});

test('a preview has its name on the strip unless it is cut, and the gap below it has no number', async () => {
  await openToday('14:42');
  const field = await line();
  await userEvent.type(field, '8-12 admin{Enter}');
  await log().findByRole('button', { name: 'Administration' });
  const strip = () => [
    document.querySelector('.strip-ghost')?.textContent ?? null,
    screen.getByRole('button', { name: /^Not logged, 12:30 to 14:42/ }).textContent,
  ];
  expect(strip()).toEqual([null, '132']);
  await userEvent.type(field, '14:00-14:20 walkin');
  expect(strip()).toEqual(['20', '']);
  await userEvent.clear(field);
  await userEvent.type(field, '13:25-14:14 walkin');
  expect(strip()).toEqual(['Walk-in49', '']);
});

test('the list beside the line offers to log it unchanged, which the arrow and Enter do', async () => {
  await openToday('14:42');
  await userEvent.type(await line(), '13:25-14:00 phone x4');
  const offered = within(screen.getByRole('listbox', { name: 'What can follow' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(offered).toEqual([
    '13:25-14:00 phone x4log as it stands',
    '13:25-14:00 phone x4 yesterdayTuesday, September 15',
    '13:25-14:00 phone x4 duty:counts for a collateral duty',
  ]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(log().getByRole('button', { name: 'Phone call' })).toBeTruthy());
});

test('a line with a problem stays, and nothing is logged', async () => {
  await openToday('14:42');
  await userEvent.type(await line(), '20m phnoe{Enter}');
  expect((await line()).value).toBe('20m phnoe');
  expect((await line()).getAttribute('aria-invalid')).toBe('true');
  expect(log().queryByRole('button', { name: 'Phone call' })).toBeNull();
});

test('a line without a length starts a timer, S stops it, and its minutes are logged', async () => {
  const day = await openToday('14:00');
  await userEvent.type(await line(), 'walkin{Enter}');
  const timer = await screen.findByRole('region', { name: 'Timer' });
  day.setTime('14:01');
  day.setTime('14:02');
  await waitFor(() => expect(timer.textContent).toContain('2 min'));
  await leaveLine();
  await userEvent.keyboard('s');
  await waitFor(() =>
    expect(log().getByRole('button', { name: 'Walk-in' }).closest('tr')?.textContent).toContain('14:00 – 14:02'),
  );
});

test('a deleted entry stays struck through with an Undo button that restores it', async () => {
  await openToday('14:42');
  await userEvent.type(await line(), '13:00-13:25 walkin{Enter}');
  (await log().findByRole('button', { name: 'Walk-in' })).focus();
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(log().getByText('Walk-in').closest('tr')?.className).toBe('row-struck'));
  expect(log().getByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('B begins the waiting appointment, K keeps it, and D answers its record check', async () => {
  const day = await openToday('09:07', [aCheckIn()]);
  await leaveLine();
  await userEvent.keyboard('b');
  await appointments().findByText('begun at 09:07');
  day.setTime('09:08');
  await userEvent.keyboard('k');
  await log().findByText(/kept/);
  await userEvent.keyboard('d');
  await waitFor(() => expect(appointments().getByText('Kept · check done')).toBeTruthy());
});

test('a wrong time or length is refused at its field, and the focus stays in the list after the answer', async () => {
  await openToday('09:31', [aCheckIn()]);
  await leaveLine();
  const spent = await appointments().findByRole('textbox', { name: /^Minutes spent/ });
  await userEvent.type(spent, '-5x');
  await appointments().findByText('A length cannot be negative. Type minutes, such as 30. Nothing was changed.');
  expect([document.activeElement === spent, spent.getAttribute('aria-invalid'), log().queryByText('no-show')]).toEqual([
    true,
    'true',
    null,
  ]);
  await userEvent.clear(spent);
  await userEvent.type(spent, 'k');
  const kept = await appointments().findByRole('textbox', { name: /^Kept from, to/ });
  await userEvent.clear(kept);
  await userEvent.type(kept, 'noon{Enter}');
  await appointments().findByText('“noon” is not a time that has passed. Nothing was logged; type it like 9:00-9:30.');
  await userEvent.clear(kept);
  await userEvent.type(kept, '9:00-9:20{Enter}');
  await log().findByText('kept');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Appointments' })));
});

test('an entry on another day names the day', async () => {
  await openToday('14:42');
  await userEvent.type(await line(), '9/1 9:00-9:20 walkin{Enter}');
  await waitFor(() =>
    expect(useNotices.getState().said.text).toBe(
      'Logged: Walk-in, 1 visit, 20 min, 09:00 to 09:20 on Tuesday, September 1.',
    ),
  );
});

test('a no-show logs no minutes', async () => {
  await openToday('09:31', [aCheckIn()]);
  await leaveLine();
  await userEvent.keyboard('x');
  const entry = await log().findByRole('button', { name: 'Check-in' });
  expect(entry.closest('tr')?.textContent).toMatch(/^09:00Check-in no-show00/);
});

test('a day is closed with a skipped record check and its reason, and can be reopened', async () => {
  await openToday('16:30', [aCheckIn()]);
  await leaveLine();
  await userEvent.keyboard('k');
  await userEvent.keyboard('{Enter}');
  await log().findByText('kept');
  await userEvent.keyboard('l');
  await log().findByText('kept, check skipped');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Close Wednesday, September 16' });
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: 'No time' }).checked).toBe(true);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close the day' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Reopen' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull());
});

test('the form logs the same as the line, and reports errors at their fields', async () => {
  await openToday('14:42');
  await leaveLine();
  await userEvent.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'From' }), '13:25');
  await userEvent.type(screen.getByRole('textbox', { name: 'To' }), '13:05');
  await userEvent.click(screen.getByRole('button', { name: 'Log' }));
  expect(await screen.findByText('13:05 is before 13:25. Nothing logged; all fields kept.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Fill the gap, 14:42' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'To' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'To' }), '14:00');
  expect(screen.getByText('13:25-14:00 phone x1')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Log' }));
  const entry = await log().findByRole('button', { name: 'Phone call' });
  expect(entry.closest('tr')?.textContent).toMatch(/^13:25 – 14:00Phone call135/);
});

test('an empty day names its columns and its hours, even in the afternoon, without colors of one scheme', async () => {
  await openToday('14:42');
  expect((await screen.findAllByText(/your (schedule|hours)/)).map(({ textContent }) => textContent)).toEqual([
    'your schedule',
    'not your hours',
  ]);
  const heads = (name: string) =>
    within(screen.getByRole('table', { name }))
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
  expect([heads('How an appointment will look'), heads('How an entry will look')]).toEqual([
    ['Time', 'Appointment', 'Planned', 'Outcome'],
    ['Time', 'Activity', 'Minutes'],
  ]);
});

test('Tab accepts the example of an empty day, Enter logs it, and Escape clears the line and its draft', async () => {
  const { services } = await openToday('08:24');
  const field = await line();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('{Tab}{Enter}');
  expect((await log().findByRole('button', { name: 'Meeting' })).closest('tr')?.textContent).toMatch(
    /^08:00 – 08:20Meeting20/,
  );
  await userEvent.type(field, 'phone 5m secret');
  await waitFor(async () => expect(await services.store.reader.drafts()).toHaveLength(1));
  expect(JSON.stringify(await services.store.reader.drafts())).not.toContain('secret');
  await userEvent.keyboard('{Escape}');
  await waitFor(async () => expect(await services.store.reader.drafts()).toEqual([]));
});

function aCheckIn(): Change {
  const zone = 'America/New_York' as ZoneName;
  const content: Appointment = {
    officer: alder,
    kind: 'check-in' as RecordId,
    duty: null,
    country: null,
    saidDocket: null,
    day: '2026-09-16' as Day,
    start: clockOn('2026-09-16', '09:00', zone),
    end: clockOn('2026-09-16', '09:30', zone),
    zone,
    outcome: null,
    begunAt: null,
    entry: null,
    origin: null,
    title: null,
  };
  return { type: 'appointment', id: 'visit' as RecordId, content };
}
