import { expect, test } from 'vitest';
import { correctionName } from '#renderer/features/today/line/pasted/correctionName';

test.each([
  ['pone 20 room 12', 'phone 20 room 12', 'Write phone for pone'],
  ['phone 20 30m', 'phone 30m', 'Leave out 20'],
  ['phone 20m 20m', 'phone 20m', 'Leave out 20m'],
  ['phone', 'phone 30m', 'Add 30m'],
  ['phone 20', 'yesterday phone 20', 'Add yesterday'],
  ['review 40m', 'review x1 40m', 'Add x1'],
  ['a b c', 'a d c', 'Write d for b'],
])('the correction of “%s” to “%s” is called “%s”', (line, correction, name) => {
  expect(correctionName(line, correction)).toBe(name);
});
