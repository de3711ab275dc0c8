// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { useNotices } from '#renderer/state/notices';
import { anAppointment } from '../../../helpers/anAppointment';
import { anEntry } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { openDialogs } from '../../../helpers/openDialogs';
import { alder, openToday } from './openToday';

beforeAll(openDialogs);
afterEach(cleanup);

const line = async () => await screen.findByRole<HTMLInputElement>('combobox', { name: 'Log something' });

test('with a 12-hour clock, no time on the day, in its log or at its closing is shown in 24 hours', async () => {
  await openToday('14:42', fullDay());
  await userEvent.type(await line(), '1325-1400 phone x4');
  expect(timesOn24()).toEqual([]);
  expect(document.body.textContent).toContain('Schedule 8:00 am to 4:30 pm');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(useNotices.getState().said.text).toMatch(/4 calls, 35 min, 1:25 to 2:00 pm\.$/u));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const closing = within(await screen.findByRole('dialog', { name: 'Close Wednesday, September 16' }));
  await closing.findAllByText(/Not logged/);
  expect(timesOn24()).toEqual([]);
});

test('a field shows its time on a 12-hour clock, and reads both forms', async () => {
  await openToday('14:42', fullDay());
  await line();
  await userEvent.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'From' });
  expect(timesOn24()).toEqual([]);
  const shown: string[] = [];
  for (const typed of ['13:25', '1:25 pm', '9', '12am', '12:30 p.m.', '0930']) {
    await userEvent.clear(field);
    await userEvent.type(field, typed);
    await userEvent.tab();
    shown.push(field.value);
  }
  expect(shown).toEqual(['1:25 pm', '1:25 pm', '9:00 am', '12:00 am', '12:30 pm', '9:30 am']);
});

/** Times without am or pm, or with an hour that only a 24-hour clock has, in texts, names and tooltips. */
function timesOn24(): string[] {
  const named = [...document.body.querySelectorAll('[aria-label], [title]')].flatMap((one) =>
    ['aria-label', 'title'].map((name) => one.getAttribute(name) ?? ''),
  );
  const texts = [...document.body.querySelectorAll('*')].flatMap((one) =>
    [...one.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [])),
  );
  return [...named, ...texts].flatMap((text) => text.match(/\b(?:0\d|1[3-9]|2[0-4]):\d\d\b/gu) ?? []);
}

function fullDay(): readonly Change[] {
  const of = { officer: alder };
  return [
    { type: 'setting', id: 'clock' as RecordId, content: { key: 'clock', value: '12' } },
    entry('a', '08:00', 30, 'phone'),
    entry('b', '08:20', 40, 'admin'),
    entry('c', '13:00', 0, 'followup'),
    { type: 'appointment', id: 'begun' as RecordId, content: anAppointment({ ...of, at: '14:00' }) },
    { type: 'appointment', id: 'next' as RecordId, content: anAppointment({ ...of, at: '16:20' }) },
  ];
}

function entry(id: string, at: string, minutes: number, kind: string): Change {
  const start = clockOn('2026-09-16', at);
  return {
    type: 'entry',
    id: id as RecordId,
    content: anEntry({ officer: alder, day: '2026-09-16', start, minutes, kind }),
  };
}
