// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupLook, LookedRecord } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { LookDialog } from '#renderer/domain-ui/restore/LookDialog';
import { aBackup, someContents } from '../../../helpers/aBackup';
import { openDialogs } from '../../../helpers/openDialogs';

beforeAll(openDialogs);
afterEach(cleanup);

const wednesday = '2026-09-16' as Day;
const look: BackupLook = {
  id: 'one', name: 'one.daybook-backup', at: aBackup().at, reason: 'closing', fromElsewhere: false, aside: 0,
  contents: someContents({ entries: 3, minutes: 85 }),
  counts: [{ name: 'Logged time', count: 3 }, { name: 'Settings, changed', count: 1 }],
  days: [
    { day: wednesday, entries: 2, minutes: 75 }, { day: '2026-08-31' as Day, entries: 1, minutes: 10 },
  ],
};

const zone = 'America/New_York' as ZoneName;

function aRecord(id: string, defaults: Partial<LookedRecord> = {}): LookedRecord {
  const [start, end] = [Date.UTC(2026, 8, 16, 14) as Instant, Date.UTC(2026, 8, 16, 14, 25) as Instant];
  return { id, name: 'Phone call', officer: 'Alder', span: { start, end, zone }, minutes: 25, note: null, ...defaults };
}

/** Shows the dialog over a main process that gives these answers; collects the requests. */
function show(looks: readonly Result<BackupLook>[], day: Result<readonly LookedRecord[]> = succeed([])) {
  const asked: unknown[] = [];
  let [given, closed] = [0, 0];
  const invoke = ((name: string, request: unknown) => {
    asked.push([name, request]);
    if (name === 'backups.lookAtDay') return Promise.resolve(day);
    given += 1;
    return Promise.resolve(looks[given - 1]);
  }) as DaybookBridge['invoke'];
  const close = () => (closed += 1);
  render(<LookDialog id="one" platform={{ invoke }} when={() => 'Sep 15, 16:31'} onClose={close} />);
  return { asked, closed: () => closed };
}

const cells = (table: string) =>
  within(screen.getByRole('table', { name: table })).getAllByRole('row').slice(1).map((row) => row.textContent);

test('it shows what is in the backup, a month at a time, and how many records of each kind', async () => {
  show([succeed(look)]);
  await screen.findByText('3 entries, 85 minutes on 2 days.');
  expect([cells('Days in the backup'), cells('Records in the backup')]).toEqual([
    ['Wednesday, September 16275Show'], ['Logged time3', 'Settings, changed1'],
  ]);
  await userEvent.selectOptions(screen.getByLabelText('Month'), 'August 2026');
  expect(cells('Days in the backup')).toEqual(['Monday, August 31110Show']);
});

test('a day shows its entries with their notes, open or locked, and leads back to the days', async () => {
  const notes = [aRecord('1', { note: 'Called back' }), aRecord('2', { note: { locked: true } }), aRecord('3')];
  const { asked } = show([succeed(look)], succeed(notes));
  await userEvent.click(await screen.findByRole('button', { name: 'Show Wednesday, September 16' }));
  await screen.findByRole('heading', { name: 'Wednesday, September 16' });
  expect(cells('Entries of the day')).toEqual([
    '10:00 to 10:25Phone callCalled back25', '10:00 to 10:25Phone calllocked25', '10:00 to 10:25Phone call25',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Back to the days' }));
  screen.getByRole('table', { name: 'Days in the backup' });
  expect(asked).toEqual([
    ['backups.look', { id: 'one', recoveryKey: null }],
    ['backups.lookAtDay', { id: 'one', recoveryKey: null, day: wednesday }],
  ]);
});

test('officers are named if there are several', async () => {
  show([succeed(look)], succeed([aRecord('1'), aRecord('2', { officer: 'Birch' })]));
  await userEvent.click(await screen.findByRole('button', { name: 'Show Wednesday, September 16' }));
  await screen.findByRole('heading', { name: 'Wednesday, September 16' });
  expect(cells('Entries of the day')).toEqual(['10:00 to 10:25Phone callAlder25', '10:00 to 10:25Phone callBirch25']);
});

test('a backup from another computer shows nothing until its recovery key is typed', async () => {
  const { asked } = show([failWith('backup-other-key', 'It belongs to another computer.'), succeed(look)]);
  await screen.findByText('It belongs to another computer.');
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByLabelText('Group 1'));
  await userEvent.keyboard('7K2MQ4XD9HRTC3WPVN6J2FGH0123456A');
  await userEvent.click(screen.getByRole('button', { name: 'Open with this key' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Show Wednesday, September 16' }));
  expect(asked.at(-1)).toEqual([
    'backups.lookAtDay', { id: 'one', recoveryKey: '7K2MQ4XD9HRTC3WPVN6J2FGH0123456A', day: wednesday },
  ]);
});

test('a damaged backup is refused in one sentence, and Done closes', async () => {
  const { closed } = show([failWith('backup-damaged', 'one.daybook-backup is damaged and was not used.')]);
  await screen.findByText('one.daybook-backup is damaged and was not used.');
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect([closed(), screen.queryByRole('table')]).toEqual([1, null]);
});
