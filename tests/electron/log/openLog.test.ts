import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../../electron/log/openLog';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const now = () => Date.parse('2026-09-16T12:00:00Z');

test('a line has its instant, at most 2,000 characters and no control characters, readable only by its owner', () => {
  const profile = temporaryFolder();
  const log = openLog(profile, now);
  log('first\r\nsecond\u2028third\u0007');
  log('x'.repeat(5000));
  const file = path.join(profile, 'logs', 'main.log');
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.map((line) => line.slice(0, 50))).toEqual([
    '2026-09-16T12:00:00.000Z first second third ',
    `2026-09-16T12:00:00.000Z ${'x'.repeat(25)}`,
    '',
  ]);
  expect([lines[1]?.length, statSync(file).mode & 0o777]).toEqual([2025, 0o600]);
});

test('a full log becomes the older one, which replaces the one before it', () => {
  const profile = temporaryFolder();
  const log = openLog(profile, now, 40);
  for (const text of ['one', 'two', 'three', 'four', 'five']) log(text);
  const read = (name: string) => readFileSync(path.join(profile, 'logs', name), 'utf8').match(/\w+$/gm);
  expect([read('main.log'), read('main.1.log')]).toEqual([['five'], ['three', 'four']]);
});

test('a log that cannot be written does not stop the program', () => {
  const profile = temporaryFolder();
  writeFileSync(path.join(profile, 'logs'), 'a file where the folder should be');
  openLog(profile, now)('lost');
  expect(existsSync(path.join(profile, 'logs', 'main.log'))).toBe(false);
});
