import { cpSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openInstallation } from '../../../electron/identity/installation';
import { temporaryFolder } from '../../helpers/temporaryFolder';

let made = 0;
const facts = (folder: string, changed: { machineIdHash?: string; journalHead?: number; hasData?: boolean } = {}) => ({
  folder,
  outside: path.join(path.dirname(folder), `${path.basename(folder)}-outside`),
  machineIdHash: 'machine',
  journalHead: 0,
  hasData: false,
  newId: () => `id-${(made += 1)}`,
  now: () => 1000,
  ...changed,
});

async function usedProfile(head: number) {
  const folder = temporaryFolder();
  const installation = await openInstallation(facts(folder));
  installation.rememberHead(head);
  await installation.flush();
  return { folder, id: installation.id() };
}

test('a first start makes an id that does not count as new, and the next start keeps it', async () => {
  const folder = temporaryFolder();
  const first = await openInstallation(facts(folder));
  const second = await openInstallation(facts(folder));
  expect([first.isNew(), second.id() === first.id(), second.isNew()]).toEqual([false, true, false]);
});

test('a cloned profile gets a new id, durable before the first write, and keeps the old one as history', async () => {
  const { folder, id } = await usedProfile(5);
  const clone = temporaryFolder();
  cpSync(folder, clone, { recursive: true });
  const opened = await openInstallation(facts(clone, { journalHead: 5, hasData: true }));
  const file = JSON.parse(readFileSync(path.join(clone, 'installation.json'), 'utf8')) as {
    id: string;
    history: string[];
  };
  expect([opened.id() === id, opened.isNew(), file.id === opened.id(), file.history]).toEqual([
    false,
    true,
    true,
    [id],
  ]);
});

test.each([
  ['another machine', { machineIdHash: 'another', journalHead: 5 }],
  ['a journal shorter than its head', { journalHead: 4 }],
  ['no journal at all', { journalHead: 0 }],
])('%s means a new id, and the remembered head is still reported', async (_, changed) => {
  const { folder, id } = await usedProfile(5);
  const opened = await openInstallation(facts(folder, { hasData: true, ...changed }));
  expect([opened.id() === id, opened.isNew(), opened.rememberedHead]).toEqual([false, true, 5]);
});

test('a profile with data but no readable installation file counts as restored', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'installation.json'), '{"id":');
  const opened = await openInstallation(facts(folder, { journalHead: 3, hasData: true }));
  expect([opened.isNew(), opened.rememberedHead]).toEqual([true, 0]);
});

test('after a new id for a short journal the next start keeps that id', async () => {
  const { folder } = await usedProfile(5);
  const renewed = await openInstallation(facts(folder, { journalHead: 3, hasData: true }));
  const next = await openInstallation(facts(folder, { journalHead: 3, hasData: true }));
  expect([next.id() === renewed.id(), next.isNew()]).toEqual([true, false]);
});

test('a new id can be requested, since only the page notices a database that fell behind', async () => {
  const { folder, id } = await usedProfile(5);
  const opened = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  const renewed = await opened.renew(5);
  const next = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  expect([renewed === id, opened.id() === renewed, opened.isNew(), next.id() === renewed]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test('a head that failed to be written, such as on a full disk, is written the next time', async () => {
  const folder = temporaryFolder();
  const installation = await openInstallation(facts(folder));
  mkdirSync(path.join(folder, 'installation.json.part'));
  installation.rememberHead(3);
  await installation.flush();
  rmdirSync(path.join(folder, 'installation.json.part'));
  installation.rememberHead(4);
  await installation.flush();
  const again = await openInstallation(facts(folder, { journalHead: 4, hasData: true }));
  expect([again.rememberedHead, again.rememberedAt]).toEqual([4, 1000]);
});

test('a file with a head beyond all numbers is damaged, and locks nothing', async () => {
  const { folder } = await usedProfile(5);
  const file = path.join(folder, 'installation.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...content, check: undefined, head: Number.MAX_SAFE_INTEGER }));
  const opened = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  expect([opened.rememberedHead, opened.isNew()]).toEqual([0, true]);
});

type Back = { readonly folder: string; readonly saved: string };

/** Writes up to 5, keeps a copy of the folder, and writes up to `later`. */
async function aProfileAndItsCopy(later: number): Promise<Back> {
  const { folder } = await usedProfile(5);
  const saved = path.join(temporaryFolder(), 'saved');
  cpSync(folder, saved, { recursive: true, preserveTimestamps: true });
  const installation = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  installation.rememberHead(later);
  await installation.flush();
  return { folder, saved };
}

const intoEmptied = ({ folder, saved }: Back) => {
  rmSync(folder, { recursive: true });
  cpSync(saved, folder, { recursive: true, preserveTimestamps: true });
};
/** Writes into the existing files, so that each keeps its inode and its birth time. */
const overPresent = ({ folder, saved }: Back) => {
  for (const name of readdirSync(saved)) writeFileSync(path.join(folder, name), readFileSync(path.join(saved, name)));
};

test.each([
  ['in an emptied folder', intoEmptied, 9],
  ['over the present files', overPresent, 9],
  ['over the current files, none of which is newer', overPresent, 5],
])('a profile restored in its place, %s, gets a new id', async (_, putBack, later) => {
  const profile = await aProfileAndItsCopy(later);
  const { id } = JSON.parse(readFileSync(path.join(profile.folder, 'installation.json'), 'utf8')) as { id: string };
  putBack(profile);
  const opened = await openInstallation(facts(profile.folder, { journalHead: 5, hasData: true }));
  expect([opened.id() === id, opened.isNew()]).toEqual([false, true]);
  const next = await openInstallation(facts(profile.folder, { journalHead: 5, hasData: true }));
  expect([next.id() === opened.id(), next.isNew()]).toEqual([true, false]);
});

test('a copy of the current session, put back before the next start, is detected by the head outside', async () => {
  const { folder } = await usedProfile(5);
  const before = readFileSync(path.join(folder, 'installation.json'));
  const installation = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  const inSession = readFileSync(path.join(folder, 'installation.json'));
  installation.rememberHead(9);
  await installation.flush();
  expect(inSession.equals(before)).toBe(false);
  writeFileSync(path.join(folder, 'installation.json'), inSession);
  expect((await openInstallation(facts(folder, { journalHead: 5, hasData: true }))).isNew()).toBe(true);
});

test('without a witness outside, and after a kill between the two files, the id is kept', async () => {
  const { folder, id } = await usedProfile(5);
  const { outside } = facts(folder);
  const [name] = readdirSync(outside);
  const former = readFileSync(path.join(outside, name!));
  await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  writeFileSync(path.join(outside, name!), former);
  const killed = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  rmSync(outside, { recursive: true });
  const alone = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  expect([killed.id(), alone.id()]).toEqual([id, id]);
});

test('a flipped digit of the head is damage and not a loss, and old files without a checksum are read', async () => {
  const { folder, id } = await usedProfile(5);
  const file = path.join(folder, 'installation.json');
  const { check: _check, ...old } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(old));
  expect((await openInstallation(facts(folder, { journalHead: 5, hasData: true }))).id()).toBe(id);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"head": 5', '"head": 7'));
  const opened = await openInstallation(facts(folder, { journalHead: 5, hasData: true }));
  expect([opened.rememberedHead, opened.isNew(), opened.findings.map(({ isLoss }) => isLoss)]).toEqual([
    0,
    true,
    [false],
  ]);
});
