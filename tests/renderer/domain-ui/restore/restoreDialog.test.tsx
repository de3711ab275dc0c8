// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { RestorePreview } from '#shared/contract/backups';
import type { DaybookBridge } from '#shared/contract/ipc';
import { RestoreDialog } from '#renderer/domain-ui/restore/RestoreDialog';
import { aBackup, someContents } from '../../../helpers/aBackup';
import { openDialogs } from '../../../helpers/openDialogs';

beforeAll(openDialogs);
afterEach(cleanup);

const { at, reason } = aBackup();
const preview: RestorePreview = {
  id: 'one', name: 'one.daybook-backup', at, reason, contents: someContents(),
  present: someContents({ records: 4812, minutes: 26_490 }), lost: 26, fromElsewhere: false,
};

/** Shows the dialog over a main process that gives these answers in order; collects the requests. */
function show(previews: readonly Result<RestorePreview>[], restored: Result<null> = succeed(null)) {
  const asked: unknown[] = [];
  let given = 0;
  const invoke = ((name: string, request: unknown) => {
    asked.push([name, request]);
    if (name === 'backups.look') return Promise.resolve(failWith('backup-damaged', 'It is damaged.'));
    if (name !== 'backups.preview') return Promise.resolve(restored);
    given += 1;
    return Promise.resolve(previews[given - 1]);
  }) as DaybookBridge['invoke'];
  render(<RestoreDialog id="one" platform={{ invoke }} when={() => 'Sep 15, 16:31'} onClose={() => undefined} />);
  return asked;
}

const restoreButton = () => screen.findByRole('button', { name: 'Restore and start again' });

test('it says what going back would lose before anything is done, and then restores', async () => {
  const asked = show([succeed(preview)]);
  await userEvent.click(await restoreButton());
  await screen.findByText('Restoring; Daybook then starts again');
  expect(asked).toEqual([
    ['backups.preview', { id: 'one', recoveryKey: null }],
    ['backups.restore', { id: 'one', recoveryKey: null }],
  ]);
});

test.each<readonly [Partial<RestorePreview>, string]>([
  [{}, 'Loses 26 records, 332 min.'],
  [{ lost: 1, present: someContents({ minutes: 26_000 }) }, 'Loses 1 record.'],
  [{ lost: 0 }, 'Loses nothing.'],
  [{ lost: 0, present: null }, 'Nothing here to lose.'],
])('for the preview %j it says %s', async (defaults, text) => {
  show([succeed({ ...preview, ...defaults })]);
  await screen.findByText(text);
});

test('a backup from another computer asks for the recovery key, which opens it', async () => {
  const key = '7K2MQ4XD9HRTC3WPVN6J2FGH0123456A';
  const asked = show([
    failWith('backup-other-key', 'It belongs to another computer.'),
    failWith('recovery-check', 'A letter differs from the paper.'),
    succeed({ ...preview, fromElsewhere: true }),
  ]);
  await screen.findByText('It belongs to another computer.');
  await userEvent.click(screen.getByLabelText('Group 1'));
  await userEvent.keyboard(key.toLowerCase());
  await userEvent.click(screen.getByRole('button', { name: 'Open with this key' }));
  await screen.findByText('A letter differs from the paper.');
  await userEvent.click(screen.getByRole('button', { name: 'Open with this key' }));
  await restoreButton();
  expect(asked.at(-1)).toEqual(['backups.preview', { id: 'one', recoveryKey: key }]);
  expect(screen.getByText(/comes from another computer/)).toBeTruthy();
});

test('a damaged backup is refused in one sentence, and there is nothing to restore', async () => {
  show([failWith('backup-damaged', 'one.daybook-backup is damaged and was not used.')]);
  await screen.findByText(/is damaged and was not used\. Nothing was changed\./);
  expect(screen.queryByRole('button', { name: 'Restore and start again' })).toBeNull();
});

test('a restore that could not be prepared says so, and can be tried again', async () => {
  const asked = show([succeed(preview)], failWith('restore-write', 'The restore could not be prepared (ENOSPC).'));
  await userEvent.click(await restoreButton());
  await screen.findByText('The restore could not be prepared (ENOSPC).');
  await userEvent.click(await restoreButton());
  await waitFor(() => expect(asked.length).toBe(3));
});

test('before a restore, the backup can be viewed with the key that was typed', async () => {
  const key = '7K2MQ4XD9HRTC3WPVN6J2FGH0123456A';
  const asked = show([failWith('backup-other-key', 'It belongs to another computer.'), succeed(preview)]);
  await userEvent.click(await screen.findByLabelText('Group 1'));
  await userEvent.keyboard(key);
  await userEvent.click(screen.getByRole('button', { name: 'Open with this key' }));
  await restoreButton();
  await userEvent.click(screen.getByRole('button', { name: 'Look only' }));
  expect(asked.at(-1)).toEqual(['backups.look', { id: 'one', recoveryKey: key }]);
});
