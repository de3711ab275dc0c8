import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day, Instant } from '#shared/time/day';
import { makeSealer } from '#renderer/services/sealer';
import { aProfile, aUsedProfile, backupTime, type aProfile as Opened } from './aProfile';

type Profile = Awaited<ReturnType<typeof Opened>>;

const wednesday = '2026-09-16' as Day;
const thursday = '2026-09-17' as Day;

/** Every file in a folder with its bytes and modification time. */
function stateOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .toSorted()
    .map((file) => [file, readFileSync(file, 'latin1'), statSync(file).mtimeMs]);
}

/** Writes a backup and returns its id. */
async function backUp({ shelf }: Profile): Promise<string> {
  const written = await shelf.write('now');
  return written.ok ? written.value.id : written.error.message;
}

/** A profile with a backup of three entries on two days, one of them past midnight, and a fourth entry since then. */
async function aBackedUpProfile() {
  const profile = await aUsedProfile(1);
  await profile.log(2, 'entry-2', 25);
  const parts = [{ day: wednesday, minutes: 30, outside: false }, { day: thursday, minutes: 10, outside: false }];
  await profile.log(3, 'entry-3', 40, { parts, kind: recordId('walk-in'), start: (backupTime + 1) as Instant });
  const id = await backUp(profile);
  await profile.log(4, 'entry-4', 60);
  return { ...profile, id };
}

test('looking shows what a backup contains day by day, without what was logged since', async () => {
  const { looks, id } = await aBackedUpProfile();
  const look = await looks.look(id, null);
  expect(look).toMatchObject({
    ok: true,
    value: {
      at: backupTime, fromElsewhere: false, aside: 0,
      contents: { records: 3, entries: 3, minutes: 85 },
      counts: [{ name: 'Logged time', count: 3 }],
      days: [{ day: thursday, entries: 1, minutes: 10 }, { day: wednesday, entries: 3, minutes: 75 }],
    },
  });
});

test('the entries of a day are in order, with their names and only the minutes of that day', async () => {
  const { looks, id } = await aBackedUpProfile();
  const rows = async (day: Day) => {
    const looked = await looks.lookAtDay(id, null, day);
    return looked.ok ? looked.value.map(({ name, minutes, note }) => [name, minutes, note]) : looked.error.code;
  };
  expect([await rows(wednesday), await rows(thursday), await rows('2026-09-18' as Day)]).toEqual([
    [['Walk-in', 30, null], ['Phone call', 20, null], ['Phone call', 25, null]], [['Walk-in', 10, null]], [],
  ]);
});

test('a record is shown in its later version in the backup, or as deleted', async () => {
  const profile = await aUsedProfile(2);
  await profile.log(3, 'entry-1', 45);
  await profile.log(4, 'entry-2', null);
  const id = await backUp(profile);
  const look = await profile.looks.look(id, null);
  expect(look.ok && [look.value.days, look.value.counts]).toEqual([
    [{ day: wednesday, entries: 1, minutes: 45 }], [{ name: 'Logged time', count: 1 }],
  ]);
});

test('looking changes no file of the profile', async () => {
  const { looks, shelf, folder, id } = await aBackedUpProfile();
  await shelf.settled();
  const before = stateOf(folder);
  await looks.look(id, null);
  await looks.lookAtDay(id, null, wednesday);
  await looks.findLost();
  expect(stateOf(folder)).toEqual(before);
});

test('a note is readable if the backup has its key, and locked if not', async () => {
  const profile = await aProfile();
  const [key] = profile.ring.keys;
  const sealer = await makeSealer([{ ...key!, raw: Uint8Array.from(key!.raw) }], { bytes: randomBytes });
  if (!sealer.ok) throw new Error(sealer.error.message);
  const note = await sealer.value.seal(recordId('entry-1'), 'note', 'Called the consulate');
  await profile.log(1, 'entry-1', 20, { note });
  await profile.log(2, 'entry-2', 20, { note: { ...note, keyId: 'another key' } });
  await profile.log(3, 'entry-3', 20, { note });
  const looked = await profile.looks.lookAtDay(await backUp(profile), null, wednesday);
  // The third is the first one's text in another record, but it is bound to its own record.
  expect(looked.ok && looked.value.map(({ note: shown }) => shown)).toEqual([
    'Called the consulate', { locked: true }, { locked: true },
  ]);
});

test('another computer’s backup can be looked into with its recovery key alone', async () => {
  const other = await aUsedProfile(2);
  const key = other.restores.makeKey();
  await other.restores.useKey(key);
  const file = path.join(other.folder, 'backups', await backUp(other));
  const { looks, restores } = await aProfile();
  const { id } = restores.choose(file);
  const [without, right] = [await looks.look(id, null), await looks.look(id, key)];
  const wrong = await looks.look(id, other.restores.makeKey());
  expect([without, wrong].map((one) => (one.ok ? 'read' : one.error.code))).toEqual([
    'backup-other-key', 'backup-wrong-key',
  ]);
  expect(right).toMatchObject({ ok: true, value: { fromElsewhere: true, days: [{ day: wednesday, entries: 2 }] } });
});

test('a damaged backup and a missing one are refused by name', async () => {
  const { looks, folder, id } = await aBackedUpProfile();
  const file = path.join(folder, 'backups', id);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 5));
  const damaged = await looks.look(id, null);
  rmSync(file);
  const gone = await looks.lookAtDay(id, null, wednesday);
  const codes = [damaged, gone].map((one) => (one.ok ? 'read' : one.error.code));
  expect(codes).toEqual(['backup-damaged', 'backup-missing']);
});

/** The profile after both copies lost everything above a number. Its keys and its backups still exist. */
async function afterALoss({ folder, journal }: Profile, upTo: number) {
  await journal.close();
  rmSync(path.join(folder, 'journal'), { recursive: true });
  const profile = await aProfile(folder);
  for (let number = 1; number <= upTo; number += 1) await profile.log(number, `entry-${number}`, 20);
  return profile;
}

test('finds the newest of several backups that has lost records, and which ones it has', async () => {
  const profile = await aUsedProfile(2);
  await backUp(profile);
  await profile.log(3, 'entry-3', 30);
  profile.setTime(backupTime + 3_600_000);
  await backUp(profile);
  await profile.log(4, 'entry-4', 15, { kind: recordId('walk-in'), start: backupTime });
  profile.setTime(backupTime + 2 * 3_600_000);
  const fullest = await backUp(profile);
  const lost = await afterALoss(profile, 2);
  lost.setTime(backupTime + 3 * 3_600_000);
  await lost.log(7, 'entry-7', 5);
  await backUp(lost);
  const search = await lost.looks.findLost();
  expect(search).toMatchObject({
    read: 3, unread: 0, found: { id: fullest, changes: [3, 4], records: 2, minutes: 45 },
  });
  const shown = search.found?.shown.map(({ name, minutes }) => [name, minutes]);
  expect(shown).toEqual([['Walk-in', 15], ['Phone call', 30]]);
});

test('what was changed or deleted since is not lost, and if nothing is lost, nothing is found', async () => {
  const profile = await aUsedProfile(3);
  await backUp(profile);
  await profile.log(4, 'entry-1', null);
  await profile.log(5, 'entry-2', 99);
  expect(await profile.looks.findLost()).toEqual({ read: 1, unread: 0, found: null });
});

test('a backup that cannot be read is counted, and those before it are still looked into', async () => {
  const profile = await aUsedProfile(3);
  const whole = await backUp(profile);
  profile.setTime(backupTime + 3_600_000);
  const damaged = await backUp(profile);
  writeFileSync(path.join(profile.folder, 'backups', damaged), 'nothing of it is left');
  const lost = await afterALoss(profile, 1);
  expect(await lost.looks.findLost()).toMatchObject({ read: 1, unread: 1, found: { id: whole, changes: [2, 3] } });
});

test('with nothing left in either copy, everything in the newest backup is found', async () => {
  const profile = await aUsedProfile(3);
  const id = await backUp(profile);
  const lost = await afterALoss(profile, 0);
  expect(await lost.looks.findLost()).toMatchObject({ found: { id, records: 3, minutes: 60 } });
});

