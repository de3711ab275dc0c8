import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { encodeStart, parseStart } from '../../../electron/backups/backupHead';
import { readBackup, readStart } from '../../../electron/backups/readBackup';
import { findText } from '../../helpers/findText';
import { aProfile, aUsedProfile, backupTime } from './aProfile';

const only = (names: readonly string[]) => names[0] ?? '';

test('a backup contains every line of the journal, its counts and its minutes, and leaves no other files', async () => {
  const { shelf, folder, ring, names } = await aUsedProfile(3);
  const written = await shelf.write('now');
  expect(written.ok && written.value.contents).toMatchObject({ head: 3, records: 3, entries: 3, minutes: 60 });
  const lines: number[] = [];
  const file = path.join(folder, 'backups', only(names()));
  const keys = { dataKeys: ring.keys, recoveryKey: null };
  const read = await readBackup(file, keys, ({ number }) => void lines.push(number));
  expect([read.ok, lines]).toEqual([true, [1, 2, 3]]);
  expect(readdirSync(path.join(folder, 'backups')).toSorted()).toEqual([only(names()), 'read.json']);
});

test('edits and deletions count once, as in a database rebuilt from the lines', async () => {
  const profile = await aUsedProfile(3);
  await profile.log(4, 'entry-2', 45);
  await profile.log(5, 'entry-3', null);
  const written = await profile.shelf.write('now');
  // Each version here knows only itself, so an edit of another record's writer would be a conflict, not a successor.
  expect(written.ok && written.value.contents).toMatchObject({ records: 3, entries: 2, minutes: 65 });
});

test('nothing of an entry is in a backup as plain text', async () => {
  const token = 'k7qz4mvw9xhs2bdnq8rt';
  const profile = await aProfile();
  await profile.log(1, token, 20, { country: token });
  const written = await profile.shelf.write('now');
  const folder = path.join(profile.folder, 'backups');
  const found = findText([folder, path.join(profile.folder, 'journal')], [token]);
  expect([written.ok, found.filter(({ file }) => file.startsWith(folder)), found.length > 0]).toEqual([true, [], true]);
});

test('the key to the notes is in no backup as plain text', async () => {
  const profile = await aUsedProfile(1);
  await profile.shelf.write('now');
  const bytes = readFileSync(path.join(profile.folder, 'backups', only(profile.names())));
  const raw = Buffer.from(profile.ring.keys[0]?.raw ?? []);
  expect([raw.length, bytes.includes(raw), bytes.includes(raw.toString('base64'))]).toEqual([32, false, false]);
});

test('an empty journal makes no backup', async () => {
  const { shelf } = await aProfile();
  const written = await shelf.write('now');
  expect([written.ok ? '' : written.error.code, (await shelf.state()).backups, (await shelf.state()).problem]).toEqual([
    'backup-empty', [], null,
  ]);
});

test('a bit flipped anywhere in a backup is noticed, and so is a missing end', async () => {
  const { shelf, folder, names, ring } = await aUsedProfile(2);
  await shelf.write('now');
  const file = path.join(folder, 'backups', only(names()));
  const whole = readFileSync(file);
  const keys = { dataKeys: ring.keys, recoveryKey: null };
  const missed: string[] = [];
  const tryOut = async (bytes: Buffer, what: string) => {
    writeFileSync(file, bytes);
    const read = await readBackup(file, keys);
    if (read.ok) missed.push(what);
  };
  for (let place = 0; place < whole.length; place += place < 200 ? 1 : 9) {
    const harmed = Buffer.from(whole);
    harmed[place] = (harmed[place] ?? 0) ^ (1 << place % 8);
    await tryOut(harmed, `bit of byte ${place}`);
  }
  for (let length = 0; length < whole.length; length += 41) await tryOut(whole.subarray(0, length), `cut at ${length}`);
  await tryOut(Buffer.concat([whole, Buffer.alloc(1)]), 'a byte more');
  writeFileSync(file, whole);
  expect([missed, (await readBackup(file, keys)).ok]).toEqual([[], true]);
});

test('a newer program’s backup is recognized by its format and by its data version', async () => {
  const { shelf, folder, names } = await aUsedProfile(1);
  await shelf.write('now');
  const file = path.join(folder, 'backups', only(names()));
  const text = readFileSync(file, 'latin1');
  writeFileSync(file, text.replace('daybook backup 1 ', 'daybook backup 2 '), 'latin1');
  const newer = await readStart(file);
  const start = parseStart(Buffer.from(text, 'latin1'));
  if (!start.ok) throw new Error(start.error.code);
  const { head, locks } = start.value;
  const later = encodeStart({ ...head, contents: { ...head.contents, schema: 9_990 } }, locks);
  expect(parseStart(later.bytes)).toMatchObject({ ok: false, error: { code: 'backup-newer' } });
  writeFileSync(file, 'a letter');
  const other = await readStart(file);
  expect([newer.ok ? '' : newer.error.message, other.ok ? '' : other.error.message]).toEqual([
    `${path.basename(file)} was written by a newer Daybook, and this one cannot read it.`,
    `${path.basename(file)} is not a Daybook backup.`,
  ]);
});

test('a half-written file left by a kill is removed at the next backup, and a full folder is reported', async () => {
  const { shelf, folder, names, setTime } = await aUsedProfile(1);
  await shelf.write('now');
  writeFileSync(path.join(folder, 'backups', 'x.daybook-backup.part'), 'half');
  setTime(backupTime + 60_000);
  await shelf.write('now');
  expect([names().length, readdirSync(path.join(folder, 'backups')).filter((name) => name.endsWith('.part'))]).toEqual([
    1, [],
  ]);
});

test('a backup is due only while the journal has something that no sound backup has', async () => {
  const { shelf, log, setTime } = await aUsedProfile(1);
  const before = await shelf.isDue();
  await shelf.write('start');
  const after = await shelf.isDue();
  setTime(backupTime + 60_000);
  await log(2, 'entry-2', 5);
  expect([before, after, await shelf.isDue()]).toEqual([true, false, true]);
});
