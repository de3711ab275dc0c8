import { expect, test } from 'vitest';
import { frameOf, patternDays, patternOf, defaultFrame, withRest } from '#shared/time/schedulePatterns';

const patterns = ['five eights', 'five-four-nine', 'four tens'] as const;

test('each pattern has eighty hours in fourteen days from a Sunday, and is recognized', () => {
  for (const pattern of patterns) {
    const days = patternDays(pattern, defaultFrame);
    expect([days.length, days.flat().reduce((sum, { start, end }) => sum + end - start, 0), patternOf(days)]).toEqual([
      14,
      4800,
      pattern,
    ]);
  }
});

test('a 5-4/9 schedule has eight days of nine hours, one of eight, and the second Friday off', () => {
  const days = patternDays('five-four-nine', { start: 420, rest: 690, restMinutes: 30 });
  expect(days[1]).toEqual([
    { start: 420, end: 690 },
    { start: 720, end: 990 },
  ]);
  expect(days[5]).toEqual([
    { start: 420, end: 690 },
    { start: 720, end: 930 },
  ]);
  expect(days[12]).toEqual([]);
});

test('another break keeps each day’s start and minutes', () => {
  const days = withRest(patternDays('four tens', defaultFrame), { rest: 750, restMinutes: 60 });
  expect(days[1]).toEqual([
    { start: 480, end: 750 },
    { start: 810, end: 1140 },
  ]);
  expect(withRest(days, { rest: 750, restMinutes: 0 })[1]).toEqual([{ start: 480, end: 1080 }]);
  const three = [
    { start: 0, end: 60 },
    { start: 120, end: 180 },
    { start: 240, end: 300 },
  ];
  expect(withRest([three, []], { rest: 720, restMinutes: 30 })).toEqual([three, []]);
});

test('a night shift has its break after midnight, and another break keeps its start and minutes', () => {
  const days = patternDays('five eights', { start: 1320, rest: 120, restMinutes: 30 });
  expect([days[1], patternOf(days), frameOf(days)]).toEqual([
    [
      { start: 1320, end: 1560 },
      { start: 1590, end: 1830 },
    ],
    'five eights',
    { start: 1320, rest: 120, restMinutes: 30 },
  ]);
  expect(withRest(days, { rest: 0, restMinutes: 15 })[1]).toEqual([
    { start: 1320, end: 1440 },
    { start: 1455, end: 1815 },
  ]);
});

test('a new schedule defaults to 08:00 to 16:30 with half an hour at noon', () => {
  expect(patternDays('five eights', defaultFrame)[1]).toEqual([{ start: 480, end: 720 }, { start: 750, end: 990 }]);
});

test('the frame of a schedule is read from its first day with a break', () => {
  expect(frameOf(patternDays('five eights', { start: 450, rest: 700, restMinutes: 45 }))).toEqual({
    start: 450,
    rest: 700,
    restMinutes: 45,
  });
  expect(frameOf([[], [{ start: 600, end: 900 }]])).toEqual({ start: 600, rest: 720, restMinutes: 0 });
  expect(frameOf([[]])).toEqual(defaultFrame);
});

test.each([
  ['at the start', 480, 30, [{ start: 480, end: 960 }]],
  [
    'a minute after the start',
    481,
    30,
    [
      { start: 480, end: 481 },
      { start: 511, end: 990 },
    ],
  ],
  [
    'that ends a minute before the end',
    959,
    30,
    [
      { start: 480, end: 959 },
      { start: 989, end: 990 },
    ],
  ],
  ['that ends with the day', 960, 30, [{ start: 480, end: 960 }]],
  ['of no length', 720, 0, [{ start: 480, end: 960 }]],
  [
    'of a minute',
    720,
    1,
    [
      { start: 480, end: 720 },
      { start: 721, end: 961 },
    ],
  ],
  ['of negative length', 720, -5, [{ start: 480, end: 960 }]],
])('a break %s: from %i, of %i minutes, the hours are %j', (_, rest, restMinutes, hours) => {
  expect(patternDays('five eights', { start: 480, rest, restMinutes })[1]).toEqual(hours);
});

test.each([
  [959, 1439],
  [960, 1440],
  [961, 1441],
])('an eight-hour day from %i ends at %i', (start, end) => {
  expect(patternDays('five eights', { start, rest: 0, restMinutes: 0 })[1]).toEqual([{ start, end }]);
});

test.each([
  [929, 1439],
  [930, 1440],
  [931, 1441],
])('an eight-hour day from %i with a break ends at %i', (start, end) => {
  const frame = { start, rest: start + 60, restMinutes: 30 };
  expect(patternDays('five eights', frame)[1]).toEqual([
    { start, end: start + 60 },
    { start: start + 90, end },
  ]);
});

test('a schedule that differs from a pattern by a minute or a day follows none', () => {
  const days = patternDays('five eights', defaultFrame);
  const longer = days.map((hours, index) =>
    index === 1
      ? [
          { start: 480, end: 720 },
          { start: 750, end: 991 },
        ]
      : hours,
  );
  const weekend = days.map((hours, index) => (index === 13 ? [{ start: 480, end: 481 }] : hours));
  expect([patternOf(longer), patternOf(weekend), patternOf([])]).toEqual([null, null, null]);
});
