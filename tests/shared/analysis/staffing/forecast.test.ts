import { describe, expect, test } from 'vitest';
import { forecastHalfWidth, forecastVariance, planStudy, type Course } from '#shared/analysis/staffing/forecast';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';

const parts = { officer: 5, day: 4, cell: 2, officerDf: 7, dayDf: 19, officers: 8, days: 20 };
const forecast = { value: 40, parts, units: 160 };

test('at its own size the forecast is the estimate', () => {
  expect(forecastVariance(parts, { officers: 8, days: 20 })).toEqual({ variance: 7, df: 7 });
});

test('the part by officers shrinks with officers, the part by days with days, and the rest with both', () => {
  const { variance, df } = forecastVariance(parts, { officers: 16, days: 40 });
  expect([variance, df]).toEqual([3 / 2 + 2 / 2 + 2 / 4, 15]);
  expect(forecastVariance(parts, { officers: 8, days: 40 }).variance).toBe(3 + 2 / 2 + 2 / 2);
  expect(forecastVariance(parts, { officers: 16, days: 20 }).variance).toBe(3 / 2 + 2 + 2 / 2);
});

test('a part that the officer-days explain completely is 0 and not negative', () => {
  expect(forecastVariance({ ...parts, cell: 9 }, { officers: 16, days: 40 }).variance).toBe(9 / 4);
});

test.each([
  ['no minutes', { ...forecast, value: 0 }, { officers: 8, days: 20 }],
  ['one officer', { ...forecast, parts: { ...parts, officers: 1, officerDf: 0 } }, { officers: 8, days: 20 }],
  ['one day', { ...forecast, parts: { ...parts, days: 1, dayDf: 0 } }, { officers: 8, days: 20 }],
  ['no degree of freedom', { ...forecast, parts: { ...parts, officerDf: 0 } }, { officers: 8, days: 20 }],
  ['one officer to come', forecast, { officers: 1, days: 20 }],
])('with %s nothing can be predicted', (_, from, size) => {
  expect(forecastHalfWidth(from, size)).toBe(Infinity);
});

describe('the plan of a study', () => {
  const toCome = Array.from({ length: 400 }, (_, index) => addDays('2026-09-01' as Day, index));
  const course: Course = { workdays: 22, toCome, planned: 8, mostOfficers: 40 };
  const widthAt = (officers: number, days: number) => forecastHalfWidth(forecast, { officers, days });

  test('names the first day and the fewest officers that are expected to be enough', () => {
    const goal = 0.14;
    const { isReached, reachedOn, moreOfficers } = planStudy(forecast, goal, course);
    const days = toCome.indexOf(reachedOn!) + 1;
    const after = (more: number) => (20 * (22 + more)) / 22;
    expect(isReached).toBe(false);
    expect([widthAt(8, after(days)) <= goal, widthAt(8, after(days - 1)) > goal]).toEqual([true, true]);
    expect([widthAt(8 + moreOfficers!, after(8)) <= goal, widthAt(7 + moreOfficers!, after(8)) > goal]).toEqual([
      true, true,
    ]);
  });

  test('an estimate that is already precise enough needs neither', () => {
    expect(planStudy(forecast, 0.9, course)).toEqual({ isReached: true, reachedOn: null, moreOfficers: 0 });
  });

  test('a goal that the officers’ differences rule out has no day', () => {
    const { reachedOn, moreOfficers } = planStudy(forecast, 0.09, course);
    expect([widthAt(8, 1e9) > 0.09, reachedOn, moreOfficers! > 0]).toEqual([true, null, true]);
  });

  test('an unreachable goal has neither', () => {
    expect(planStudy(forecast, 0.01, course)).toEqual({ isReached: false, reachedOn: null, moreOfficers: null });
  });

  test('the planned end alone may be enough, without additional officers', () => {
    const goal = widthAt(8, (20 * 30) / 22);
    expect(planStudy(forecast, goal, course)).toMatchObject({ reachedOn: toCome[7], moreOfficers: 0 });
  });

  test('three officers never have an interval, however long they continue', () => {
    const sure = { ...parts, officer: 0.01, day: 0.01, cell: 0 };
    const three = { value: 40, units: 160, parts: { ...sure, officers: 3, officerDf: 2 } };
    expect(planStudy(three, 0.5, course)).toEqual({ isReached: false, reachedOn: null, moreOfficers: 2 });
  });

  test('too few units need more days', () => {
    const rare = { ...forecast, units: 15 };
    // 15 units in 22 workdays are 30 in 44.
    expect(planStudy(rare, 0.9, course)).toMatchObject({ isReached: false, reachedOn: toCome[21] });
  });

  test('no more officers than the maximum are assumed, and current officers always count', () => {
    expect(planStudy(forecast, 0.09, { ...course, mostOfficers: 9 }).moreOfficers).toBeNull();
    const atTheEnd = widthAt(8, (20 * 30) / 22);
    expect(planStudy(forecast, atTheEnd, { ...course, mostOfficers: 3 }).moreOfficers).toBe(0);
  });

  test('nobody more is asked for where no more officers can be thought of', () => {
    const goal = widthAt(9, (20 * 30) / 22);
    const moreOf = (mostOfficers: number) => planStudy(forecast, goal, { ...course, mostOfficers }).moreOfficers;
    expect([moreOf(7), moreOf(8), moreOf(9)]).toEqual([null, null, 1]);
  });

  test.each([[2.5, true], [2.49, false]])('%d degrees of freedom are enough for an interval: %s', (df, isReached) => {
    const few = { ...forecast, parts: { ...parts, officerDf: df } };
    expect(planStudy(few, 0.9, course).isReached).toBe(isReached);
  });
});

test('the days’ degrees of freedom count if there are fewer of them, and grow with the days', () => {
  expect(forecastVariance({ ...parts, dayDf: 3 }, { officers: 8, days: 39 }).df).toBe(6);
});

test('less than one degree of freedom still has a half width', () => {
  const few = { ...forecast, parts: { ...parts, officer: 2.1, officerDf: 0.9 } };
  expect(forecastHalfWidth(few, { officers: 8, days: 20 })).toBeLessThan(Infinity);
});

test('an estimate below one has a half-width like any other', () => {
  const small = { value: 0.4, parts: { ...parts, officer: 5e-4, day: 4e-4, cell: 2e-4 } };
  const size = { officers: 8, days: 20 };
  expect(forecastHalfWidth(small, size)).toBeCloseTo(forecastHalfWidth(forecast, size), 12);
});
