import { expect, test } from 'vitest';
import { InputError, runCommandLine, type CommandOfLine } from '../../../electron/cli/commandLine';

const commands: Readonly<Record<string, CommandOfLine>> = {
  count: (args, { print }) => {
    print(String(args.length));
    return 3;
  },
  refuse: () => {
    throw new InputError('not like this');
  },
  fault: () => {
    throw new TypeError('a bug');
  },
};

function run(...args: readonly string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = runCommandLine(commands, args, {
    readFile: () => new Uint8Array(),
    print: (text) => printed.push(text),
    complain: (line) => complained.push(line),
  });
  return [code, printed, complained];
}

test('a command gets its arguments and gives its exit code', () => {
  expect(run('count', 'a', 'b')).toEqual([3, ['2'], []]);
});

test.each([
  [[], 'daybook: name a command: count, refuse, fault'],
  [['toString'], 'daybook: there is no command "toString", only count, refuse, fault'],
  [['refuse'], 'daybook: not like this'],
])('bad input %j is one line and the exit code 2', (args, line) => {
  expect(run(...args)).toEqual([2, [], [line]]);
});

test('a bug is not taken for bad input', () => {
  expect(() => run('fault')).toThrow(TypeError);
});
