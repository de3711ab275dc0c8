import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainder, splitMinutes, type SplitPart } from '#shared/rules/documents/splitMinutes';

const minutesOf = (total: number, typed: Readonly<Record<string, number | null>>) => {
  const split = splitMinutes(total, Object.entries(typed).map(([id, minutes]) => ({ id, typed: minutes })));
  return split.ok ? split.value.map(({ id, minutes }) => `${id} ${minutes}`).join(', ') : split.error.field;
};

test.each([
  ['an hour over seven requests, the four left over to the first four', 60, { a: null, b: null, c: null, d: null,
    e: null, f: null, g: null }, 'a 9, b 9, c 9, d 9, e 8, f 8, g 8'],
  ['the hour of the picture: 20 typed for the third', 60, { a: null, b: null, c: 20, d: null, e: null, f: null,
    g: null }, 'a 7, b 7, c 20, d 7, e 7, f 6, g 6'],
  ['an hour over one', 60, { a: null }, 'a 60'],
  ['in the order of ids, not of ticking', 5, { c: null, a: null, b: null }, 'a 2, b 2, c 1'],
  ['fewer minutes than requests', 2, { a: null, b: null, c: null }, 'a 1, b 1, c 0'],
  ['no minutes', 0, { a: null, b: null }, 'a 0, b 0'],
  ['all typed', 60, { a: 15, b: 45 }, 'a 15, b 45'],
  ['0 typed', 60, { a: 0, b: null }, 'a 0, b 60'],
  ['all the time typed for one', 60, { a: 60, b: null }, 'a 60, b 0'],
])('%s', (_, total, typed, expected) => {
  expect(minutesOf(total, typed)).toBe(expected);
});

describe('a split fails at its field', () => {
  test.each([
    ['nothing chosen', 60, {}, 'requests'],
    ['time that is not a whole number', 59.5, { a: null }, 'total'],
    ['negative time', -1, { a: null }, 'total'],
    ['more typed than there is', 60, { a: 40, b: 21, c: null }, 'minutes.b'],
    ['a minute left over', 60, { a: 40, b: 19 }, 'minutes.b'],
    ['a negative number', 60, { a: -1, b: null }, 'minutes.a'],
    ['a fraction', 60, { a: null, b: 2.5 }, 'minutes.b'],
    ['no number', 60, { a: Number.NaN }, 'minutes.a'],
  ])('%s', (_, total, typed, expected) => {
    expect(minutesOf(total, typed as Readonly<Record<string, number | null>>)).toBe(expected);
  });

  test('a request chosen twice', () => {
    const split = splitMinutes(60, [{ id: 'a', typed: null }, { id: 'b', typed: null }, { id: 'a', typed: null }]);
    expect(split.ok ? null : split.error.field).toBe('requests');
  });

  test('says how many minutes to take off or to place', () => {
    const messageOf = (typed: number) => {
      const split = splitMinutes(60, [{ id: 'a', typed }]);
      return split.ok ? '' : split.error.message;
    };
    expect(messageOf(75)).toBe('You entered 75 minutes, but there are only 60. Take off 15.');
    expect(messageOf(45)).toBe('15 of 60 minutes are left. Enter them, or leave a field empty to take them.');
  });
});

test('stretches follow one another without gaps, keep typed minutes, and divide the rest to within a minute', () => {
  const parts = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), typed: fc.option(fc.nat(90)) }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(parts, fc.nat(600), (drawn, more) => {
      const chosen: readonly SplitPart[] = [...drawn, { id: 'the empty one', typed: null }];
      const total = chosen.reduce((sum, { typed }) => sum + (typed ?? 0), 0) + more;
      const split = splitMinutes(total, chosen);
      if (!split.ok) throw new Error(split.error.message);
      const typedOf = new Map(chosen.map(({ id, typed }) => [id, typed]));
      const computed = split.value.filter(({ id }) => typedOf.get(id) === null).map(({ minutes }) => minutes);
      expect(split.value.map(({ id }) => id)).toEqual(chosen.map(({ id }) => id).toSorted());
      expect(split.value.map(({ from }) => from)).toEqual([0, ...split.value.map(({ to }) => to).slice(0, -1)]);
      expect(split.value.at(-1)?.to).toBe(total);
      expect(split.value.every(({ minutes, from, to }) => minutes === to - from)).toBe(true);
      expect(split.value.every(({ id, minutes }) => (typedOf.get(id) ?? minutes) === minutes)).toBe(true);
      expect(computed).toEqual(computed.toSorted((one, other) => other - one));
      expect(Math.max(...computed) - Math.min(...computed)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [10, [1, 2, 3], [2, 3, 5]],
  [7, [0, 1, 0, 1], [0, 4, 0, 3]],
  [1, [3, 3, 4], [0, 0, 1]],
  [5, [], []],
  [5, [0, 0], [0, 0]],
])('%i by the weights %j is %j', (total, weights, expected) => {
  expect(largestRemainder(total, weights)).toEqual(expected);
});
