// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InstallationId } from '#shared/base/ids';
import { failWith, succeed } from '#shared/base/result';
import type { BackupsState } from '#shared/contract/backups';
import type { DaybookBridge, StartFacts } from '#shared/contract/ipc';
import type { Instant } from '#shared/time/day';
import { FailureScreen } from '#renderer/features/failure/FailureScreen';
import { whenHere } from '#renderer/features/failure/RestoreWays';
import { aBackup, someBackups } from '../../../helpers/aBackup';
import { openDialogs } from '../../../helpers/openDialogs';

afterEach(cleanup);
beforeEach(openDialogs);

const facts: StartFacts = {
  version: '1', chromium: '1', electron: '1', dataFolder: 'folder', installation: 'one' as InstallationId,
  installationIsNew: false, rememberedHead: 46, rememberedAt: null,
  journal: { head: 46, lines: null, segments: 1, torn: [], damaged: [], contents: null },
  keys: { protectedBy: 'nothing', locked: false }, findings: [], drafts: null, sample: false, sampleOfficers: null,
  clock: { now: Date.UTC(2026, 8, 16, 18, 42) as Instant, fromFile: true },
};

/** In the zone of this machine, since the officer's is not known before the data are open. */
const goBack = `Go back to the backup of ${whenHere(aBackup().at, facts.clock.now)}`;

/** Shows why Daybook did not open, beside these backups; returns the requests to the main process. */
async function show(code: string, state: BackupsState): Promise<readonly unknown[]> {
  const asked: unknown[] = [];
  const invoke = ((name: string, request: unknown) => {
    if (name === 'backups.state') return Promise.resolve(state);
    asked.push([name, request]);
    return Promise.resolve(name === 'backups.rebuild' ? succeed(null) : failWith('backup-damaged', 'It is damaged.'));
  }) as DaybookBridge['invoke'];
  const nothing = () => undefined;
  render(
    <FailureScreen
      problem={{ code, message: 'It did not open.' }}
      facts={facts}
      platform={{ invoke }}
      onVerify={() => Promise.resolve(facts.journal)}
      onClose={nothing}
    />,
  );
  await Promise.resolve();
  return asked;
}

const ways = async () => {
  const list = await screen.findByRole('list');
  return within(list).getAllByRole('listitem').map((item) => item.querySelector('b')?.textContent);
};

test('lost records are restored from the newest sound backup, which comes first', async () => {
  const asked = await show('no-officer', someBackups([
    aBackup({ id: 'bad', state: 'damaged', at: Date.UTC(2026, 8, 16, 12) as Instant }), aBackup(),
  ]));
  await screen.findByRole('button', { name: 'Restore…' });
  expect((await ways()).slice(0, 2)).toEqual([goBack, 'Restore from a file']);
  await userEvent.click(screen.getByRole('button', { name: 'Restore…' }));
  await screen.findByText('It is damaged. Nothing was changed.');
  expect(asked).toEqual([['backups.preview', { id: 'one.daybook-backup', recoveryKey: null }]]);
});

test('a database that cannot be read is rebuilt from the journal, which loses nothing', async () => {
  const asked = await show('storage-failed', someBackups([]));
  await userEvent.click(await screen.findByRole('button', { name: 'Rebuild and start again' }));
  expect([asked, (await ways())[0]]).toEqual([
    [['backups.rebuild', null]], 'Rebuild the database from the journal',
  ]);
  expect(screen.getByText(/No backup was written in this folder yet/)).toBeTruthy();
});

test('for a newer database the newer program comes first, and a backup after it', async () => {
  await show('newer-database', someBackups([aBackup()]));
  await screen.findByRole('button', { name: 'Restore…' });
  expect(await ways()).toEqual([
    'Start the newer Daybook on this machine', goBack, 'Restore from a file', 'Look only, without logging',
  ]);
});

test('if there are real records in the folder of the simulated unit, no backup is offered', async () => {
  await show('real-records', someBackups([aBackup()]));
  expect(screen.queryByRole('button', { name: 'Restore…' })).toBeNull();
});

test('a backup can be viewed without restoring it, and without one there is nothing to view', async () => {
  const older = aBackup({ id: 'older', at: Date.UTC(2026, 8, 14, 12) as Instant });
  const asked = await show('storage-failed', someBackups([aBackup(), older]));
  await userEvent.selectOptions(await screen.findByLabelText('Backup to look at'), 'older');
  await userEvent.click(screen.getByRole('button', { name: 'Look only' }));
  await screen.findByRole('dialog', { name: 'Look into a backup' });
  expect(asked).toEqual([['backups.look', { id: 'older', recoveryKey: null }]]);
  cleanup();
  await show('storage-failed', someBackups([]));
  await screen.findByRole('button', { name: 'Rebuild and start again' });
  expect(screen.queryByRole('button', { name: 'Look only' })).toBeNull();
});
