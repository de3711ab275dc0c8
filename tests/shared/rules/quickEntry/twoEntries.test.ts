import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('a line that says two entries', () => {
  test.each([
    ['phone 20 and walkin 10', 'phone 20\nwalkin 10'],
    ['phone 20, walkin 10', 'phone 20\nwalkin 10'],
    ['phone 20; walkin 10', 'phone 20\nwalkin 10'],
    ['phone 20 walkin 10', 'phone 20\nwalkin 10'],
    ['phone 20m & walkin 10m', 'phone 20m\nwalkin 10m'],
    ['20m phone, 10m walkin', '20m phone\n10m walkin'],
    ['9-9:30 phone 9:30-10 walkin', '9-9:30 phone\n9:30-10 walkin'],
    ['phone 20 and 2 walkins', 'phone 20\n2 walkins'],
    ['phone 20 and then court 1h', 'phone 20\ncourt 1h'],
    ['phone 20 and lunch 30', 'phone 20\nlunch 30'],
    ['court 2h then meeting 30m', 'court 2h\nmeeting 30m'],
  ])('%s asks, and its first answer writes both', (line, both) => {
    expect(drafted(line)).toBe('asks: two-entries');
    expect(answersOf(line)[0]).toBe(`Two entries → ${both} → typing goes on`);
  });

  test('its other answer is one entry with a note', () => {
    expect(answersOf('phone 20 and walkin 10').slice(1)).toEqual([
      'One entry → phone 20 "and walkin 10" → phone x1 (and walkin 10) 2026-09-16 14:22-14:42 ended now',
    ]);
  });
});

describe('a line that says one entry', () => {
  test.each([
    'phone 20 walkin',
    'walkin 20 court date question',
    'walkin 20 court room 12',
    'admin 30 travel voucher',
    'phone 20 case 3 of 5',
    'walkin 20m two children',
    'phone 20 "and walkin 10"',
  ])('%s is logged', (line) => {
    expect(drafted(line)).toContain('14:42 ended now');
  });

  test('a second stretch of the same work is marked: there is no second activity', () => {
    expect(drafted('court 9-11 and 1-3')).toBe('no: typed-twice');
  });

  test('a personal number asks first', () => {
    expect(drafted('phone 20 A123456789 walkin 10')).toBe('asks: private-number');
  });
});
