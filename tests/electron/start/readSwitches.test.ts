import path from 'node:path';
import { expect, test } from 'vitest';
import { readSwitches } from '../../../electron/start/readSwitches';

test('the program reads its own switches, the last of each', () => {
  expect(readSwitches(['daybook', '--user-data-dir=/one', '--user-data-dir=/two', '--sample'], true, 'win32')).toEqual({
    ok: true,
    value: {
      userDataFolder: path.resolve('/two'), clockFile: null, dialogFile: null, sample: true, sampleOfficers: null,
    },
  });
});

test.each([
  { given: '--sample-officers=1', officers: 1 },
  { given: '--sample-officers=30', officers: 30 },
])('$given simulates a unit of that many officers', ({ given, officers }) => {
  const read = readSwitches(['daybook', given], true, 'linux');
  expect(read).toMatchObject({ ok: true, value: { sample: true, sampleOfficers: officers } });
});

test.each(['', '=', '=0', '=31', '=-3', '=3.5', '=many', '=1e1'])('--sample-officers%s is refused', (given) => {
  const read = readSwitches(['daybook', `--sample-officers${given}`], true, 'linux');
  expect(read.ok ? null : read.error.code).toBe('sample-officers');
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
])('a packaged program refuses %s, and one under development accepts it', (given) => {
  const refused = readSwitches(['daybook', given], true, 'win32');
  expect(refused.ok ? null : refused.error.code).toBe('switch-refused');
  expect(readSwitches(['daybook', given], false, 'win32').ok).toBe(true);
});

test.each(['--user-data-dir=/inspect', '--sample', '--no-sandbox', '/debugged/file', '/inspections'])(
  'a packaged program accepts %s',
  (given) => {
    expect(readSwitches(['daybook', given], true, 'win32').ok).toBe(true);
  },
);
