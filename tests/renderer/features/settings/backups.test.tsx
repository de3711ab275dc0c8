// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failWith, succeed } from '#shared/base/result';
import type { BackupsState } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import { makeRecoveryKey } from '#shared/rules/backups/recoveryKey';
import type { Instant } from '#shared/time/day';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen';
import { useNotices } from '#renderer/state/notices';
import { useSettingsSection } from '#renderer/state/settingsSection';
import { aBackup, someBackups, someContents } from '../../../helpers/aBackup';
import { openDialogs } from '../../../helpers/openDialogs';
import { stillWindow } from '../../../helpers/stillWindow';
import { openScreen } from '../../openScreen';

const key = makeRecoveryKey(Uint8Array.from({ length: 20 }, (_, index) => index * 37));

afterEach(cleanup);
beforeEach(() => {
  stillWindow();
  openDialogs();
  useSettingsSection.setState({ section: 'storage' });
});

/** Opens Storage with these backups; returns the requests to the main process about them. */
async function openStorage(
  state: BackupsState,
  others: Readonly<Record<string, unknown>> = {},
): Promise<readonly unknown[]> {
  const asked: unknown[] = [];
  await openScreen(<SettingsScreen />, [], 'alder', ({ platform }) => {
    const { invoke } = platform;
    const answers: Readonly<Record<string, unknown>> = {
      'backups.state': state, 'recovery.make': key, 'recovery.use': succeed(null), 'backups.undoRestore': succeed(null),
      'backups.chooseSecond': succeed(null), 'backups.leaveSecond': null, 'backups.readAll': null,
      'backups.plan': succeed(null), 'backups.takeSecond': succeed(null),
      'backups.look': failWith('backup-damaged', 'It is damaged.'), ...others,
    };
    const answer = (name: string, request: unknown) => {
      if (!(name in answers)) return null;
      if (name !== 'backups.state') asked.push([name, request]);
      return Promise.resolve(answers[name]);
    };
    Object.assign(platform, {
      invoke: ((name, request) => answer(name, request) ?? invoke(name, request)) as DaybookBridge['invoke'],
    });
  });
  await screen.findByRole('region', { name: 'Backups' });
  return asked;
}

const backups = () => within(screen.getByRole('region', { name: 'Backups' }));
const ifLost = () => within(screen.getByRole('region', { name: 'If this computer is lost' }));

test('without a backup, the list explains itself with an example', async () => {
  await openStorage(someBackups([]));
  expect(backups().getByText('No backup has been written yet')).toBeTruthy();
  expect(backups().getByText(/4,786 records, whole/)).toBeTruthy();
});

test('each backup has its time, reason, counts, size and state, and a damaged one cannot be restored', async () => {
  await openStorage(someBackups([
    aBackup(),
    aBackup({ id: 'two', state: 'damaged', at: Date.UTC(2026, 8, 14, 20, 34) as Instant, place: 'both' }),
    aBackup({ id: 'three', state: 'not read', at: Date.UTC(2026, 8, 11, 20, 30) as Instant, readAt: null }),
  ]));
  const rows = backups().getAllByRole('row').slice(1).map((row) => row.textContent);
  expect(rows).toEqual([
    'Sep 15, 16:31 at closing a day4,78626,1581.94 MB whole Sep 15, 16:31hereLook onlyRestore…',
    'Sep 14, 16:34 at closing a day4,78626,1581.94 MB damaged both',
    'Sep 11, 16:30 at closing a day4,78626,1581.94 MB not read back yet hereLook onlyRestore…',
  ]);
  expect(backups().getByRole('img', { name: 'Backups of 2 days of the last 30' })).toBeTruthy();
});

test('a backup can be viewed from its row', async () => {
  const asked = await openStorage(someBackups([aBackup()]));
  await userEvent.click(backups().getByRole('button', { name: 'Look only: the backup of Sep 15, 16:31' }));
  await screen.findByText('It is damaged.');
  expect(asked).toEqual([['backups.look', { id: 'one.daybook-backup', recoveryKey: null }]]);
});

test('when they are written and how many are kept can be chosen beside them', async () => {
  const asked = await openStorage(someBackups([aBackup()], { plan: { write: 'quiet', keptDays: 30 } }));
  const fields = () => ['Write', 'Keep'].map((name) => backups().getByLabelText<HTMLSelectElement>(name).value);
  expect(fields()).toEqual(['quiet', '30']);
  await userEvent.selectOptions(backups().getByLabelText('Write'), 'at closing the day');
  await userEvent.selectOptions(backups().getByLabelText('Keep'), '90 days, then 1 a month');
  expect(asked).toEqual([
    ['backups.plan', { write: 'closing', keptDays: 30 }], ['backups.plan', { write: 'quiet', keptDays: 90 }],
  ]);
});

test.each([
  ['quiet', 30, /^Written after a start, in quiet moments and at closing a day; .* and 30 one for each day/],
  ['closing', 365, /^Written at closing a day, and after a start if that was not done; .* and 365 one for each day/],
] as const)('the plan %s, %i is explained in full', async (write, keptDays, text) => {
  await openStorage(someBackups([aBackup()], { plan: { write, keptDays } }));
  expect(backups().getByText(text)).toBeTruthy();
});

test('a choice that could not be saved says so', async () => {
  await openStorage(someBackups([]), { 'backups.plan': failWith('plan-write', 'The choice could not be kept.') });
  await userEvent.selectOptions(backups().getByLabelText('Keep'), '14 days, then 1 a month');
  await waitFor(() => expect(useNotices.getState().notice?.text).toBe('The choice could not be kept.'));
});

test('only the newest are listed until all are asked for', async () => {
  const many = Array.from({ length: 9 }, (_, index) => aBackup({ id: `${index}` }));
  await openStorage(someBackups(many));
  expect(backups().getAllByRole('row').length).toBe(7);
  await userEvent.click(backups().getByRole('button', { name: 'Show all 9' }));
  expect(backups().getAllByRole('row').length).toBe(10);
});

test('the reason why the last backup was not written is shown beside them', async () => {
  await openStorage(someBackups([aBackup()], { problem: 'The backup could not be written (ENOSPC).' }));
  expect(backups().getByText('The backup could not be written (ENOSPC).')).toBeTruthy();
});

test('a drive that is not connected is shown, with what it lacks', async () => {
  const second = {
    path: 'E:\\Daybook', state: 'not connected', problem: null, since: aBackup().at, missing: 2,
  } as const;
  const three = [aBackup(), aBackup({ id: 'two' }), aBackup({ id: 'three' })];
  const asked = await openStorage(someBackups(three, { second }));
  expect(ifLost().getByText('not connected since Sep 15, 16:31')).toBeTruthy();
  expect(ifLost().getByText(
    'E:\\Daybook, with 1 of the 3. The 2 missing ones are copied when the drive is back.',
  )).toBeTruthy();
  await userEvent.click(ifLost().getByRole('button', { name: 'Stop using it' }));
  expect(asked).toEqual([['backups.leaveSecond', null]]);
});

test('a folder without its mark is shown instead of the drive, and can be used again', async () => {
  const second = { path: '/media/drive', state: 'not marked', problem: null, since: aBackup().at, missing: 2 } as const;
  const asked = await openStorage(someBackups([aBackup()], { second }));
  expect(ifLost().getByText('another folder in its place')).toBeTruthy();
  expect(ifLost().getByText(/^\/media\/drive lacks the mark .* Nothing is copied there\. Connect/)).toBeTruthy();
  await userEvent.click(ifLost().getByRole('button', { name: 'Use it again' }));
  expect(asked).toEqual([['backups.takeSecond', null]]);
});

test('a recovery key is hidden once it is on paper, is typed back, and becomes active only then', async () => {
  const asked = await openStorage(someBackups([aBackup()]));
  await userEvent.click(ifLost().getByRole('button', { name: 'Make a recovery key…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Recovery key' }));
  await dialog.findByText(key.slice(0, 4));
  await userEvent.click(dialog.getByRole('button', { name: 'Use this key, 8 groups to go' }));
  await userEvent.click(dialog.getByRole('button', { name: 'It is on paper' }));
  expect(dialog.queryByText(key.slice(0, 4))).toBeNull();
  await userEvent.click(dialog.getByLabelText('Group 1'));
  await userEvent.keyboard(key.slice(0, 28));
  await userEvent.click(dialog.getByRole('button', { name: 'Use this key, 1 group to go' }));
  await userEvent.click(dialog.getByLabelText('Group 8'));
  await userEvent.keyboard(key.slice(28));
  await userEvent.click(dialog.getByRole('button', { name: 'Use this key' }));
  expect(asked).toEqual([['recovery.make', null], ['recovery.use', { typed: key }]]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Escape drops a recovery key, which never becomes active', async () => {
  const asked = await openStorage(someBackups([aBackup()]));
  await userEvent.click(ifLost().getByRole('button', { name: 'Make a recovery key…' }));
  await userEvent.click(screen.getByRole('button', { name: /^Not now/ }));
  expect([screen.queryByRole('dialog'), asked]).toEqual([null, [['recovery.make', null]]]);
});

test('the state before a restore can be put back from here', async () => {
  const undo = { id: 'before-restore-1', at: aBackup().at, contents: someContents({ records: 1 }) };
  const asked = await openStorage(someBackups([aBackup()], { undo, recoveryKeyAt: aBackup().at }));
  expect(ifLost().getByText(/Kept as it was on Sep 15, 16:31\. It had 1 record\./)).toBeTruthy();
  expect(ifLost().getByText('A recovery key is active')).toBeTruthy();
  await userEvent.click(ifLost().getByRole('button', { name: 'Put it back' }));
  expect(asked).toEqual([['backups.undoRestore', null]]);
});
