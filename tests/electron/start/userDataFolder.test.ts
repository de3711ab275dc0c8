import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { portableFolder, userDataFolder, type FolderFacts } from '../../../electron/start/userDataFolder';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const linux: FolderFacts = {
  given: null, platform: 'linux', localAppData: undefined, system: '/config/Daybook', portable: null,
};
const windows: FolderFacts = { ...linux, platform: 'win32', localAppData: '/local', system: '/roaming/Daybook' };

test.each([
  ['on Linux in the system folder', linux, '/config/Daybook'],
  ['on Windows in the local folder, which does not roam', windows, path.join('/local', 'Daybook')],
  ['on Windows without a local folder in the system folder', { ...windows, localAppData: '' }, '/roaming/Daybook'],
  ['next to a portable program', { ...windows, portable: '/stick' }, path.join('/stick', 'Daybook data')],
  ['in the given folder, before everything else', { ...windows, portable: '/stick', given: '/mine' }, '/mine'],
])('the data is %s', (_, facts, folder) => {
  expect(userDataFolder(facts)).toBe(folder);
});

test('a program is portable if the marker is next to it, and only when it is packaged', () => {
  const folder = temporaryFolder();
  const executable = path.join(folder, 'Daybook.exe');
  const without = portableFolder(executable, true);
  writeFileSync(path.join(folder, 'portable.txt'), '');
  expect([without, portableFolder(executable, true), portableFolder(executable, false)]).toEqual([null, folder, null]);
});
