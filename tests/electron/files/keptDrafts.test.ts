import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openKeptDrafts } from '../../../electron/files/keptDrafts';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const [one, two] = ['[{"id":"one"}]', '[{"id":"two"}]'];

test.each([
  ['no file', null, null],
  ['a list', one, one],
  ['an empty list', '[]', null],
  ['no list', '{"id":"one"}', null],
  ['half a file', '[{"id":', null],
])('the first page after startup gets the contents of drafts.json: %s', (_name, content, expected) => {
  const folder = temporaryFolder();
  if (content !== null) writeFileSync(path.join(folder, 'drafts.json'), content);
  expect(openKeptDrafts(folder).present()).toBe(expected);
});

test('a reloaded page gets what was saved last, and nothing that has ended since startup', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'drafts.json'), one);
  const drafts = openKeptDrafts(folder);
  await drafts.keep(two);
  expect([drafts.present(), readFileSync(path.join(folder, 'drafts.json'), 'utf8')]).toEqual([two, two]);
  await drafts.keep('[]');
  expect([drafts.present(), openKeptDrafts(folder).present()]).toEqual(['[]', null]);
});

test('a reloaded page also gets what could not be written', async () => {
  const folder = temporaryFolder();
  const drafts = openKeptDrafts(folder);
  rmSync(folder, { recursive: true });
  await expect(drafts.keep(two)).rejects.toThrow();
  expect(drafts.present()).toBe(two);
});
