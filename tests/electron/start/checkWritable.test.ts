import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWritable } from '../../../electron/start/checkWritable';
import { temporaryFolder } from '../../helpers/temporaryFolder';

test('a missing folder is made, and nothing is left in it', () => {
  const folder = path.join(temporaryFolder(), 'new', 'data');
  expect([checkWritable(folder).ok, checkWritable(folder).ok, readdirSync(folder)]).toEqual([true, true, []]);
});

test.each([
  ['below a file', (folder: string) => path.join(folder, 'file', 'data'), 'ENOTDIR'],
  ['that is a file', (folder: string) => path.join(folder, 'file'), 'EEXIST'],
])('a folder %s stops the start, with its name and the cause', (_, place, code) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'file'), '');
  const checked = checkWritable(place(folder));
  expect(checked).toMatchObject({ ok: false, error: { code: 'folder-read-only' } });
  expect(checked.ok ? '' : checked.error.message).toContain(`${place(folder)} (${code})`);
});
