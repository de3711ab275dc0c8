import { describe, expect, test } from 'vitest';
import { figureAt, isFigure } from '#shared/rules/quickEntry/figures';
import type { Sense } from '#shared/rules/quickEntry/segments';
import type { Day } from '#shared/time/day';

/** A Wednesday. */
const today = '2026-09-16' as Day;

/** The figure at a place as `what of it`, and the words that it takes. */
function figureOf(text: string, at = 0): string {
  const found = figureAt(text, at, today);
  return found === null ? 'none' : `${said(found.sense)} [${text.slice(at, found.end)}]`;
}

function said(sense: Sense): string {
  if (sense.is === 'length' || sense.is === 'last') return `${sense.is} ${sense.minutes}`;
  if (sense.is === 'range') return `range ${sense.from} to ${sense.to} ${sense.unit}`;
  if (sense.is === 'product') return saidOfProduct(sense);
  if (sense.is === 'units') return `units ${sense.units}`;
  if (sense.is === 'clock') return saidOfClock(sense);
  if (sense.is === 'number') return saidOfNumber(sense);
  if (sense.is === 'day') return `day ${sense.day.day}${sense.hasDigit ? ' in digits' : ''}`;
  return sense.is === 'two days' ? `two days ${sense.before}|${sense.month}|${sense.after}` : sense.is;
}

type Of<Is extends Sense['is']> = Extract<Sense, { readonly is: Is }>;

function saidOfProduct({ times, minutes, hasUnit }: Of<'product'>): string {
  return `product ${times} of ${minutes}${hasUnit ? ' with its unit' : ''}`;
}

function saidOfClock({ time, isSurelyTime, isAt }: Of<'clock'>): string {
  return `clock ${time.readings.join('/')}${isSurelyTime ? ' surely' : ''}${isAt ? ' by at' : ''}`;
}

function saidOfNumber({ value, isDecimal, time }: Of<'number'>): string {
  return `number ${value}${isDecimal ? ' hours' : ''}${time === null ? '' : ` or ${time.readings.join('/')}`}`;
}

describe('a figure is read at its place', () => {
  test.each([
    ['20m', 'length 20 [20m]'],
    ['for 20 min papers', 'length 20 [for 20 min]'],
    ['about 2 hours', 'length 120 [about 2 hours]'],
    ['~ 45m', 'length 45 [~ 45m]'],
    ['for about 1.5h', 'length 90 [for about 1.5h]'],
    ['-15', 'last 15 [-15]'],
    ['-15m', 'last 15 [-15m]'],
    ['last 15 minutes', 'last 15 [last 15 minutes]'],
    ['the past hour', 'last 60 [the past hour]'],
    ['last half hour', 'last 30 [last half hour]'],
    ['last 90', 'last 90 [last 90]'],
    ['last call', 'none'],
    ['10-12 min', 'range 10 to 12 m [10-12 min]'],
    ['2 to 3 hours', 'range 2 to 3 h [2 to 3 hours]'],
    ['3 x 5m', 'product 3 of 5 with its unit [3 x 5m]'],
    ['3x5', 'product 3 of 5 [3x5]'],
    ['5 x 3', 'product 5 of 3 [5 x 3]'],
    ['3x 5', 'product 3 of 5 [3x 5]'],
    ['4x 35m', 'units 4 [4x]'],
    ['4x 35', 'units 4 [4x]'],
    ['x4', 'units 4 [x4]'],
    ['x 4', 'units 4 [x 4]'],
    ['4x', 'units 4 [4x]'],
    ['x0', 'units 0 [x0]'],
    ['x998', 'units 998 [x998]'],
    ['x999', 'units 999 [x999]'],
    ['x1000', 'impossible [x1000]'],
    ['1000x', 'impossible [1000x]'],
    ['yesterday', 'day 2026-09-15 [yesterday]'],
    ['9/14 court', 'day 2026-09-14 in digits [9/14]'],
    ['2/30', 'impossible [2/30]'],
    ['15 sept 9', 'two days 15|sept|9 [15 sept 9]'],
    ['15 sept 9m', 'day 2026-09-15 in digits [15 sept]'],
    ['15 sept 9 min', 'day 2026-09-15 in digits [15 sept]'],
    ['30 sept 9', 'two days 30|sept|9 [30 sept 9]'],
    ['31 sept 9', 'number 31 [31]'],
    ['45 sept 9', 'number 45 [45]'],
    ['120 sept 9', 'number 120 or 80/800 [120]'],
    ['9 sept 30', 'two days 9|sept|30 [9 sept 30]'],
    ['9 sept 31', 'day 2026-09-09 in digits [9 sept]'],
    ['15 sept 9th', 'number 15 [15]'],
    ['15th sept 9', 'day 2026-09-15 in digits [15th sept]'],
    ['15 sept 9 2026', 'number 15 [15]'],
    ['45 sept 31', 'impossible [45 sept]'],
    ['45 sept 9 min', 'impossible [45 sept]'],
    ['45 sept', 'impossible [45 sept]'],
    ['9-9:30', 'stretch [9-9:30]'],
    ['9-25', 'impossible [9-25]'],
    ['25-9', 'impossible [25-9]'],
    ['noon', 'clock 720 surely [noon]'],
    ['2pm', 'clock 840 surely [2pm]'],
    ['14:00', 'clock 840 [14:00]'],
    ['1:15', 'clock 75/795 [1:15]'],
    ['at 2', 'clock 120/840 surely by at [at 2]'],
    ['at 930', 'clock 570/1290 surely by at [at 930]'],
    ['from 2', 'clock 120/840 surely by at [from 2]'],
    ['at 2pm', 'clock 840 surely [at 2pm]'],
    ['at 2:15', 'clock 135/855 surely [at 2:15]'],
    ['@ 9', 'clock 540/1260 surely by at [@ 9]'],
    ['at 25:00', 'impossible [at 25:00]'],
    ['25:00', 'impossible [25:00]'],
    ['20', 'number 20 [20]'],
    ['for 20', 'number 20 [for 20]'],
    ['12', 'number 12 [12]'],
    ['130', 'number 130 or 90/810 [130]'],
    ['1400', 'number 1400 or 840 [1400]'],
    ['199', 'number 199 [199]'],
    ['1.5', 'number 90 hours [1.5]'],
    ['1.30', 'number 78 hours or 90/810 [1.30]'],
    ['1,30', 'number 78 hours or 90/810 [1,30]'],
    ['.5', 'number 30 hours [.5]'],
    ['m', 'impossible [m]'],
    ['x', 'impossible [x]'],
    ['9x3x', 'impossible [9x3x]'],
    ['20 min ago', 'impossible [20 min ago]'],
    ['30 sec', 'impossible [30 sec]'],
    ['last 30 sec', 'impossible [last 30 sec]'],
    ['1h75', 'impossible [1h75]'],
    ['5b', 'none'],
    ['90%', 'none'],
    ['3rd', 'none'],
    ['papers', 'none'],
    ['', 'none'],
  ])('“%s” is %s', (text, expected) => {
    expect(figureOf(text)).toBe(expected);
  });

  test('only from its place on, whatever comes before', () => {
    const places = [
      ['court 20m', 6], ['court last 20', 6], ['court x4', 6], ['court 3 x 5m', 6], ['court at 2', 6],
      ['court for 20', 6], ['court 10-12 min', 6], ['court 15 sept 9', 6], ['court 25:00', 6],
    ] as const;
    expect(places.map(([text, at]) => figureOf(text, at))).toEqual([
      'length 20 [20m]', 'last 20 [last 20]', 'units 4 [x4]', 'product 3 of 5 with its unit [3 x 5m]',
      'clock 120/840 surely by at [at 2]', 'number 20 [for 20]', 'range 10 to 12 m [10-12 min]',
      'two days 15|sept|9 [15 sept 9]', 'impossible [25:00]',
    ]);
    expect(figureOf('court 20m')).toBe('none');
  });
});

test.each([
  ['m', 'Type the number before “m”.'],
  ['h', 'Type the number before “h”.'],
  ['x', 'Type the number after “x”.'],
  ['25:00', '“25:00” is not a time of the day. Hours go from 0:00 to 24:00.'],
  ['9x3x', '“9x3x” is not a length, a time, a count or a day.'],
  ['2/30', '“2/30” is not a day of the calendar.'],
  ['x1000', '“x1000” is more than the 999 units that a line takes. The form takes up to 9,999.'],
  ['20m ago', '“Ago” says when it was, not how long it took. Type the time and the length, as 14:00 20m.'],
  ['30 sec', 'Seconds are not logged. Type whole minutes.'],
])('“%s” cannot be: %s', (text, message) => {
  expect(figureAt(text, 0, today)?.sense).toEqual({ is: 'impossible', message });
});

test.each([
  ['mon', true],
  ['x4', true],
  ['noon', true],
  ['20m', true],
  ['month', false],
  ['x4 papers', false],
  ['court', false],
])('the word “%s” is a figure by itself: %s', (word, expected) => {
  expect(isFigure(word, today)).toBe(expected);
});
