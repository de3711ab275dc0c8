import { expect, test } from 'vitest';
import { daysOffAround } from '#shared/time/scheduleEdges';
import { typedShift } from '#renderer/domain-ui/typedHours';

const minutes = (clock: string | null) => {
  const [hours = 0, rest = 0] = (clock ?? '').split(':').map(Number);
  return clock === null ? null : hours * 60 + rest;
};

const typed = (rows: readonly (readonly [string | null, string | null])[], neighbors = daysOffAround) => {
  const shift = typedShift(rows.map(([start, end]) => ({ start: minutes(start), end: minutes(end) })), neighbors);
  return shift.ok ? shift.hours.map(({ start, end }) => [start, end]) : shift.row;
};

test.each([
  ['none', [], []],
  ['a day shift', [['08:00', '16:00']], [[480, 960]]],
  ['one until midnight', [['16:00', '24:00']], [[960, 1440]]],
  ['one until 00:00', [['16:00', '00:00']], [[960, 1440]]],
  ['one over midnight', [['22:00', '06:00']], [[1320, 1800]]],
  ['one with a break after midnight', [['22:00', '02:00'], ['02:30', '06:30']], [[1320, 1560], [1590, 1830]]],
  ['one with its break over midnight', [['18:00', '23:30'], ['00:30', '03:00']], [[1080, 1410], [1470, 1620]]],
  ['one that continues at midnight', [['18:00', '24:00'], ['00:00', '02:00']], [[1080, 1440], [1440, 1560]]],
  ['two parts of a day', [['00:00', '06:00'], ['22:00', '24:00']], [[0, 360], [1320, 1440]]],
  ['24 hours', [['12:00', '24:00'], ['00:00', '12:00']], [[720, 1440], [1440, 2160]]],
] as const)('%s can be typed: %j', (_, rows, hours) => {
  expect(typed(rows)).toEqual(hours);
});

test.each([
  ['without an end', [['08:00', null]], 0],
  ['without a start', [['08:00', '12:00'], [null, '16:00']], 1],
  ['of no length', [['08:00', '08:00']], 0],
  ['over the one above', [['08:00', '12:00'], ['11:00', '16:00']], 1],
  ['before the one above', [['12:30', '16:00'], ['08:00', '12:00']], 1],
  ['that ends before the one above starts', [['22:00', '02:00'], ['01:30', '06:00']], 1],
  ['longer than 24 hours', [['12:00', '24:00'], ['00:00', '12:01']], 1],
] as const)('a stretch %s is refused: %j at row %i', (_, rows, row) => {
  expect(typed(rows)).toBe(row);
});

test('a shift may touch those of the days around it but not overlap them', () => {
  const neighbors = { before: 360, after: 1800 };
  expect([
    typed([['06:00', '14:00']], neighbors),
    typed([['05:59', '14:00']], neighbors),
    typed([['22:00', '06:00']], neighbors),
    typed([['22:00', '06:01']], neighbors),
  ]).toEqual([[[360, 840]], 0, [[1320, 1800]], 0]);
});
