import { expect, test } from 'vitest';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import { twoLines } from '#renderer/features/today/line/pasted/twoLines';
import { aLineContext } from '../../../../../helpers/aLineContext';

const context = aLineContext();

test.each([
  ['training 9-10 and 10:30-11', ['training 9-10', 'training 10:30-11']],
  ['9-9:30 phone, 9:30-10 walkin', ['9-9:30 phone', '9:30-10 walkin']],
  ['phone x4 35m; walkin 20', ['phone x4 35m', 'walkin 20']],
  ['court 9-10 + 11-12', ['court 9-10', 'court 11-12']],
  ['fo hn 20m & 15m', ['fo hn 20m', 'fo hn 15m']],
  ['review 1,5 h', null],
  ['phone and walkin', null],
  ['phone 20m and lunch', null],
  ['and phone 20m', null],
  ['', null],
])('%j says two lines together: %j', (line, expected) => {
  expect(twoLines(line, (text) => parseLine(text, context))).toEqual(expected);
});
