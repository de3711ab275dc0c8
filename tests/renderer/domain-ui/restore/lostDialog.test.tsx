// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { failWith } from '#shared/base/result';
import type { FoundLost, LostSearch } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import type { Instant, ZoneName } from '#shared/time/day';
import { LostDialog } from '#renderer/domain-ui/restore/LostDialog';
import { aBackup } from '../../../helpers/aBackup';
import { openDialogs } from '../../../helpers/openDialogs';

beforeAll(openDialogs);
afterEach(cleanup);

const span = {
  start: Date.UTC(2026, 8, 16, 18, 18) as Instant, end: Date.UTC(2026, 8, 16, 18, 42) as Instant,
  zone: 'America/New_York' as ZoneName,
};
const found: FoundLost = {
  id: 'one', at: aBackup().at, reason: 'quiet', changes: [45, 46], records: 3, minutes: 24,
  shown: [
    { id: '1', name: 'Docket review', officer: 'Alder', span, minutes: 24, note: null },
    { id: '2', name: 'Absences: deleted', officer: null, span: null, minutes: 0, note: null },
  ],
};

/** Shows the dialog over a main process that finds this; collects the requests. */
function show(answer: LostSearch | Error) {
  const asked: unknown[] = [];
  const invoke = ((name: string, request: unknown) => {
    asked.push([name, request]);
    if (name !== 'backups.findLost') return Promise.resolve(failWith('backup-damaged', 'It is damaged.'));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as DaybookBridge['invoke'];
  render(<LostDialog platform={{ invoke }} when={() => 'Sep 16, 14:30'} clock="24" onClose={() => undefined} />);
  return asked;
}

test('it says which backup has the lost records, and lists what it could bring back', async () => {
  show({ read: 2, unread: 1, found });
  await screen.findByText('The backup of Sep 16, 14:30 has what neither copy has: 3 records, 24 minutes.');
  screen.getByText(/written in a quiet moment and has changes 45 to 46 of them/);
  const table = within(screen.getByRole('table', { name: 'What the backup could bring back' }));
  expect(table.getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([
    'Sep 16, 14:18 to 14:42Docket review24', '–Absences: deleted–',
  ]);
  screen.getByText('And 1 more.');
  screen.getByText('1 backup could not be opened.');
});

test.each<readonly [string, LostSearch]>([
  ['No backup has been written yet.', { read: 0, unread: 0, found: null }],
  ['No backup could be read.', { read: 0, unread: 2, found: null }],
  ['No missing records were found in the one backup that was compared.', { read: 1, unread: 0, found: null }],
  ['No missing records were found in any of the 12 backups that were compared.', { read: 12, unread: 0, found: null }],
])('if nothing is found it says %s', async (text, search) => {
  show(search);
  await screen.findByText(text);
  expect(screen.queryByRole('button', { name: 'Go back to it…' })).toBeNull();
});

test('a search that fails says so', async () => {
  show(new Error('the main process does not answer'));
  await screen.findByText('The backups could not be read. Try again.');
});

test.each([
  ['Look at all of it', 'backups.look'], ['Go back to it…', 'backups.preview'],
])('%s opens that backup', async (button, request) => {
  const asked = show({ read: 1, unread: 0, found });
  await userEvent.click(await screen.findByRole('button', { name: button }));
  await screen.findByText(/It is damaged\./);
  expect(asked).toEqual([['backups.findLost', null], [request, { id: 'one', recoveryKey: null }]]);
});
