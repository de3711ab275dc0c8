import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('a day', () => {
  test.each([
    ['yesterday 9-920 admin', 'admin 2026-09-15 09:00-09:20 stated'],
    ['mon 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['monday 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['thursday 9-920 admin', 'admin 2026-09-10 09:00-09:20 stated'],
    ['sun 9-920 admin', 'admin 2026-09-13 09:00-09:20 stated'],
    ['last monday 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['last wed 9-920 admin', 'admin 2026-09-09 09:00-09:20 stated'],
    ['last weds 9-920 admin', 'admin 2026-09-09 09:00-09:20 stated'],
    ['next monday 9-920 admin', 'admin plan 2026-09-21 09:00 09:20'],
    ['next wed 9-920 admin', 'admin plan 2026-09-23 09:00 09:20'],
    ['this monday 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['on monday 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['today 9-920 admin', 'admin 2026-09-16 09:00-09:20 stated'],
    ['9/14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['09/14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['9/14/2026 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['9/14/26 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['2026-09-14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['9-14-2026 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['sep 14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['sept 14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['september 14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['14 sept 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['14th of september 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['sept 14th 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['monday the 14th 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['on the 14th 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['on the 17th 9-920 admin', 'admin 2026-08-17 09:00-09:20 stated'],
    ['on the 31st 9-920 admin', 'admin 2026-08-31 09:00-09:20 stated'],
    ['tuesday the 14th 9-920 admin', 'no: impossible'],
    ['monday 9/14 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['tuesday 9/14 9-920 admin', 'no: impossible'],
    ['sept. 14, 2026 9-920 admin', 'admin 2026-09-14 09:00-09:20 stated'],
    ['7/18 9-920 admin', 'admin 2026-07-18 09:00-09:20 stated'],
    ['7/17 9-920 admin', 'asks: which-day'],
    ['2/30 9-920 admin', 'no: impossible'],
    ['2026-02-30 9-920 admin', 'no: impossible'],
    ['13/1 9-920 admin', 'no: impossible'],
    ['wed 9-920 admin', 'asks: which-day'],
    ['9/17 9-920 admin', 'asks: which-day'],
    ['9/20 9-920 admin', 'asks: which-day'],
    ['1/2/2010 9-920 admin', 'no: unknown-word'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a day that asks', () => {
  test.each<[string, string[]]>([
    ['wed 9-10 admin', [
      '2026-09-16 → 2026-09-16 9-10 admin → admin 2026-09-16 09:00-10:00 stated',
      '2026-09-09 → 2026-09-09 9-10 admin → admin 2026-09-09 09:00-10:00 stated',
    ]],
    ['9/20 9-10 admin', [
      '2026-09-20 → 2026-09-20 9-10 admin → admin plan 2026-09-20 09:00 10:00',
      '2025-09-20 → 2025-09-20 9-10 admin → typing goes on',
    ]],
    ['7/17 9-10 admin', [
      '2026-07-17 → 2026-07-17 9-10 admin → admin 2026-07-17 09:00-10:00 stated',
    ]],
    ['phone 15 sept 9 hearing', [
      '15 min → phone 15m "sept 9 hearing" → phone x1 (sept 9 hearing) 2026-09-16 14:27-14:42 ended now',
      '15 min on sept 9 → sept 9 phone 15m hearing → phone x1 (hearing) 2026-09-09 16:15-16:30 gap',
      '9 min on sept 15 → sept 15 phone 9m hearing → phone x1 (hearing) 2026-09-15 16:21-16:30 gap',
    ]],
    ['phone 15 sept 9', [
      '15 min on sept 9 → sept 9 phone 15m → phone x1 2026-09-09 16:15-16:30 gap',
      '9 min on sept 15 → sept 15 phone 9m → phone x1 2026-09-15 16:21-16:30 gap',
      '15 min → phone 15m "sept 9" → phone x1 (sept 9) 2026-09-16 14:27-14:42 ended now',
    ]],
    ['phone 2 sept 9 20m', [
      'x2 on sept 9 → sept 9 phone x2 20m → phone x2 2026-09-09 16:10-16:30 gap',
      'x9 on sept 2 → sept 2 phone x9 20m → phone x9 2026-09-02 16:10-16:30 gap',
    ]],
    ['admin 12 sept 9 40m', [
      'sept 9 → sept 9 admin 40m "12" → admin (12) 2026-09-09 15:50-16:30 gap',
      'sept 12 → sept 12 admin 40m "9" → admin (9) 2026-09-12 15:50-16:30 gap',
    ]],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});

describe('a number before a day that cannot be a day itself is the length', () => {
  test.each([
    ['fo hn 45 sept 9', 'followup HN x1 2026-09-09 15:45-16:30 gap'],
    ['45 sept 9 phone', 'phone x1 2026-09-09 15:45-16:30 gap'],
    ['sept 9 45 phone', 'phone x1 2026-09-09 15:45-16:30 gap'],
    ['phone 9 sept 45', 'phone x1 2026-09-09 15:45-16:30 gap'],
    ['phone 31 sept 9', 'phone x1 2026-09-09 15:59-16:30 gap'],
    ['phone 15 september 9th', 'phone x1 2026-09-09 16:15-16:30 gap'],
    ['phone 15 sept 9 2026', 'phone x1 2026-09-09 16:15-16:30 gap'],
    ['phone 15th sept 9', 'phone x1 2026-09-15 16:21-16:30 gap'],
    ['phone x2 45 sept 9', 'phone x2 2026-09-09 15:45-16:30 gap'],
    ['phone 45 sept 9 hearing', 'asks: day-or-note'],
    ['phone 120 sept 9', 'asks: length-or-time'],
    ['admin 45 sept 9 40m', 'no: no-place'],
    ['phone 45 sept 31', 'no: impossible'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});
