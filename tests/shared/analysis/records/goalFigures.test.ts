import { expect, test } from 'vitest';
import { goalFigures, type GoalFacts } from '#shared/analysis/records/goalFigures';
import { noInterval, type Estimate } from '#shared/analysis/records/margin';
import { aGoal } from '../../../helpers/recordBuilders';

const mean: Estimate = { value: 10, n: 60, margin: { is: 'interval', low: 8, high: 12 } };
const facts: GoalFacts = { done: 12, mean, paceUnits: 60, paceDays: 20, daysLeft: 64 };

// Target 412, 12 done: 400 left. Needed 400 × 10 = 4,000 min (3,200 to 4,800). Pace 60 / 20 = 3 a workday, so there are
// 3 × 64 × 10 = 1,920 min. Short: 4,000 − 1,920 = 2,080 (1,280 to 2,880), the whole interval on the short side.
test('a goal needs the units left at the measured mean, and has the pace on the days left at the same mean', () => {
  expect(goalFigures(aGoal(), facts)).toEqual({
    left: 400,
    needed: { value: 4000, low: 3200, high: 4800 },
    unitsADay: 3,
    available: 1920,
    short: { value: 2080, low: 1280, high: 2880 },
    isShort: true,
  });
});

// Target 212: 200 left, 2,000 min (1,600 to 2,400) of 1,920: short by 80, but between 320 left over and 480 short.
test('a goal is only called short if the whole interval is on the short side', () => {
  expect(goalFigures({ target: 212 }, facts)).toMatchObject({
    short: { value: 80, low: -320, high: 480 },
    isShort: false,
  });
});

test('without an interval nothing is called short, and without a mean there are only units', () => {
  const without = { ...mean, margin: noInterval('9 of the 10 days with any that an interval needs') };
  expect(goalFigures(aGoal(), { ...facts, mean: without })).toMatchObject({
    needed: { value: 4000, low: null, high: null },
    isShort: false,
  });
  expect(goalFigures(aGoal(), { ...facts, mean: null })).toEqual({
    left: 400, needed: null, unitsADay: 3, available: null, short: null, isShort: false,
  });
});

test('a goal that was reached needs nothing more, and units above it are not taken off', () => {
  expect(goalFigures({ target: 10 }, facts)).toMatchObject({ left: 0, needed: { value: 0, low: 0, high: 0 } });
});

test('without a measured workday there is no pace and nothing to compare', () => {
  expect(goalFigures(aGoal(), { ...facts, paceDays: 0 })).toMatchObject({
    unitsADay: null, available: null, short: null,
  });
});
