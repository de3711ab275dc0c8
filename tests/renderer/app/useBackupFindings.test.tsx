// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { BackupsState, SecondFolder } from '#shared/contract/backups';
import { useBackupFindings } from '#renderer/app/useBackupFindings';
import { ServicesProvider } from '#renderer/services/useServices';
import { someBackups } from '../../helpers/aBackup';
import { aMemoryMachine, startWithOfficer } from '../../helpers/memoryMachine';

afterEach(cleanup);

const full = 'The backup could not be written (ENOSPC). Earlier backups are unchanged.';
const whole = someBackups([]);
const failed = someBackups([], { problem: full });

function withSecond(defaults: Partial<SecondFolder>): BackupsState {
  const second: SecondFolder = { path: '/media/drive', state: 'there', problem: null, since: null, missing: 0 };
  return someBackups([], { second: { ...second, ...defaults } });
}

/** Shows these states one after another, with what the user does in between, and returns what the bar says. */
async function told(states: readonly (BackupsState | 'seen')[]) {
  const services = await startWithOfficer(aMemoryMachine());
  const { findings } = services.store;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider value={services}>{children}</ServicesProvider>
  );
  const shown = renderHook(({ state }) => useBackupFindings(state), {
    wrapper, initialProps: { state: undefined as BackupsState | undefined },
  });
  for (const state of states) {
    if (state === 'seen') await findings.markSeen(findings.state.get().at(-1)?.text ?? '');
    else shown.rerender({ state });
  }
  return findings.state.get().map(({ text, look, isSeen }) => [look, text, isSeen] as const);
}

test('the bar says why a backup was not written', async () => {
  expect(await told([whole, failed])).toEqual([['not backed up', full, false]]);
});

test('it is shown once while it lasts, even if retried each minute and read by the user', async () => {
  const again = [{ ...failed }, { ...failed, busy: 'writing' as const, problem: null }, { ...failed }];
  expect(await told([failed, 'seen', ...again])).toEqual([['not backed up', full, true]]);
});

test('a reason is shown again if a backup worked in between', async () => {
  expect(await told([failed, 'seen', whole, failed])).toEqual([
    ['not backed up', full, true], ['not backed up', full, false],
  ]);
});

test.each<readonly [Partial<SecondFolder>, readonly string[]]>([
  [{}, []],
  [{ state: 'not connected', missing: 3 }, []],
  [{ state: 'not written', problem: 'The second folder could not be written to (EROFS).' }, [
    'The second folder could not be written to (EROFS).',
  ]],
  [{ state: 'not marked' }, [
    'The second folder is not the one that was chosen. /media/drive lacks its mark, and nothing is copied there. ' +
      'Connect the drive, or use the folder again in Settings.',
  ]],
])('for the second folder %j it says %j', async (defaults, texts) => {
  expect((await told([withSecond(defaults)])).map(([, text]) => text)).toEqual(texts);
});
