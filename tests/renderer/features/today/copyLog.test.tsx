// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { useNotices } from '#renderer/state/notices';
import { anEntry, type EntryWishes } from '../../../helpers/anEntry';
import { clockOn } from '../../../helpers/clockOn';
import { alder, openToday } from './openToday';

afterEach(cleanup);

const copy = '{Control>}{Shift>}c{/Shift}{/Control}';

test('Ctrl+Shift+C copies the log of the day as a table, in its order and without notes', async () => {
  await openToday('14:42', [
    logged('b', '09:30', 20, { kind: 'check-in', units: 1, outcome: 'kept', recordCheck: 'done' }),
    logged('a', '08:00', 35, { kind: 'followup', units: 2, country: 'HN' }),
    logged('c', '13:00', 0, { kind: 'duty', units: null, duty: 'court-run' }),
  ]);
  await screen.findByRole('combobox', { name: 'Log something' });
  const user = userEvent.setup();
  await user.keyboard(copy);
  await waitFor(() =>
    expect(useNotices.getState().said.text).toBe('Copied the log of Wednesday, September 16, 3 rows'),
  );
  expect((await navigator.clipboard.readText()).split('\n')).toEqual([
    'Day\tFrom\tTo\tActivity\tCountry, duty\tUnits\tMinutes\tOutcome\tRecord check',
    '2026-09-16\t08:00\t08:35\tTravel-document follow-up\tHN\t2\t35\t\t',
    '2026-09-16\t09:30\t09:50\tCheck-in\t\t1\t20\tkept\tdone',
    '2026-09-16\t13:00\t13:00\tDuty: court run\t\t\t0\t\t',
  ]);
});

test('Ctrl+Shift+C says that an empty day has nothing to copy', async () => {
  await openToday('14:42');
  await screen.findByRole('combobox', { name: 'Log something' });
  await userEvent.keyboard(copy);
  await waitFor(() =>
    expect(useNotices.getState().notice?.text).toBe('Nothing is logged on this day, so there is nothing to copy.'),
  );
});

function logged(id: string, at: string, minutes: number, asked: EntryWishes) {
  const content = anEntry({ officer: alder, start: clockOn('2026-09-16', at), minutes, ...asked });
  return { type: 'entry', id: recordId(id), content } as const;
}
