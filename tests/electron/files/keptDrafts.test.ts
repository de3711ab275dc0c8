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
])('the first page of a start gets what drafts.json holds: %s', (_name, content, expected) => {
  const folder = temporaryFolder();
  if (content !== null) writeFileSync(path.join(folder, 'drafts.json'), content);
  expect(openKeptDrafts(folder).present()).toBe(expected);
});

test('a page that is loaded again gets what was kept last, and nothing that has ended since the start', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'drafts.json'), one);
  const drafts = openKeptDrafts(folder);
  await drafts.keep(two);
  expect([drafts.present(), readFileSync(path.join(folder, 'drafts.json'), 'utf8')]).toEqual([two, two]);
  await drafts.keep('[]');
  expect([drafts.present(), openKeptDrafts(folder).present()]).toEqual(['[]', null]);
});

test('a page that is loaded again also gets what could not be written', async () => {
  const folder = temporaryFolder();
  const drafts = openKeptDrafts(folder);
  rmSync(folder, { recursive: true });
  await expect(drafts.keep(two)).rejects.toThrow();
  expect(drafts.present()).toBe(two);
});
