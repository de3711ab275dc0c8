import { readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBackup } from '../../../electron/backups/readBackup';
import { canMount, smallDisk } from '../../helpers/smallDisk';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { aProfile, aUsedProfile, backupTime } from './aProfile';

/** A profile with one backup in both folders. */
async function inBothFolders() {
  const profile = await aUsedProfile(2);
  await profile.shelf.write('now');
  const second = temporaryFolder();
  await profile.shelf.useSecond(second);
  const [name = ''] = profile.names();
  return { ...profile, here: path.join(profile.folder, 'backups', name), there: path.join(second, name), second, name };
}

/** Flips a bit near the end of a file, which keeps its size. */
function flipBit(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const harms: readonly (readonly [string, (file: string) => void])[] = [
  ['cut short', (file) => truncateSync(file, 3000)],
  ['without its head', (file) => writeFileSync(file, 'nothing of it is left')],
  ['longer', (file) => writeFileSync(file, 'more', { flag: 'a' })],
];

test.each(harms)('a backup that is %s here does not replace the whole one there', async (_name, harm) => {
  const { shelf, here, there, log, setTime } = await inBothFolders();
  const whole = readFileSync(there);
  harm(here);
  await shelf.catchUp();
  await log(3, 'entry-3', 10);
  setTime(backupTime + 3_600_000);
  await shelf.write('now');
  expect(readFileSync(there).equals(whole)).toBe(true);
});

test('if the backup here is damaged, the whole one in the second folder is previewed', async () => {
  const { restores, here, name } = await inBothFolders();
  flipBit(here);
  const preview = await restores.preview(name, null);
  expect(preview).toMatchObject({ ok: true, value: { contents: { records: 2 } } });
});

test.each(['here', 'there'] as const)('the copy that is damaged %s is repaired from the other', async (at) => {
  const profile = await inBothFolders();
  flipBit(profile[at]);
  await profile.shelf.readAll();
  expect(readFileSync(profile.here).equals(readFileSync(profile.there))).toBe(true);
  expect((await profile.shelf.state()).backups.map(({ state, place }) => [state, place])).toEqual([['whole', 'both']]);
});

test('a link that leads back into the data folder cannot be the second folder', async () => {
  const { shelf, folder } = await aUsedProfile(1);
  const link = path.join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  const used = await shelf.useSecond(link);
  expect(used.ok ? 'used' : used.error.code).toBe('second-inside');
});

test('a backup that is only left in the second folder also opens with the recovery key', async () => {
  const { folder, journal, second, here, there } = await inBothFolders();
  writeFileSync(here, '');
  await journal.close();
  const { shelf, restores } = await aProfile(folder);
  const key = restores.makeKey();
  await restores.useKey(key);
  expect((await shelf.state()).second?.path).toBe(second);
  expect((await readBackup(there, { dataKeys: [], recoveryKey: key })).ok).toBe(true);
});

test('nonsensical notes of the last reading are ignored', async () => {
  const { folder, shelf, name } = await aUsedProfile(1).then(async (profile) => {
    await profile.shelf.write('now');
    return { ...profile, name: profile.names()[0] ?? '' };
  });
  await shelf.settled();
  writeFileSync(path.join(folder, 'backups', 'read.json'), JSON.stringify({ [name]: { state: 'fine', at: 1 } }));
  const again = await aProfile(folder);
  expect((await again.shelf.state()).backups.map(({ state }) => state)).toEqual(['not read']);
});

test.skipIf(!canMount())('a full disk while a backup is written is reported, and earlier backups stay', async () => {
  const disk = smallDisk(4);
  try {
    const profile = await aProfile(disk.place);
    await profile.log(1, 'entry-1', 20);
    await profile.shelf.write('now');
    const [name = ''] = profile.names();
    const file = path.join(profile.folder, 'backups', name);
    const before = readFileSync(file);
    await profile.log(2, 'entry-2', 10);
    profile.setTime(backupTime + 3_600_000);
    disk.fill();
    const failed = await profile.shelf.write('quiet');
    const left = readdirSync(path.join(profile.folder, 'backups')).filter((one) => one.endsWith('.part'));
    const { problem } = await profile.shelf.state();
    expect([failed.ok, left, problem, profile.names()]).toEqual([
      false, [], 'The backup could not be written (ENOSPC). Earlier backups are unchanged.', [name],
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    const key = profile.restores.makeKey();
    const used = await profile.restores.useKey(key);
    expect([used.ok, readFileSync(file).equals(before), (await profile.shelf.state()).recoveryKeyAt]).toEqual([
      false, true, null,
    ]);
    disk.free();
    const written = await profile.shelf.write('quiet');
    expect([written.ok, (await profile.shelf.state()).problem, profile.names().length]).toEqual([true, null, 2]);
    expect((await profile.restores.useKey(key)).ok).toBe(true);
    await profile.journal.close();
  } finally {
    disk.remove();
  }
});
