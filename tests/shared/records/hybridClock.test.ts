import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareClocks, furthestAhead, laterClock, nextClock } from '#shared/records/hybridClock';
import { seeded } from '../../helpers/seed';

const day = 24 * 60 * 60 * 1000;

test.each([
  ['a later wall clock is used', { at: 100, count: 7 }, 200, { at: 200, count: 0 }],
  ['within one millisecond the counter increases', { at: 200, count: 0 }, 200, { at: 200, count: 1 }],
  ['a wall clock set back is ignored', { at: 200, count: 1 }, 150, { at: 200, count: 2 }],
  ['a clock up to 24 hours ahead is kept', { at: day, count: 3 }, 0, { at: day, count: 4 }],
  ['one farther ahead is limited to 24 hours', { at: day + 1, count: 3 }, 0, { at: day, count: 1 }],
])('%s', (_, last, now, expected) => {
  expect(nextClock(last, now)).toEqual(expected);
});

test('the next clock is later than a last one up to 24 hours ahead, and never farther ahead itself', () => {
  const clock = fc.record({ at: fc.integer({ min: 0, max: 10 * day }), count: fc.nat() });
  fc.assert(
    fc.property(clock, fc.integer({ min: 0, max: 10 * day }), (last, now) => {
      const next = nextClock(last, now);
      const isLater = compareClocks(next, last) > 0 || last.at > now + furthestAhead;
      return (
        isLater &&
        next.at <= now + furthestAhead &&
        laterClock(next, last) === (compareClocks(next, last) >= 0 ? next : last)
      );
    }),
    seeded({ numRuns: 2000 }),
  );
});
