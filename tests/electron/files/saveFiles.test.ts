import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { saveFiles } from '../../../electron/files/saveFiles';
import { temporaryFolder } from '../../helpers/temporaryFolder';

async function begun(target: string) {
  const files = saveFiles();
  const answer = await files.begin(target);
  if (!answer.ok) throw new Error(answer.error.message);
  return { files, handle: answer.value.handle };
}

test('a file replaces an older one on commit, not before, and leaves no other files', async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, 'workload.csv');
  writeFileSync(target, 'old');
  const { files, handle } = await begun(target);
  await files.append(handle, Buffer.from('one,'));
  await files.append(handle, Buffer.from('two'));
  const before = readFileSync(target, 'utf8');
  const done = await files.commit(handle);
  expect([before, readFileSync(target, 'utf8'), readdirSync(folder), done]).toEqual([
    'old',
    'one,two',
    ['workload.csv'],
    { ok: true, value: { path: target } },
  ]);
});

test('after a cancel, only the older file is left', async () => {
  const folder = temporaryFolder();
  const target = path.join(folder, 'workload.csv');
  writeFileSync(target, 'old');
  const { files, handle } = await begun(target);
  await files.append(handle, Buffer.from('half'));
  await files.cancel(handle);
  expect([
    readFileSync(target, 'utf8'),
    readdirSync(folder),
    (await files.append(handle, Buffer.from('x'))).ok,
  ]).toEqual(['old', ['workload.csv'], false]);
});

test('a missing folder is reported with the name of the file, and nothing throws', async () => {
  const answer = await saveFiles().begin(path.join(temporaryFolder(), 'none', 'workload.csv'));
  expect(answer).toEqual({
    ok: false,
    error: {
      code: 'file-write',
      message: expect.stringContaining('workload.csv could not be written (ENOENT)') as string,
    },
  });
});
