import { describe, expect, test } from 'vitest';
import { readTypedLength } from '#shared/time/typedLength';

const problemOf = (text: string) => {
  const read = readTypedLength(text);
  return read.ok ? null : read.error.message;
};

describe('a typed length', () => {
  test.each([
    ['20m', 20], ['20 min', 20], ['20 minutes', 20], ['20 mins.', 20], ['20-minute', 20], ['1h', 60], ['1 hr', 60],
    ['2 hours', 120],
    ['1h30', 90], ['1h5', 65], ['1h 30m', 90], ['1h30m', 90], ['1 hour 30', 90], ['1h 30', 90],
    ['1 hour and 30 minutes', 90], ['1.5h', 90],
    ['1,5 h', 90], ['.5h', 30], ['1.5 hours', 90], ['½ hour', 30], ['1½ hours', 90], ['¼ h', 15], ['1/2 h', 30],
    ['2 1/2 hours', 150],
    ['half an hour', 30], ['half hour', 30], ['a half-hour', 30], ['quarter hour', 15], ['a quarter of an hour', 15],
    ['three quarters of an hour', 45],
    ['an hour', 60], ['an hour and a half', 90], ['hour and a half', 90], ['an hour and a quarter', 75],
    ['an hour and 20 minutes', 80],
    ['2 and a half hours', 150], ['2 hours and a half', 150], ['two and a half hours', 150], ['forty five minutes', 45],
    ['forty-five min', 45],
    ['Twenty Minutes', 20], ['ninety nine minutes', 99], ['a minute', 1], ['1:30 h', 90],
    ['90', 90], ['0', 0], ['1.5', 90], ['1,25', 75], ['1:30', 90], [' 20  min ', 20], ['59 m', 59], ['1h59', 119],
    ['9999m', 9999],
  ])('“%s” is %i minutes', (text, minutes) => {
    expect(readTypedLength(text)).toEqual({ ok: true, value: minutes });
  });

  test.each([
    ['', 'Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['soon', '“soon” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['25:00', '“25:00” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['1h 14 sept', '“1h 14 sept” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['1h 10 am', '“1h 10 am” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['1:60', '“1:60” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['1h75', 'An hour has 60 minutes. Type minutes alone, such as 105m, or minutes up to 59.'],
    ['1h60', 'An hour has 60 minutes. Type minutes alone, such as 105m, or minutes up to 59.'],
    ['1h 60m', 'An hour has 60 minutes. Type minutes alone, such as 105m, or minutes up to 59.'],
    ['1h 005m', 'An hour has 60 minutes. Type minutes alone, such as 105m, or minutes up to 59.'],
    ['an hour and 60 minutes', 'An hour has 60 minutes. Type minutes alone, such as 105m, or minutes up to 59.'],
    ['30 sec', 'Seconds are not logged. Type whole minutes.'],
    ['a second', 'Seconds are not logged. Type whole minutes.'],
    ['2 days', 'An entry is at most 24 hours long. Type hours or minutes.'],
    ['10000m', 'That is longer than the 24 hours of an entry.'],
    ['100h', 'That is longer than the 24 hours of an entry.'],
    ['1.5 min', 'Type whole minutes.'],
    ['1.333h', 'Type hours with at most two decimals.'],
    ['-15', '“-15” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['20m x2', '“20m x2” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
    ['"20m"', '“"20m"” is not a length. Type minutes or hours, such as 90, 1h30 or 1.5h.'],
  ])('“%s” is %s', (text, said) => {
    expect(problemOf(text)).toBe(said);
  });
});
