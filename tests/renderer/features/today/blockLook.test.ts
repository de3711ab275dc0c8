import { expect, test } from 'vitest';
import { blockLook } from '#renderer/features/today/model/blockLook';

const names = ['Docket review', 'Review'];

test.each<readonly [number, number, string]>([
  [99, 1, 'Docket review, minutes'],
  [98, 1, 'Review, minutes'],
  [52, 1, 'Review, minutes'],
  [51, 1, 'icon, minutes'],
  [22, 1, 'icon, minutes'],
  [21, 1, 'icon'],
  [19, 1, 'icon'],
  [18, 1, ''],
  [1, 1, ''],
  [60, 2, 'Review, minutes'],
  [60, 3, 'Review'],
])('a block of %i px in one of %i parts of its lane shows: %s', (pixels, lanes, expected) => {
  const { name, icon, minutes } = blockLook(pixels, names, lanes);
  expect([name ?? '', icon ? 'icon' : '', minutes ? 'minutes' : ''].filter((text) => text !== '').join(', ')).toBe(
    expected,
  );
});

test('a name that does not fit is not cut: the icon takes its place', () => {
  expect(blockLook(60, ['Administration', 'Administration'])).toEqual({ name: null, icon: true, minutes: true });
});
