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

function withSecond(wishes: Partial<SecondFolder>): BackupsState {
  const second: SecondFolder = { path: '/media/drive', state: 'there', problem: null, since: null, missing: 0 };
  return someBackups([], { second: { ...second, ...wishes } });
}

/** Shows these states one after another, and answers what the bar is told, with what the user does in between. */
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

test('a backup that was not written is told with its reason', async () => {
  expect(await told([whole, failed])).toEqual([['not backed up', full, false]]);
});

test('it is told once while it lasts, although it is tried each minute and was read', async () => {
  const again = [{ ...failed }, { ...failed, busy: 'writing' as const, problem: null }, { ...failed }];
  expect(await told([failed, 'seen', ...again])).toEqual([['not backed up', full, true]]);
});

test('after it went well in between, it is told again', async () => {
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
      'Connect the drive, or take the folder anew in Settings.',
  ]],
])('of the second folder %j it tells %j', async (wishes, texts) => {
  expect((await told([withSecond(wishes)])).map(([, text]) => text)).toEqual(texts);
});
