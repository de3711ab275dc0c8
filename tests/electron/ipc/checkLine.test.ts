import { expect, test } from 'vitest';
import { checkLine } from '../../../electron/ipc/checkLine';
import { aLine, aTheme, written } from '../../helpers/copies';

const whole = (number: number) => aLine(number, [written(aTheme('dark'), { one: number })]);
const changed = (change: Record<string, unknown>) => ({
  number: 5,
  payload: JSON.stringify({ ...(JSON.parse(whole(5).payload) as object), ...change }),
});

test.each([
  ['a change set', whole(5), true],
  ['the largest jump', whole(4 + 1e9), true],
  ['one more', whole(5 + 1e9), false],
  ['the highest possible number', { ...whole(5), number: Number.MAX_SAFE_INTEGER }, false],
  ['a number other than its own', { ...whole(5), number: 6 }, false],
  ['no versions', changed({ versions: undefined }), false],
  ['a version without a clock', changed({ versions: [{ type: 'setting', id: 'theme', version: {} }] }), false],
  ['invalid timers', changed({ timers: [{ officer: '' }] }), false],
  ['a meaningless object', { number: 5, payload: '{"a":1}' }, false],
  ['something that is not JSON', { number: 5, payload: '{half}' }, false],
])('a line with %s is taken: %s', (_, line, isTaken) => {
  const checked = checkLine(line, 4);
  expect(checked.ok ? true : checked.error.code).toBe(isTaken ? true : 'journal-payload');
});
