import { expect, test } from 'vitest';
import { answerSwitches } from '../../../electron/start/answerSwitches';

const facts = { version: '1.2.3', electron: '45.0.0', dataFolder: '/data/Daybook' };
const answer = (...typed: readonly string[]) => answerSwitches(['daybook', ...typed], facts);

test.each(['--version', '-v'])('%s answers with the versions in one line', (typed) => {
  expect(answer(typed)).toBe('Daybook 1.2.3 (Electron 45.0.0)');
});

const help = [['--help'], ['-h'], ['--version', '--help']];

test.each(help)('%s answers with every switch and the data folder', (...typed) => {
  const text = answer(...typed) ?? '';
  const named = ['--user-data-dir=FOLDER', '--sample', '--version', '--help', '/data/Daybook', 'CALENDAR.ics'];
  expect(named.filter((name) => !text.includes(name))).toEqual([]);
});

test('every other start opens the window', () => {
  expect([answer(), answer('--sample'), answer('help.ics'), answer('--versions'), answer('version')]).toEqual([
    null, null, null, null, null,
  ]);
});
