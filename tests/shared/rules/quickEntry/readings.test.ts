import { describe, expect, test } from 'vitest';
import {
  areEqual, breakInside, isOutside, likelyHours, rankReadings, readingsFrom, readingsOfStretch, readingsOverMidnight,
} from '#shared/rules/quickEntry/readings';
import { addDays } from '#shared/time/days';
import type { Day } from '#shared/time/day';
import { stretchAt, timeAt, type TypedStretch } from '#shared/time/typedTime';

/** 08:00 to 16:30 with a break from 12:00 to 12:30. */
const hours = [{ start: 480, end: 720 }, { start: 750, end: 990 }];

function typed(text: string): TypedStretch {
  const found = stretchAt(text, 0);
  const none = { readings: [], pass: null };
  return { from: found?.from.time ?? none, to: found?.to.time ?? none };
}

const pairs = (readings: readonly { readonly start: number; readonly end: number }[]) =>
  readings.map(({ start, end }) => `${start}-${end}`);

describe('the readings of a stretch', () => {
  test.each([
    ['1-2', ['60-120', '780-840']],
    ['9-9:30', ['540-570', '1260-1290']],
    ['11-12', ['660-720', '1380-1440']],
    ['12-1', ['720-780', '0-60']],
    ['9-9', ['540-1260']],
    ['9-9:01', ['540-541', '1260-1261']],
    ['2-1', ['120-780']],
    ['08:00-9', ['480-540']],
    ['08:00-8', ['480-1200']],
    ['08:00-8:01', ['480-481']],
    ['13:00-2', ['780-840']],
    ['13:00-14:00', ['780-840']],
    ['08:00-20:01', ['480-1201']],
    ['23:30-0:30', ['1410-1470']],
    ['11pm-1am', ['1380-1500']],
    ['09:00-09:00', ['540-540']],
  ])('“%s” are %j', (text, expected) => {
    expect(pairs(readingsOfStretch(typed(text)))).toEqual(expected);
  });

  test.each([
    ['01:30#1-01:15#2', '90-75'],
    ['01:30#1-00:31#2', '90-31'],
    ['01:30#1-00:30#2', '90-1470'],
    ['01:15#1-01:30#2', '75-90'],
    ['01:30-01:15', '90-1515'],
  ])('when an hour exists twice, “%s” is %s', (text, expected) => {
    expect(pairs(readingsOfStretch(typed(text)))).toEqual([expected]);
  });

  test.each([
    ['11-1', ['1380-1500']],
    ['10-9', ['1320-1980']],
    ['10-10', ['1320-2040']],
    ['10-10:01', []],
    ['22:00-10', ['1320-2040']],
  ])('over midnight “%s” are %j', (text, expected) => {
    expect(pairs(readingsOverMidnight(typed(text)))).toEqual(expected);
  });

  test('of a start with a length are both readings of the hour', () => {
    const start = timeAt('2:10', 0)?.time ?? { readings: [], pass: null };
    expect(pairs(readingsFrom(start, 45))).toEqual(['130-175', '850-895']);
  });
});

describe('the rank of a reading', () => {
  test.each([
    [480, 990, 0],
    [479, 990, 1],
    [480, 991, 1],
    [720, 750, 0],
    [0, 480, 480],
    [470, 480, 10],
    [470, 481, 10],
    [990, 1000, 10],
    [989, 1000, 10],
    [0, 1440, 930],
  ])('from %i to %i, %i minutes are outside a schedule from 8:00 to 16:30 with a break', (start, end, outside) => {
    expect(rankReadings([{ start, end }], hours)).toEqual([{ start, end, outside }]);
  });

  test('a gap of up to two hours is a break, a longer one is outside', () => {
    const split = (to: number) => [{ start: 480, end: 720 }, { start: to, end: 1080 }];
    const outside = [840, 841].map((to) => rankReadings([{ start: 480, end: 1080 }], split(to))[0]?.outside);
    expect(outside).toEqual([0, 121]);
  });

  test('readings less outside come first, then shorter ones, and equal ones keep their order', () => {
    const readings = [[300, 500], [500, 560], [500, 530], [600, 630]].map(([start = 0, end = 0]) => ({ start, end }));
    expect(pairs(rankReadings(readings, hours))).toEqual(['500-530', '600-630', '500-560', '300-500']);
    expect(pairs(rankReadings(readings, []))).toEqual(['500-530', '600-630', '500-560', '300-500']);
  });

  test('two readings are equally likely if they are equally long and equally far outside', () => {
    const one = { start: 60, end: 120, outside: 60 };
    expect([
      areEqual(one, { start: 780, end: 840, outside: 60 }),
      areEqual(one, { start: 780, end: 840, outside: 59 }),
      areEqual(one, { start: 780, end: 841, outside: 60 }),
    ]).toEqual([true, false, false]);
  });

  test('a reading is outside if all of it is, and it has a length', () => {
    const isOut = (start: number, end: number, outside: number) => isOutside({ start, end, outside });
    expect([isOut(60, 120, 60), isOut(60, 61, 1)]).toEqual([true, true]);
    expect([isOut(60, 120, 59), isOut(60, 60, 0)]).toEqual([false, false]);
  });
});

describe('the break inside a reading', () => {
  test.each([
    [720, 750, true],
    [719, 751, true],
    [721, 750, false],
    [720, 749, false],
    [480, 990, true],
    [800, 990, false],
  ])('from %i to %i there is one: %s', (start, end, isThere) => {
    expect(breakInside({ start, end }, hours)).toEqual(isThere ? { start: 720, end: 750 } : null);
  });

  test.each([
    [720, 840, true],
    [720, 841, false],
    [720, 721, true],
    [720, 720, false],
  ])('a gap from %i to %i is a break: %s', (end, start, isBreak) => {
    const split = [{ start: 480, end }, { start, end: 1080 }];
    expect(breakInside({ start: 480, end: 1080 }, split)).toEqual(isBreak ? { start: end, end: start } : null);
  });

  test('a day of one stretch has none, and of two breaks the first inside counts', () => {
    const three = [{ start: 480, end: 600 }, { start: 615, end: 720 }, { start: 750, end: 990 }];
    expect(breakInside({ start: 0, end: 1440 }, [{ start: 480, end: 990 }])).toBeNull();
    expect(breakInside({ start: 480, end: 990 }, three)).toEqual({ start: 600, end: 615 });
    expect(breakInside({ start: 610, end: 990 }, three)).toEqual({ start: 720, end: 750 });
  });
});

test.each([
  [0, true],
  [1, true],
  [28, true],
  [29, false],
])('a day takes the hours of the last day that had some, %i days back: %s', (back, isFound) => {
  const day = '2026-09-16' as Day;
  const worked = addDays(day, -back);
  const older = addDays(day, -back - 1);
  const hoursOf = (asked: Day) => (asked === worked ? hours : asked === older ? [{ start: 0, end: 60 }] : []);
  expect(likelyHours(day, hoursOf)).toEqual(isFound ? hours : []);
});

test('a day without a break counts as one that had hours', () => {
  const half = [{ start: 480, end: 720 }];
  const hoursOf = (asked: Day) => (asked === '2026-09-15' ? half : hours);
  expect(likelyHours('2026-09-15' as Day, hoursOf)).toEqual(half);
});

test.each([
  [480, 0], [600, 0], [735, 0], [990, 0], [479, 1], [991, 1],
])('the moment %i is outside the hours by %i', (moment, outside) => {
  expect(rankReadings([{ start: moment, end: moment }], hours)).toEqual([{ start: moment, end: moment, outside }]);
});
