import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBackup, readStart } from '../../../electron/backups/readBackup';
import { findText } from '../../helpers/findText';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { aProfile, aUsedProfile, backupTime, namesIn } from './aProfile';

test('the key is in force only once it was typed back, and then also opens existing backups', async () => {
  const { shelf, restores, folder, names } = await aUsedProfile(2);
  await shelf.write('now');
  const file = path.join(folder, 'backups', names()[0] ?? '');
  const key = restores.makeKey();
  const wrong = `${key.startsWith('0') ? '1' : '0'}${key.slice(1)}`;
  const early = await readBackup(file, { dataKeys: [], recoveryKey: key });
  const refused = await restores.useKey(wrong);
  const before = (await shelf.state()).recoveryKeyAt;
  const used = await restores.useKey(key);
  const opened = await readBackup(file, { dataKeys: [], recoveryKey: key });
  expect([early.ok, refused.ok, before, used.ok, opened.ok, (await shelf.state()).recoveryKeyAt]).toEqual([
    false, false, null, true, true, backupTime,
  ]);
  expect((await shelf.state()).backups.map(({ opensElsewhere }) => opensElsewhere)).toEqual([true]);
});

test('a new key replaces one that was never typed back', async () => {
  const { restores } = await aUsedProfile(1);
  const first = restores.makeKey();
  const second = restores.makeKey();
  expect([(await restores.useKey(first)).ok, (await restores.useKey(second)).ok]).toEqual([false, true]);
});

test('the recovery key is nowhere on the disk, and is still in force after a restart', async () => {
  const profile = await aUsedProfile(1);
  const key = profile.restores.makeKey();
  await profile.restores.useKey(key);
  await profile.journal.close();
  const again = await aProfile(profile.folder);
  await again.shelf.write('now');
  const file = path.join(profile.folder, 'backups', again.names()[0] ?? '');
  const opened = await readBackup(file, { dataKeys: [], recoveryKey: key });
  expect([findText([profile.folder], [key]), opened.ok]).toEqual([[], true]);
});

test('with the key of the notes lost, no recovery key is in force, and lost settings harm nothing', async () => {
  const profile = await aUsedProfile(1);
  await profile.restores.useKey(profile.restores.makeKey());
  await profile.journal.close();
  for (const name of ['keys.json', 'keys.copy.json']) rmSync(path.join(profile.folder, name));
  const again = await aProfile(profile.folder);
  writeFileSync(path.join(profile.folder, 'backups.json'), '{"format":1,"sec');
  const garbled = await aProfile(profile.folder);
  expect([(await again.shelf.state()).recoveryKeyAt, (await garbled.shelf.state()).second]).toEqual([null, null]);
  expect((await garbled.shelf.write('now')).ok).toBe(true);
});

test('the second folder gets every backup, and those it missed while it was disconnected', async () => {
  const { shelf, setTime, log, names, folder } = await aUsedProfile(1);
  await shelf.write('now');
  const second = temporaryFolder();
  const used = await shelf.useSecond(second);
  const first = namesIn(second);
  // The drive is taken out, and comes back as it was.
  const drawer = path.join(temporaryFolder(), 'drive');
  cpSync(second, drawer, { recursive: true });
  rmSync(second, { recursive: true });
  await log(2, 'entry-2', 10);
  setTime(backupTime + 3_600_000);
  await shelf.write('now');
  const away = (await shelf.state()).second;
  const isMade = existsSync(second);
  cpSync(drawer, second, { recursive: true });
  await shelf.catchUp();
  const back = await shelf.state();
  expect([used.ok, first.length, away?.state, away?.missing, away?.since, isMade]).toEqual([
    true, 1, 'not connected', 1, backupTime, false,
  ]);
  expect([namesIn(second), back.second?.state, back.second?.missing, back.backups.map(({ place }) => place)]).toEqual([
    names(), 'there', 0, ['both', 'both'],
  ]);
  for (const name of names()) {
    expect(readFileSync(path.join(second, name)).equals(readFileSync(path.join(folder, 'backups', name)))).toBe(true);
  }
});

test('a second folder that is inside the data folder or does not exist is refused with the reason', async () => {
  const { shelf, folder } = await aUsedProfile(1);
  const codes = [];
  for (const chosen of [folder, path.join(folder, 'backups'), path.join(folder, '..', 'is not there')]) {
    const used = await shelf.useSecond(chosen);
    codes.push(used.ok ? 'used' : used.error.code);
  }
  expect(codes).toEqual(['second-inside', 'second-inside', 'second-missing']);
});

test('once a recovery key is in force, the backups in the second folder also open with it', async () => {
  const { shelf, restores } = await aUsedProfile(1);
  await shelf.write('now');
  const second = temporaryFolder();
  await shelf.useSecond(second);
  const key = restores.makeKey();
  await restores.useKey(key);
  const read = await readBackup(path.join(second, namesIn(second)[0] ?? ''), { dataKeys: [], recoveryKey: key });
  expect(read.ok).toBe(true);
});

test('another computer’s backups in the second folder are listed and never removed', async () => {
  const other = await aUsedProfile(1);
  await other.shelf.write('now');
  const second = temporaryFolder();
  const [name = ''] = other.names();
  cpSync(path.join(other.folder, 'backups', name), path.join(second, name));
  const { shelf, log, setTime } = await aUsedProfile(2);
  await shelf.useSecond(second);
  for (let hour = 1; hour < 5; hour += 1) {
    await log(2 + hour, `entry-${2 + hour}`, 5);
    setTime(backupTime + hour * 600_000);
    await shelf.write('now');
  }
  const state = await shelf.state();
  expect(state.backups.filter((one) => one.id === name).map((one) => [one.state, one.place])).toEqual([
    ['other key', 'second'],
  ]);
  expect(namesIn(second)).toContain(name);
});

test('all backups are read back on request, and a damaged one is named and replaces no other', async () => {
  const { shelf, folder, log, setTime, names } = await aUsedProfile(1);
  await shelf.write('now');
  setTime(backupTime + 60_000);
  await log(2, 'entry-2', 5);
  await shelf.write('now');
  const [damaged = ''] = names();
  const file = path.join(folder, 'backups', damaged);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await shelf.readAll();
  const states = (await shelf.state()).backups.map(({ id, state, readAt }) => [id === damaged, state, readAt]);
  expect(states).toEqual([[true, 'damaged', backupTime + 60_000]]);
  await shelf.write('now');
  expect(names().length).toBe(2);
  expect((await readStart(file)).ok).toBe(true);
});

test('a backup is readable only by its owner', async () => {
  const { shelf, folder, names } = await aUsedProfile(1);
  await shelf.write('now');
  const modes = [...readdirSync(path.join(folder, 'backups')), '.'].map((name) =>
    statSync(path.join(folder, 'backups', name)).mode & 0o077);
  expect([names().length, modes]).toEqual([1, modes.map(() => 0)]);
});
