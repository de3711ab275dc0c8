import { cpSync, existsSync, lstatSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openInstallation } from '../../../electron/identity/installation';
import { removeCopiedLock } from '../../../electron/identity/removeCopiedLock';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const isLocked = (folder: string) =>
  lstatSync(path.join(folder, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;

test('the lock that was copied with a running profile is removed, and that of the profile itself stays', async () => {
  const folder = path.join(temporaryFolder(), 'data');
  cpSync(temporaryFolder(), folder, { recursive: true });
  const facts = { machineIdHash: 'machine', journalHead: 0, hasData: false, newId: () => 'id', now: () => 0 };
  await openInstallation({ ...facts, folder, outside: temporaryFolder() });
  symlinkSync('machine-1234', path.join(folder, 'SingletonLock'));
  const copy = path.join(temporaryFolder(), 'copy');
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  expect(isLocked(copy)).toBe(true);
  removeCopiedLock(folder);
  removeCopiedLock(copy);
  expect([isLocked(folder), isLocked(copy), existsSync(path.join(copy, 'installation.json'))]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a new profile has no lock to remove', () => {
  expect(() => removeCopiedLock(temporaryFolder())).not.toThrow();
});
