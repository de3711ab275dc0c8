import { expect, test } from 'vitest';
import { lengthOf } from '#shared/time/ranges';
import { drawnHours, edgeLimits, moveEdge } from '#shared/time/scheduleEdges';
import { frameOf, patternDays, patternOf, usualFrame, withRest } from '#shared/time/schedulePatterns';

const patterns = ['five eights', 'five-four-nine', 'four tens'] as const;

test('each pattern has eighty hours in fourteen days from a Sunday, and is known again', () => {
  for (const pattern of patterns) {
    const days = patternDays(pattern, usualFrame);
    expect([days.length, days.flat().reduce((sum, { start, end }) => sum + end - start, 0), patternOf(days)]).toEqual([14, 4800, pattern]);
  }
});

test('a 5-4/9 schedule has eight days of nine hours, one of eight, and the second Friday off', () => {
  const days = patternDays('five-four-nine', { start: 420, rest: 690, restMinutes: 30 });
  expect(days[1]).toEqual([{ start: 420, end: 690 }, { start: 720, end: 990 }]);
  expect(days[5]).toEqual([{ start: 420, end: 690 }, { start: 720, end: 930 }]);
  expect(days[12]).toEqual([]);
});

test('another break leaves each day its beginning and its minutes', () => {
  const days = withRest(patternDays('four tens', usualFrame), { rest: 750, restMinutes: 60 });
  expect(days[1]).toEqual([{ start: 480, end: 750 }, { start: 810, end: 1140 }]);
  expect(withRest(days, { rest: 750, restMinutes: 0 })[1]).toEqual([{ start: 480, end: 1080 }]);
  const three = [{ start: 0, end: 60 }, { start: 120, end: 180 }, { start: 240, end: 300 }];
  expect(withRest([three, []], { rest: 720, restMinutes: 30 })).toEqual([three, []]);
});

test('the frame of a schedule is read from its first day with a break', () => {
  expect(frameOf(patternDays('five eights', { start: 450, rest: 700, restMinutes: 45 }))).toEqual({ start: 450, rest: 700, restMinutes: 45 });
  expect(frameOf([[], [{ start: 600, end: 900 }]])).toEqual({ start: 600, rest: 720, restMinutes: 0 });
  expect(frameOf([[]])).toEqual(usualFrame);
});

test('an end of a day moves within its stretch and within the day', () => {
  const hours = [{ start: 480, end: 720 }, { start: 750, end: 990 }];
  expect(moveEdge(hours, 'start', 900)).toEqual([{ start: 705, end: 720 }, hours[1]]);
  expect(moveEdge(hours, 'end', 2000)).toEqual([hours[0], { start: 750, end: 1440 }]);
  expect(lengthOf(moveEdge(hours, 'end', 0))).toBe(255);
  expect(edgeLimits(hours, 'end')).toEqual({ least: 765, most: 1440, now: 990 });
  expect(edgeLimits([], 'start')).toBeNull();
});

test('a night shift widens the drawing to whole hours', () => {
  expect(drawnHours([[], [{ start: 480, end: 990 }]])).toEqual({ from: 360, to: 1140 });
  expect(drawnHours([[{ start: 1330, end: 1440 }], [{ start: 0, end: 375 }]])).toEqual({ from: 0, to: 1440 });
});
