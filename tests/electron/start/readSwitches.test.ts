import path from 'node:path';
import { expect, test } from 'vitest';
import { readSwitches } from '../../../electron/start/readSwitches';

test('the program reads its own switches, the last of each', () => {
  expect(readSwitches(['daybook', '--user-data-dir=/one', '--user-data-dir=/two', '--sample'], true, 'win32')).toEqual({
    ok: true,
    value: { userDataFolder: path.resolve('/two'), clockFile: null, dialogFile: null, sample: true },
  });
});

test.each([
  '--clock-file=clock',
  '--dialog-file=answers',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '-remote-debugging-port=9222',
  '/remote-debugging-port=9222',
  '--REMOTE-DEBUGGING-PORT=9222',
  '--inspect',
  '--inspect-brk=0',
  '--js-flags=--inspect',
  '--host-resolver-rules=',
  '--proxy-server=127.0.0.1:8080',
])('a packaged program refuses %s, and one under development takes it', (given) => {
  const refused = readSwitches(['daybook', given], true, 'win32');
  expect(refused.ok ? null : refused.error.code).toBe('switch-refused');
  expect(readSwitches(['daybook', given], false, 'win32').ok).toBe(true);
});

test.each(['--user-data-dir=/inspect', '--sample', '--no-sandbox', '/debugged/file', '/inspections'])(
  'a packaged program takes %s',
  (given) => {
    expect(readSwitches(['daybook', given], true, 'win32').ok).toBe(true);
  },
);
