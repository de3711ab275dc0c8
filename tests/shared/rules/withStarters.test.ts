import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { withStarters } from '#shared/rules/withStarters';

const record = (id: string, label: string) => ({ id: recordId(id), label });

test('starter records come first and in order, with their changes, then all others', () => {
  const starters = [record('a', 'first'), record('b', 'second')];
  const records = [record('x', 'own'), record('b', 'changed'), record('y', 'other')];
  expect(withStarters(starters, records)).toEqual([
    record('a', 'first'), record('b', 'changed'), record('x', 'own'), record('y', 'other'),
  ]);
  expect([withStarters(starters, []), withStarters([], records)]).toEqual([starters, records]);
});
