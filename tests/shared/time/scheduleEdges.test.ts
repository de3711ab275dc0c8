import { expect, test } from 'vitest';
import { lengthOf } from '#shared/time/ranges';
import { drawnHours, edgeLimits, moveEdge, type Edge } from '#shared/time/scheduleEdges';

const hours = [
  { start: 480, end: 720 },
  { start: 750, end: 990 },
];

test('an end of a day moves within its working hours and within the day', () => {
  expect(moveEdge(hours, 'start', 900)).toEqual([{ start: 705, end: 720 }, hours[1]]);
  expect(moveEdge(hours, 'end', 2000)).toEqual([hours[0], { start: 750, end: 1440 }]);
  expect(lengthOf(moveEdge(hours, 'end', 0))).toBe(255);
  expect(moveEdge([], 'start', 480)).toEqual([]);
});

test.each<[Edge, number, number]>([
  ['start', -1, 0],
  ['start', 0, 0],
  ['start', 1, 1],
  ['start', 704, 704],
  ['start', 705, 705],
  ['start', 706, 705],
  ['end', 764, 765],
  ['end', 765, 765],
  ['end', 766, 766],
  ['end', 1439, 1439],
  ['end', 1440, 1440],
  ['end', 1441, 1440],
])('the %s of the day moved to %i comes to %i', (edge, minute, expected) => {
  const moved = moveEdge(hours, edge, minute);
  expect(edge === 'start' ? moved.at(0)?.start : moved.at(-1)?.end).toBe(expected);
  expect(edge === 'start' ? moved.at(-1) : moved.at(0)).toEqual(edge === 'start' ? hours[1] : hours[0]);
});

test('the limits of an end are a quarter of an hour from its break and the ends of the day', () => {
  expect(edgeLimits(hours, 'start')).toEqual({ least: 0, most: 705, now: 480 });
  expect(edgeLimits(hours, 'end')).toEqual({ least: 765, most: 1440, now: 990 });
  expect([edgeLimits([], 'start'), edgeLimits([], 'end')]).toEqual([null, null]);
});

test('working hours too near to midnight for a quarter of an hour end at midnight', () => {
  expect(moveEdge([{ start: 1430, end: 1440 }], 'end', 1000)).toEqual([{ start: 1430, end: 1440 }]);
  expect(moveEdge([{ start: 0, end: 10 }], 'start', 5)).toEqual([{ start: 0, end: 10 }]);
});

test.each([
  [480, 990, 360, 1140],
  [360, 1140, 360, 1140],
  [359, 1140, 300, 1140],
  [360, 1141, 360, 1200],
  [300, 1200, 300, 1200],
  [299, 1201, 240, 1260],
  [0, 1440, 0, 1440],
])('hours from %i to %i are drawn from %i to %i', (start, end, from, to) => {
  expect(drawnHours([[], [{ start, end }], []])).toEqual({ from, to });
});

test('a night shift widens the drawing to whole hours', () => {
  expect(drawnHours([[{ start: 1330, end: 1440 }], [{ start: 0, end: 375 }]])).toEqual({ from: 0, to: 1440 });
  expect(drawnHours([])).toEqual({ from: 360, to: 1140 });
});
