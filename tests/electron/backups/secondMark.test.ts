import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { aProfile, aUsedProfile, backupTime, namesIn, type aProfile as Opened } from './aProfile';

type Profile = Awaited<ReturnType<typeof Opened>>;

const markName = 'daybook-backups.json';
const hour = 3_600_000;

/** A profile whose second folder is on a drive, with one backup in both folders. */
async function withADrive() {
  const profile = await aUsedProfile(2);
  await profile.shelf.write('now');
  const drive = path.join(temporaryFolder(), 'drive');
  mkdirSync(drive);
  await profile.shelf.useSecond(drive);
  return { ...profile, drive };
}

/** Logs something and backs it up an hour later. */
async function backUpMore({ log, setTime, shelf }: Profile, number: number) {
  await log(number, `entry-${number}`, 10);
  setTime(backupTime + number * hour);
  await shelf.write('quiet');
}

const secondOf = async ({ shelf }: Profile) => (await shelf.state()).second;

test.each<readonly [string, (drive: string) => void]>([
  ['the empty folder that an unplugged drive leaves behind', (drive) => mkdirSync(drive)],
  ['another drive in its place', (drive) => (mkdirSync(drive), writeFileSync(path.join(drive, 'photo.jpg'), '1'))],
  ['a folder with a different mark', (drive) => {
    mkdirSync(drive);
    writeFileSync(path.join(drive, markName), JSON.stringify({ format: 1, mark: 'another' }));
  }],
  ['a folder whose mark is damaged', (drive) => (mkdirSync(drive), writeFileSync(path.join(drive, markName), '{"fo'))],
])('%s is reported, and nothing is written to it', async (_name, put) => {
  const profile = await withADrive();
  renameSync(profile.drive, `${profile.drive} in a drawer`);
  put(profile.drive);
  const before = readdirSync(profile.drive);
  await backUpMore(profile, 3);
  await profile.shelf.catchUp();
  await profile.shelf.readAll();
  await profile.restores.useKey(profile.restores.makeKey());
  expect([readdirSync(profile.drive), await secondOf(profile)]).toEqual([before, {
    path: profile.drive, state: 'not marked', problem: null, since: backupTime, missing: 1,
  }]);
});

test('once the drive is back, it is recognized by its mark and gets what it missed', async () => {
  const profile = await withADrive();
  const drawer = `${profile.drive} in a drawer`;
  renameSync(profile.drive, drawer);
  mkdirSync(profile.drive);
  await backUpMore(profile, 3);
  rmSync(profile.drive, { recursive: true });
  renameSync(drawer, profile.drive);
  await profile.shelf.catchUp();
  expect([namesIn(profile.drive), (await secondOf(profile))?.state]).toEqual([profile.names(), 'there']);
});

test('a folder without the mark can be accepted again, and then gets every backup', async () => {
  const profile = await withADrive();
  rmSync(profile.drive, { recursive: true });
  mkdirSync(profile.drive);
  const taken = await profile.shelf.takeSecond();
  const state = (await secondOf(profile))?.state;
  expect([taken.ok, namesIn(profile.drive), state]).toEqual([true, profile.names(), 'there']);
  await profile.journal.close();
  const again = await aProfile(profile.folder);
  expect((await secondOf(again))?.state).toBe('there');
});

test('without a second folder there is none to accept', async () => {
  const { shelf } = await aUsedProfile(1);
  const taken = await shelf.takeSecond();
  expect(taken.ok ? 'taken' : taken.error.code).toBe('second-none');
});

test('two computers can share a second folder, and the existing mark stays', async () => {
  const profile = await withADrive();
  const mark = readFileSync(path.join(profile.drive, markName), 'utf8');
  const other = await aUsedProfile(1);
  await other.shelf.useSecond(profile.drive);
  expect(readFileSync(path.join(profile.drive, markName), 'utf8')).toBe(mark);
  expect([(await secondOf(profile))?.state, (await secondOf(other))?.state]).toEqual(['there', 'there']);
});

/** Stores the choice of a second folder in the form used before there were marks. */
function withoutMark({ folder, drive }: { readonly folder: string; readonly drive: string }) {
  rmSync(path.join(drive, markName));
  writeFileSync(path.join(folder, 'backups.json'), JSON.stringify({
    format: 1, second: { path: drive, since: backupTime }, recovery: null,
  }));
}

test('a folder that was chosen before there were marks is recognized by its backups, and is marked', async () => {
  const profile = await withADrive();
  withoutMark(profile);
  await profile.journal.close();
  const again = await aProfile(profile.folder);
  const before = (await secondOf(again))?.state;
  await backUpMore(again, 3);
  expect([before, namesIn(profile.drive), readdirSync(profile.drive).includes(markName)]).toEqual([
    'there', again.names(), true,
  ]);
  await again.journal.close();
  cpSync(profile.drive, `${profile.drive} in a drawer`, { recursive: true });
  rmSync(profile.drive, { recursive: true });
  mkdirSync(profile.drive);
  const last = await aProfile(profile.folder);
  expect((await secondOf(last))?.state).toBe('not marked');
});

test('a folder that was chosen before there were marks and has no backups is not mistaken for the drive', async () => {
  const profile = await withADrive();
  withoutMark(profile);
  for (const name of readdirSync(profile.drive)) rmSync(path.join(profile.drive, name));
  await profile.journal.close();
  const again = await aProfile(profile.folder);
  await backUpMore(again, 3);
  expect([readdirSync(profile.drive), (await secondOf(again))?.state]).toEqual([[], 'not marked']);
});
