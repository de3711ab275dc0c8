import { expect, test } from 'vitest';
import type { Instant } from '#shared/time/day';
import { minuteMilliseconds } from '#shared/time/minutes';
import { mergeNarrow, withLanes } from '#renderer/features/today/model/stripLanes';

/** Blocks as `from-to` in minutes. */
function blocks(...spans: readonly string[]) {
  return spans.map((span) => {
    const [from = 0, to = 0] = span.split('-').map(Number);
    return {
      start: (from * minuteMilliseconds) as Instant,
      end: (to * minuteMilliseconds) as Instant,
      minutes: to - from,
      group: 'case work',
      span,
    };
  });
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['none', [], []],
  ['blocks that touch', ['0-10', '10-20'], ['0-10 1/1', '10-20 1/1']],
  ['blocks that overlap by one minute', ['0-11', '10-20'], ['0-11 1/2', '10-20 2/2']],
  ['two equal blocks', ['0-10', '0-10'], ['0-10 1/2', '0-10 2/2']],
  ['one within another', ['0-60', '20-30'], ['0-60 1/2', '20-30 2/2']],
  ['two one after the other within a third', ['0-60', '0-20', '20-40'], ['0-20 1/2', '0-60 2/2', '20-40 1/2']],
  ['three at a time', ['0-30', '10-40', '20-50'], ['0-30 1/3', '10-40 2/3', '20-50 3/3']],
  ['a chain that ends, and one that begins', ['0-20', '10-30', '30-40'], ['0-20 1/2', '10-30 2/2', '30-40 1/1']],
  [
    'five at a time',
    ['0-9', '1-9', '2-9', '3-9', '4-9'],
    ['0-9 1/4', '1-9 2/4', '2-9 3/4', '3-9 4/4', '4-9 4/4'],
  ],
])('the parts of the lane for %s', (_name, given, expected) => {
  expect(withLanes(blocks(...given)).map(({ span, lane, lanes }) => `${span} ${lane + 1}/${lanes}`)).toEqual(expected);
});

test('no block covers another, however many there are at a time', () => {
  const spanOf = (index: number) => `${index % 300}-${(index % 300) + (index % 7) + 1}`;
  const many = blocks(...Array.from({ length: 5000 }, (_, index) => spanOf(index)));
  const drawn = mergeNarrow(withLanes(many), 0.7);
  const overlapping = [0, 1, 2, 3].flatMap((lane) => {
    const ofLane = drawn.filter((block) => block.lane === lane);
    return ofLane.filter((block, index) => (ofLane[index - 1]?.end ?? -1) > block.start);
  });
  expect(overlapping).toEqual([]);
  expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
  expect(drawn.length).toBeLessThan(400);
});

test.each<readonly [string, number, readonly string[], readonly string[]]>([
  ['blocks that can be told apart stay', 1.26, ['0-1', '1-2'], ['0-1', '1-2']],
  ['neighbors under a pixel become one', 0.5, ['0-1', '1-2', '5-9'], ['0-2 of 2', '5-9']],
  ['a narrow block beside a wide one stays', 0.5, ['0-30', '30-31'], ['0-30', '30-31']],
  ['narrow blocks with room between them stay', 0.5, ['0-1', '10-11'], ['0-1', '10-11']],
])('%s', (_name, scale, given, expected) => {
  const drawn = mergeNarrow(withLanes(blocks(...given)), scale);
  expect(
    drawn.map(({ start, end, count }) => {
      const span = `${start / minuteMilliseconds}-${end / minuteMilliseconds}`;
      return count === 1 ? span : `${span} of ${count}`;
    }),
  ).toEqual(expected);
});
