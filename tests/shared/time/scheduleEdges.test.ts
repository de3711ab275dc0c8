import { expect, test } from 'vitest';
import { lengthOf } from '#shared/time/ranges';
import { daysOffAround, drawnHours, edgeLimits, moveEdge, neighborsOf, type Edge } from '#shared/time/scheduleEdges';

const hours = [
  { start: 480, end: 720 },
  { start: 750, end: 990 },
];

test('an end of a shift moves within its working hours and at most 24 hours apart', () => {
  expect(moveEdge(hours, 'start', 900)).toEqual([{ start: 705, end: 720 }, hours[1]]);
  expect(moveEdge(hours, 'end', 2000)).toEqual([hours[0], { start: 750, end: 1920 }]);
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
  ['end', 1441, 1441],
  ['end', 1919, 1919],
  ['end', 1920, 1920],
  ['end', 1921, 1920],
])('the %s of the day moved to %i comes to %i', (edge, minute, expected) => {
  const moved = moveEdge(hours, edge, minute);
  expect(edge === 'start' ? moved.at(0)?.start : moved.at(-1)?.end).toBe(expected);
  expect(edge === 'start' ? moved.at(-1) : moved.at(0)).toEqual(edge === 'start' ? hours[1] : hours[0]);
});

test('an end is limited by a quarter of an hour from the break, its own midnight and 24 hours', () => {
  expect(edgeLimits(hours, 'start')).toEqual({ least: 0, most: 705, now: 480 });
  expect(edgeLimits(hours, 'end')).toEqual({ least: 765, most: 1920, now: 990 });
  expect([edgeLimits([], 'start'), edgeLimits([], 'end')]).toEqual([null, null]);
  expect(edgeLimits([{ start: 0, end: 10 }], 'start')).toEqual({ least: 0, most: 0, now: 0 });
});

test('working hours of less than a quarter of an hour can only grow', () => {
  expect(moveEdge([{ start: 1430, end: 1440 }], 'end', 1000)).toEqual([{ start: 1430, end: 1440 }]);
  expect(moveEdge([{ start: 0, end: 10 }], 'start', 5)).toEqual([{ start: 0, end: 10 }]);
});

const night = [{ start: 1320, end: 1800 }];

test.each([
  ['start', 1424, 1424],
  ['start', 1425, 1425],
  ['start', 1426, 1425],
  ['start', 361, 361],
  ['start', 360, 360],
  ['start', 359, 360],
  ['end', 1334, 1335],
  ['end', 1440, 1440],
  ['end', 2759, 2759],
  ['end', 2760, 2760],
  ['end', 2761, 2760],
] as const)('the %s of a night shift moved to %i comes to %i', (edge, minute, expected) => {
  const [moved] = moveEdge(night, edge, minute);
  expect(moved?.[edge]).toBe(expected);
});

test('a shift reaches the end of the one before and the start of the next, even around the two weeks', () => {
  const shifts = Array.from({ length: 14 }, (_, day) => (day % 7 === 0 ? [] : night));
  expect([0, 1, 2, 13].map((day) => neighborsOf(shifts, day))).toEqual([
    { before: 360, after: 2760 },
    { before: 0, after: 2760 },
    { before: 360, after: 2760 },
    { before: 360, after: 2880 },
  ]);
  expect(neighborsOf([[], [], []], 1)).toEqual(daysOffAround);
  expect(moveEdge(night, 'start', 100, { before: 375, after: 2880 })).toEqual([{ start: 375, end: 1800 }]);
  expect(moveEdge(night, 'end', 2800, { before: 0, after: 1950 })).toEqual([{ start: 1320, end: 1950 }]);
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

test('a night shift widens the drawing to whole hours, even after midnight', () => {
  expect(drawnHours([[{ start: 1320, end: 1801 }]])).toEqual({ from: 360, to: 1860 });
  expect(drawnHours([[{ start: 1330, end: 1440 }], [{ start: 0, end: 375 }]])).toEqual({ from: 0, to: 1440 });
  expect(drawnHours([])).toEqual({ from: 360, to: 1140 });
});
