import { expect, test } from 'vitest';
import { readSwitches } from '../../../electron/start/readSwitches';
import { refusedSwitch } from '../../../electron/start/refusedSwitches';

const refusedIn = (argument: string, platform: NodeJS.Platform = 'linux') =>
  refusedSwitch(['daybook', argument], platform);

test.each([
  '--remote-debugging-port', '--remote-debugging-port=0', '--remote-debugging-port=9222', '-remote-debugging-port=9222',
  ' --remote-debugging-port=9222', '--Remote-Debugging-Port=9222', '--remote-debugging-pipe',
  '--remote-debugging-address=0.0.0.0', '--remote-debugging-io-pipes=3,4', '--remote-allow-origins=*',
  '--inspect', '--inspect=0.0.0.0:9229', '--inspect-brk', '--inspect-port=1', '--inspect-wait', '--debug',
  '--debug-brk=5', '--debug-port=5858', '--wait-for-debugger', '--wait-for-debugger-children=renderer',
  '--renderer-cmd-prefix=gdbserver',
  '--utility-cmd-prefix=x', '--gpu-launcher=x', '--auto-open-devtools-for-tabs', '--custom-devtools-frontend=http://x',
])('%s is refused by its name', (argument) => {
  expect(refusedIn(argument)).toBe(argument.trim().split('=')[0]);
});

test.each([
  '--user-data-dir=/tmp/inspect', '--sample', '--no-sandbox', '--force-device-scale-factor=2', '--inspector',
  '--debugger',
  'inspect', '--remote', 'remote-debugging-port.ics', '--lang=en-US', '--', '-', '', '--=inspect',
])('%s is not refused', (argument) => {
  expect(refusedIn(argument)).toBeNull();
});

test('a slash starts a switch on Windows only', () => {
  expect([refusedIn('/inspect', 'win32'), refusedIn('/inspect', 'linux')]).toEqual(['/inspect', null]);
});

test('anything after two lone dashes is a file, as it is for Chromium', () => {
  expect(refusedSwitch(['daybook', '--', '--inspect'], 'linux')).toBeNull();
  expect(refusedSwitch(['daybook', '--inspect', '--'], 'linux')).toBe('--inspect');
});

test('only a packaged program refuses a debugger, a clock file and a file of answers', () => {
  const typed = ['--remote-debugging-port=0', '--clock-file=/c', '--dialog-file=/d'];
  const read = (argument: string, packaged: boolean) => {
    const found = readSwitches(['daybook', argument], packaged, 'linux');
    return found.ok ? null : [found.error.code, found.error.message.split(' ')[0]];
  };
  expect(typed.map((argument) => [read(argument, false), read(argument, true)])).toEqual([
    [null, ['switch-refused', '--remote-debugging-port']],
    [null, ['switch-refused', '--clock-file']],
    [null, ['switch-refused', '--dialog-file']],
  ]);
});

const nameless = ['--user-data-dir', '--user-data-dir='];

test.each(nameless)('%s without a folder is an error, not the default folder', (argument) => {
  const found = readSwitches(['daybook', argument, '/some/folder'], true, 'linux');
  expect(found.ok ? null : found.error.code).toBe('switch-empty');
});

test('the last data folder counts', () => {
  const found = readSwitches(['daybook', '--user-data-dir=/one', '--user-data-dir=/two'], true, 'linux');
  expect(found.ok ? found.value.userDataFolder : null).toBe('/two');
});
