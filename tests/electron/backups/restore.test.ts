import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishRestore } from '../../../electron/backups/finishRestore';
import { readRestore } from '../../../electron/backups/restoreFile';
import { openJournal } from '../../../electron/journal/openJournal';
import { openKeyRing } from '../../../electron/keys/keyRing';
import { readAll } from '../journal/journalFolder';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { aProfile, aUsedProfile, noStore, type aProfile as Opened } from './aProfile';

type Profile = Awaited<ReturnType<typeof Opened>>;

const firstOf = ({ names }: Profile) => names()[0] ?? '';

/** What a start would find in a profile: the numbers in the journal, the database's files, and the drafts. */
async function stateOf(folder: string) {
  const journal = await openJournal(folder);
  const { numbers } = await readAll(journal);
  await journal.close();
  const database = path.join(folder, 'IndexedDB', 'file');
  return { numbers, database: existsSync(database) ? readFileSync(database, 'utf8') : null };
}

/** A profile with a backup of two entries, a third entry since, a database and drafts. */
async function aBackedUpProfile() {
  const profile = await aUsedProfile(2);
  await profile.shelf.write('now');
  await profile.log(3, 'entry-3', 30);
  mkdirSync(path.join(profile.folder, 'IndexedDB'));
  writeFileSync(path.join(profile.folder, 'IndexedDB', 'file'), 'the database of three entries');
  writeFileSync(path.join(profile.folder, 'drafts.json'), '[]');
  return profile;
}

test('a preview says what the backup contains and what would be lost, and changes nothing', async () => {
  const profile = await aBackedUpProfile();
  await profile.log(4, 'entry-1', 50);
  const preview = await profile.restores.preview(firstOf(profile), null);
  expect(preview).toMatchObject({
    ok: true,
    value: { contents: { records: 2, minutes: 40 }, present: { records: 3 }, lost: 2, fromElsewhere: false },
  });
  expect(readRestore(profile.folder)).toBeNull();
});

test('the next start finishes a restore: the backup is in place, and the earlier state is kept', async () => {
  const profile = await aBackedUpProfile();
  const { folder, restores, journal } = profile;
  const restored = await restores.restore(firstOf(profile), null);
  const untouched = await stateOf(folder);
  await journal.close();
  const told = finishRestore(folder);
  const { id } = JSON.parse(readFileSync(path.join(folder, 'installation.json'), 'utf8')) as { id: string };
  expect([restored.ok, untouched.numbers, await stateOf(folder), id]).toEqual([
    true, [1, 2, 3], { numbers: [1, 2], database: null }, 'restored-1',
  ]);
  expect(told).toMatchObject({ ok: true, value: [{ isLoss: false }] });
  const aside = readdirSync(folder).filter((name) => name.startsWith('before-restore-'));
  expect(await stateOf(path.join(folder, aside[0] ?? ''))).toEqual({
    numbers: [1, 2, 3], database: 'the database of three entries',
  });
  // The current state was also saved as a backup, and did not push out the one to restore.
  expect(profile.names().length).toBe(2);
  expect(readdirSync(folder).filter((name) => name.startsWith('next-') || name === 'restore.json')).toEqual([]);
});

test('another start undoes a restore: the state before it is back, under a new id', async () => {
  const profile = await aBackedUpProfile();
  await profile.restores.restore(firstOf(profile), null);
  await profile.journal.close();
  finishRestore(profile.folder);
  const again = await aProfile(profile.folder);
  const undone = await again.restores.undo();
  await again.journal.close();
  finishRestore(profile.folder);
  const { id } = JSON.parse(readFileSync(path.join(profile.folder, 'installation.json'), 'utf8')) as { id: string };
  expect([undone.ok, await stateOf(profile.folder), id]).toEqual([
    true, { numbers: [1, 2, 3], database: 'the database of three entries' }, 'restored-1',
  ]);
  expect(existsSync(path.join(profile.folder, 'drafts.json'))).toBe(true);
});

test('a restore that ends before it was decided leaves the old state, and its folder is removed', async () => {
  const { folder, journal } = await aBackedUpProfile();
  await journal.close();
  mkdirSync(path.join(folder, 'next-1a2b3c4d', 'journal'), { recursive: true });
  expect([finishRestore(folder), (await stateOf(folder)).numbers]).toEqual([{ ok: true, value: [] }, [1, 2, 3]]);
  expect(existsSync(path.join(folder, 'next-1a2b3c4d'))).toBe(false);
});

/** Every state between two renames, made by hand: a number of the moves are done, in the same order as at startup. */
const steps = Array.from({ length: 10 }, (_, index) => index);

test.each(steps)('if a start is killed after %i of its renames, the next one finishes', async (done) => {
  const profile = await aBackedUpProfile();
  const { folder, journal } = profile;
  await profile.restores.restore(firstOf(profile), null);
  await journal.close();
  const decided = readRestore(folder);
  if (decided === null || decided.next === null) throw new Error('not decided');
  const moves = decided.moves.flatMap((item) => [
    [path.join(folder, item), path.join(folder, decided.aside, item)] as const,
    ...(decided.brings.includes(item)
      ? [[path.join(folder, decided.next ?? '', item), path.join(folder, item)] as const]
      : []),
  ]);
  mkdirSync(path.join(folder, decided.aside));
  for (const [from, to] of moves.filter(([from]) => existsSync(from)).slice(0, done)) {
    if (!existsSync(from)) continue;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
  const told = finishRestore(folder);
  expect([told.ok, await stateOf(folder)]).toEqual([true, { numbers: [1, 2], database: null }]);
  expect(await stateOf(path.join(folder, decided.aside))).toEqual({
    numbers: [1, 2, 3], database: 'the database of three entries',
  });
});

test('a decision that is damaged halfway removes nothing that it had moved, and is reported', async () => {
  const profile = await aBackedUpProfile();
  const { folder, journal } = profile;
  await profile.restores.restore(firstOf(profile), null);
  await journal.close();
  const aside = path.join(folder, readRestore(folder)?.aside ?? '');
  mkdirSync(aside);
  cpSync(path.join(folder, 'IndexedDB'), path.join(aside, 'IndexedDB'), { recursive: true });
  rmSync(path.join(folder, 'IndexedDB'), { recursive: true });
  writeFileSync(path.join(folder, 'restore.json'), '{"format":1,"ne');
  const told = finishRestore(folder);
  const later = finishRestore(folder);
  expect(told).toMatchObject({ ok: true, value: [{ isLoss: true }] });
  expect(later).toEqual({ ok: true, value: [] });
  expect((await stateOf(aside)).database).toBe('the database of three entries');
  expect(readdirSync(folder).some((name) => name.startsWith('kept-next-'))).toBe(true);
});

test('the state before a restore stays if nothing says any longer that it is the last', async () => {
  const profile = await aBackedUpProfile();
  const { folder, journal } = profile;
  await profile.restores.restore(firstOf(profile), null);
  await journal.close();
  finishRestore(folder);
  writeFileSync(path.join(folder, 'restore-undo.json'), '{"format":2');
  finishRestore(folder);
  expect(readdirSync(folder).filter((name) => name.startsWith('before-restore-')).length).toBe(1);
});

test('only the database is moved aside to be rebuilt', async () => {
  const profile = await aBackedUpProfile();
  const prepared = await profile.restores.rebuild();
  await profile.journal.close();
  finishRestore(profile.folder);
  expect([prepared.ok, await stateOf(profile.folder)]).toEqual([true, { numbers: [1, 2, 3], database: null }]);
});

test('a damaged backup is refused before anything is touched', async () => {
  const profile = await aBackedUpProfile();
  const name = firstOf(profile);
  const file = path.join(profile.folder, 'backups', name);
  const bytes = readFileSync(file);
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const restored = await profile.restores.restore(name, null);
  expect([restored.ok ? '' : restored.error.message, readRestore(profile.folder)]).toEqual([
    `${name} is damaged and was not used.`, null,
  ]);
  expect(readdirSync(profile.folder).filter((one) => one.startsWith('next-'))).toEqual([]);
});

test('a backup that does not exist and a name that leads out of the folder are refused', async () => {
  const { restores } = await aBackedUpProfile();
  for (const id of ['../keys.json', 'nothing.daybook-backup', 'chosen']) {
    expect(await restores.restore(id, null)).toMatchObject({ ok: false, error: { code: 'backup-missing' } });
  }
});

/** A profile on another computer whose backups a recovery key opens: its only backup and the key. */
async function fromElsewhere() {
  const there = await aUsedProfile(2);
  const key = there.restores.makeKey();
  await there.restores.useKey(key);
  await there.shelf.write('now');
  const file = path.join(temporaryFolder(), 'a.daybook-backup');
  cpSync(path.join(there.folder, 'backups', firstOf(there)), file);
  return { there, key, file };
}

test('another computer’s backup opens with its recovery key, and its data key comes along', async () => {
  const { there, key, file } = await fromElsewhere();
  const here = await aProfile();
  const { id } = here.restores.choose(file);
  const preview = await here.restores.preview(id, key.toLowerCase().replaceAll(/(.{4})/g, '$1 '));
  expect(preview).toMatchObject({ ok: true, value: { contents: { records: 2 }, fromElsewhere: true, present: null } });
  const restored = await here.restores.restore(id, key);
  await here.journal.close();
  finishRestore(here.folder);
  const ring = await openKeyRing(here.folder, noStore, true);
  expect([restored.ok, (await stateOf(here.folder)).numbers, ring.protection.locked, ring.findings]).toEqual([
    true, [1, 2], false, [],
  ]);
  // The key to the notes comes first, so that new text is sealed with it. The other one stays.
  expect(ring.keys.map(({ keyId }) => keyId)).toEqual([
    there.ring.keys[0]?.keyId, here.ring.keys[0]?.keyId,
  ]);
});

test('without a key, with a different one, and with an invalid one, the reason is one sentence', async () => {
  const { file } = await fromElsewhere();
  const other = await fromElsewhere();
  const here = await aProfile();
  const { id, name } = here.restores.choose(file);
  const said = async (key: string | null) => {
    const preview = await here.restores.preview(id, key);
    return preview.ok ? 'opened' : preview.error.message;
  };
  expect([await said(null), await said(other.key), await said('7K2M'), await said(`${'0'.repeat(31)}1`)]).toEqual([
    `${name} belongs to another computer: type its recovery key to open it.`,
    `${name} cannot be opened with this recovery key, which was printed for other backups.`,
    'A recovery key has 32 letters; these are 4.',
    'Check it against the paper: the last letter does not match the others.',
  ]);
});
