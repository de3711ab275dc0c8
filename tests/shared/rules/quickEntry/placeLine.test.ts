import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('the time of a line', () => {
  test.each([
    ['1-2 court', 'duty court-run 2026-09-16 13:00-14:00 stated'],
    ['130-145 phone', 'phone x1 2026-09-16 13:30-13:45 stated'],
    ['2:10 15 phone', 'phone x1 2026-09-16 14:10-14:25 stated'],
    ['11-1 court', 'duty court-run 2026-09-16 11:00-13:00 stated'],
    ['3-4 meeting', 'asks: which-time'],
    ['8-4:30 training', 'asks: which-time'],
    ['5-6 phone', 'asks: which-time'],
    ['12-1 admin', 'admin 2026-09-16 12:00-13:00 stated'],
    ['12:30-1 admin', 'admin 2026-09-16 12:30-13:00 stated'],
    ['yesterday 12-1 admin', 'admin 2026-09-15 12:00-13:00 stated'],
    ['yesterday 8-4:30 training', 'training 2026-09-15 08:00-16:30 stated'],
    ['yesterday 4-5 admin', 'admin 2026-09-15 16:00-17:00 stated'],
    ['yesterday 5-6 admin', 'asks: which-time'],
    ['0130-0145 admin', 'admin 2026-09-16 01:30-01:45 stated'],
    ['01:30-01:45 admin', 'admin 2026-09-16 01:30-01:45 stated'],
    ['6-7am admin', 'admin 2026-09-16 06:00-07:00 stated'],
    ['6am-7am admin', 'admin 2026-09-16 06:00-07:00 stated'],
    ['1-2pm court', 'duty court-run 2026-09-16 13:00-14:00 stated'],
    ['10am-2 court', 'duty court-run 2026-09-16 10:00-14:00 stated'],
    ['8am-8:30 admin', 'admin 2026-09-16 08:00-08:30 stated'],
    ['2:42-2:43 admin', 'asks: which-time'],
    ['2:41-2:42 admin', 'admin 2026-09-16 14:41-14:42 stated'],
    ['2:41-2:43 admin', 'asks: which-time'],
    ['13-14 admin', 'admin 2026-09-16 13:00-14:00 stated'],
    ['yesterday 4-4:31 admin', 'admin 2026-09-15 16:00-16:31 stated'],
    ['7:30-8:30 admin', 'admin 2026-09-16 07:30-08:30 stated'],
    ['9-9 admin', 'asks: which-time'],
    ['1-1 court', 'asks: which-time'],
    ['yesterday 11pm-1am admin', 'admin 2026-09-15 23:00-01:00 stated'],
    ['yesterday 11pm-1 admin', 'asks: which-time'],
    ['yesterday 22:00-6:00 admin', 'asks: which-time'],
    ['23:30-0:30 admin', 'no: future'],
    ['14:30-15:00 admin', 'no: future'],
    ['2pm-3pm admin', 'no: future'],
    ['yesterday 23-24 admin', 'admin 2026-09-15 23:00-00:00 stated'],
    ['saturday 1-2 admin', 'admin 2026-09-12 13:00-14:00 stated'],
    ['sun 5-6 admin', 'asks: which-time'],
    ['noon-midnight admin yesterday', 'admin 2026-09-15 12:00-00:00 stated'],
    ['yesterday 0:00-24:00 training', 'asks: so-long'],
    ['9-15 admin', 'asks: time-or-stretch'],
    ['9-13 admin', 'asks: time-or-stretch'],
    ['13-15 admin yesterday', 'admin 2026-09-15 13:00-15:00 stated'],
    ['9-1530 admin yesterday', 'admin 2026-09-15 09:00-15:30 stated'],
    ['phone 9-1:00', 'phone x1 2026-09-16 09:00-13:00 stated'],
    ['phone 9-1:01', 'asks: so-long'],
    ['training 1am-1pm', 'training 2026-09-16 01:00-13:00 stated'],
    ['training 1am-1:01pm', 'asks: so-long'],
    ['phone 240m', 'phone x1 2026-09-16 10:42-14:42 ended now'],
    ['phone 241m', 'asks: so-long'],
    ['admin 720m', 'admin 2026-09-16 02:42-14:42 ended now'],
    ['admin 721m', 'asks: so-long'],
    ['admin 1440m', 'asks: so-long'],
    ['admin 1441m', 'no: too-long'],
    ['at 2 45m court', 'asks: which-time'],
    ['at 1 45m court', 'duty court-run 2026-09-16 13:00-13:45 stated'],
    ['2pm 45m court', 'no: future'],
    ['2pm 42m court', 'duty court-run 2026-09-16 14:00-14:42 stated'],
    ['1:57 45m court', 'duty court-run 2026-09-16 13:57-14:42 stated'],
    ['1:58 45m court', 'asks: which-time'],
    ['noon 20 phone', 'phone x1 2026-09-16 12:00-12:20 stated'],
    ['-15 admin', 'admin 2026-09-16 14:27-14:42 ended now'],
    ['admin -1h30', 'admin 2026-09-16 13:12-14:42 ended now'],
    ['last hour admin', 'admin 2026-09-16 13:42-14:42 ended now'],
    ['yesterday -15 admin', 'no: last-minutes-day'],
    ['today -15 admin', 'admin 2026-09-16 14:27-14:42 ended now'],
    ['11-1 court without break', 'duty court-run 2026-09-16 11:00-13:00 stated'],
    ['12-12:30 court without break', 'duty court-run 2026-09-16 12:00-12:30 stated'],
    ['12:01-12:30 court without break', 'no: no-break'],
    ['8-10 court without break', 'no: no-break'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a time that asks', () => {
  test.each<[string, string[], string?]>([
    ['3-4 meeting', [
      '15:00–16:00 → 2026-09-15 15:00-16:00 meeting → meeting 2026-09-15 15:00-16:00 stated',
      '03:00–04:00 → 03:00-04:00 meeting → meeting 2026-09-16 03:00-04:00 stated',
    ]],
    ['8-4:30 training', [
      '08:00–16:30 → 2026-09-15 08:00-16:30 training → training 2026-09-15 08:00-16:30 stated',
    ]],
    ['5-6 phone', [
      '05:00–06:00 → 05:00-06:00 phone → phone x1 2026-09-16 05:00-06:00 stated',
    ]],
    ['yesterday 5-6 admin', [
      '05:00–06:00 → yesterday 05:00-06:00 admin → admin 2026-09-15 05:00-06:00 stated',
      '17:00–18:00 → yesterday 17:00-18:00 admin → admin 2026-09-15 17:00-18:00 stated',
    ]],
    ['9-15 admin', [
      '9:15 → 09:15 admin m → typing goes on',
      '09:00–15:00 → 09:00-15:00 admin → typing goes on',
    ]],
    ['phone 5h', [
      '5 h → phone 5h → phone x1 2026-09-16 09:42-14:42 ended now',
      'Type a length → phone m → typing goes on',
    ]],
    ['yesterday 22:00-6:00 admin', [
      '22:00–06:00 → yesterday 22:00-06:00 admin → admin 2026-09-15 22:00-06:00 stated',
    ]],
    ['22-6 admin', [
      '22:00–06:00 → 2026-09-15 22:00-06:00 admin → admin 2026-09-15 22:00-06:00 stated',
    ]],
    ['yesterday 11pm-1 admin', [
      '23:00–01:00 → yesterday 23:00-01:00 admin → admin 2026-09-15 23:00-01:00 stated',
    ]],
    ['11-10:59am admin', [
      '23:00–10:59 → 2026-09-15 23:00-10:59am admin → admin 2026-09-15 23:00-10:59 stated',
    ]],
    ['today 22-6 admin', ['Type the time again → today admin → typing goes on']],
    ['22-6 admin', ['Type the time again → admin → typing goes on'], '05:59'],
    ['22-6 admin', [
      '22:00–06:00 → 2026-09-15 22:00-06:00 admin → admin 2026-09-15 22:00-06:00 stated',
    ], '06:00'],
    ['yesterday admin 17h', [
      'Type the time →  yesterday admin 17h → typing goes on',
    ]],
    ['yesterday admin 9h', [
      'Until 16:30 → 07:30 yesterday admin 9h → admin 2026-09-15 07:30-16:30 stated',
      'Type the time →  yesterday admin 9h → typing goes on',
    ]],
  ])('%s', (line, answers, at = '14:42') => {
    expect(answersOf(line, { at })).toEqual(answers);
  });
});
