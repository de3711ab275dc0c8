import { describe, expect, test } from 'vitest';
import { byDaylight } from '#shared/rules/quickEntry/numberRoles';
import { answersOf, drafted } from './lineOf';

describe('a bare number', () => {
  test.each([
    ['phone 3 20m', 'phone x3 2026-09-16 14:22-14:42 ended now'],
    ['3 phone 20m', 'phone x3 2026-09-16 14:22-14:42 ended now'],
    ['20m 3 phone', 'phone x3 2026-09-16 14:22-14:42 ended now'],
    ['phone 20m 3', 'asks: count-or-note'],
    ['phone 20m 3 kids', 'phone x1 (3 kids) 2026-09-16 14:22-14:42 ended now'],
    ['phone 4 9-10', 'phone x4 2026-09-16 09:00-10:00 stated'],
    ['4 9-10 phone', 'phone x4 2026-09-16 09:00-10:00 stated'],
    ['phone 4 35', 'asks: which-is-count'],
    ['court 3 20m', 'no: no-place'],
    ['court 20m 3', 'no: no-place'],
    ['court 20m 3 kids', 'duty court-run (3 kids) 2026-09-16 14:22-14:42 ended now'],
    ['x4 phone 20', 'phone x4 2026-09-16 14:22-14:42 ended now'],
    ['phone x 4 20', 'phone x4 2026-09-16 14:22-14:42 ended now'],
    ['phone 4x 20', 'phone x4 2026-09-16 14:22-14:42 ended now'],
    ['phone 4 x 20', 'asks: product'],
    ['phone x4 x5 20', 'no: typed-twice'],
    ['phone x999 20', 'phone x999 2026-09-16 14:22-14:42 ended now'],
    ['phone x1000 20', 'no: impossible'],
    ['phone 1400 45m', 'no: future'],
    ['1300 admin 45', 'admin 2026-09-16 13:00-13:45 stated'],
    ['admin 930 20', 'admin 2026-09-16 09:30-09:50 stated'],
    ['admin 20 930', 'no: no-place'],
    ['930 130 admin', 'no: no-place'],
    ['phone 2pm 4 20m', 'phone x4 2026-09-16 14:00-14:20 stated'],
    ['phone 12345', 'no: too-long'],
    ['phone 999 20m', 'phone x999 2026-09-16 14:22-14:42 ended now'],
    ['phone 1500 20m', 'no: future'],
    ['phone 960 20m', 'phone x960 2026-09-16 14:22-14:42 ended now'],
    ['phone 0', 'phone x1 2026-09-16 14:42-14:42 ended now'],
    ['court 0', 'no: nothing'],
    ['phone x2 0', 'phone x2 2026-09-16 14:42-14:42 ended now'],
    ['phone x0 0', 'no: nothing'],
    ['phone 1', 'phone x1 2026-09-16 14:41-14:42 ended now'],
    ['phone 8', 'phone x1 2026-09-16 14:34-14:42 ended now'],
    ['court 1', 'asks: minutes-or-hours'],
    ['court 8', 'asks: minutes-or-hours'],
    ['court 9', 'duty court-run 2026-09-16 14:33-14:42 ended now'],
    ['court 0.5', 'duty court-run 2026-09-16 14:12-14:42 ended now'],
    ['court 1.5', 'duty court-run 2026-09-16 13:12-14:42 ended now'],
    ['court 1,5', 'duty court-run 2026-09-16 13:12-14:42 ended now'],
    ['court 1.50', 'asks: length-or-time'],
    ['court 1.30', 'asks: length-or-time'],
    ['court 99', 'duty court-run 2026-09-16 13:03-14:42 ended now'],
    ['court 100', 'asks: length-or-time'],
    ['court 159', 'asks: length-or-time'],
    ['court 160', 'duty court-run 2026-09-16 12:02-14:42 ended now'],
    ['court 959', 'asks: length-or-time'],
    ['court 960', 'asks: so-long'],
    ['court 1000', 'asks: length-or-time'],
    ['2 walkins 30', 'walk-in x2 2026-09-16 14:12-14:42 ended now'],
    ['walkins 30', 'asks: minutes-or-count'],
    ['walkins 30m', 'walk-in x1 2026-09-16 14:12-14:42 ended now'],
    ['30 walkins', 'asks: no-length'],
    ['phone 1 call 20', 'phone x1 2026-09-16 14:22-14:42 ended now'],
    ['phone 20 call', 'phone x1 (call) 2026-09-16 14:22-14:42 ended now'],
    ['3 cases intake 1h', 'new-case x3 2026-09-16 13:42-14:42 ended now'],
    ['review 40m', 'no: units-needed'],
    ['review x9 33', 'docket-review x9 2026-09-16 14:09-14:42 ended now'],
    ['review', 'docket-review timer'],
    ['review 12 cases', 'asks: no-length'],
    ['phone for 20', 'phone x1 2026-09-16 14:22-14:42 ended now'],
    ['phone about 20m', 'phone x1 2026-09-16 14:22-14:42 ended now'],
    ['phone 20 30 40', 'no: no-place'],
    ['court 20 30', 'no: no-place'],
    ['20 30 40 court', 'no: no-place, no-place'],
    ['phone 20 9x3x', 'no: impossible'],
    ['phone 20 1h75 on the road', 'no: impossible'],
    ['phone 20m 1h', 'no: typed-twice'],
    ['walkin brought 2 bags 20m', 'walk-in x1 (brought 2 bags) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 room 12', 'walk-in x1 (room 12) 2026-09-16 14:22-14:42 ended now'],
    ['walkin room 12 20m', 'walk-in x1 (room 12) 2026-09-16 14:22-14:42 ended now'],
    ['x2 court 20', 'no: no-units'],
    ['9.05 20m phone', 'phone x1 2026-09-16 09:05-09:25 stated'],
    ['9.05 20 admin', 'admin 2026-09-16 09:05-09:25 stated'],
    ['1:30 phone 5 20m', 'phone x5 2026-09-16 13:30-13:50 stated'],
    ['2pm 20 30 admin', 'no: no-place'],
    ['phone x3 130', 'asks: length-or-time'],
    ['phone 3 yesterday 20m', 'phone x3 2026-09-15 16:10-16:30 gap'],
    ['3 yesterday phone 20m', 'no: no-place'],
    ['court 5 hearing 20m', 'no: typed-twice'],
    ['phone 15 1234567', 'no: no-place'],
    ['phone 20 1441', 'no: no-place'],
    ['phone 20 1440', 'asks: which-is-count'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a bare number that asks', () => {
  test.each<[string, string[]]>([
    ['phone 20m 3', [
      'x3 → phone 20m x3 → phone x3 2026-09-16 14:22-14:42 ended now',
      'Note → phone 20m "3" → phone x1 (3) 2026-09-16 14:22-14:42 ended now',
    ]],
    ['phone 4 35', [
      'x4, 35 min → phone x4 35m → phone x4 2026-09-16 14:07-14:42 ended now',
      'x35, 4 min → phone 4m x35 → phone x35 2026-09-16 14:38-14:42 ended now',
    ]],
    ['phone 35 4', [
      'x4, 35 min → phone 35m x4 → phone x4 2026-09-16 14:07-14:42 ended now',
      'x35, 4 min → phone x35 4m → phone x35 2026-09-16 14:38-14:42 ended now',
    ]],
    ['phone 20 1001', [
      'x20, 1001 min → phone x20 1001m → typing goes on',
    ]],
    ['review 40', [
      '40 minutes → review 40m x → typing goes on',
      '40 cases → review x40 m → typing goes on',
    ]],
    ['calls 4', [
      '4 calls → calls x4 m → typing goes on',
      '4 minutes → calls 4m → phone x1 2026-09-16 14:38-14:42 ended now',
    ]],
    ['walkins 30', [
      '30 visits → walkins x30 m → typing goes on',
      '30 minutes → walkins 30m → walk-in x1 2026-09-16 14:12-14:42 ended now',
    ]],
    ['court 2', [
      '2 h → court 2h → duty court-run 2026-09-16 12:42-14:42 ended now',
      '2 min → court 2m → duty court-run 2026-09-16 14:40-14:42 ended now',
    ]],
    ['court 2 and a half', [
      '2 h 30 min → court 2h30 → duty court-run 2026-09-16 12:12-14:42 ended now',
      '2 min → court 2m and a half → duty court-run (and a half) 2026-09-16 14:40-14:42 ended now',
    ]],
    ['130 court', [
      '130 min → 130m court → duty court-run 2026-09-16 12:32-14:42 ended now',
      'From 13:30 → 13:30 court m → typing goes on',
      'From 01:30 → 01:30 court m → typing goes on',
    ]],
    ['phone 1.30', [
      '78 min → phone 78m → phone x1 2026-09-16 13:24-14:42 ended now',
      'From 13:30 → phone 13:30 m → typing goes on',
      'From 01:30 → phone 01:30 m → typing goes on',
    ]],
    ['1000 court', [
      '1000 min → 1000m court → typing goes on',
      'From 10:00 → 10:00 court m → typing goes on',
      'From 22:00 → 22:00 court m → typing goes on',
    ]],
    ['phone 130 45m', [
      'x130 → phone x130 45m → phone x130 2026-09-16 13:57-14:42 ended now',
      'From 13:30 → phone 13:30 45m → phone x1 2026-09-16 13:30-14:15 stated',
      'From 01:30 → phone 01:30 45m → phone x1 2026-09-16 01:30-02:15 stated',
    ]],
    ['phone 3 kids 20m', [
      'x3 → phone x3 kids 20m → phone x3 (kids) 2026-09-16 14:22-14:42 ended now',
      '3 min → phone 3m "kids 20m" → phone x1 (kids 20m) 2026-09-16 14:39-14:42 ended now',
    ]],
    ['phone two children', [
      '2 min → phone 2m children → phone x1 (children) 2026-09-16 14:40-14:42 ended now',
      'Note → phone "two children" → phone x1 (two children) timer',
    ]],
    ['phone 20 hearing 2 hours', [
      'x20 → phone x20 hearing 2 hours → phone x20 (hearing) 2026-09-16 12:42-14:42 ended now',
      '20 min → phone 20m "hearing 2 hours" → phone x1 (hearing 2 hours) 2026-09-16 14:22-14:42 ended now',
    ]],
    ['walkin 12 room 20m', [
      'x12 → walkin x12 room 20m → walk-in x12 (room) 2026-09-16 14:22-14:42 ended now',
      '12 min → walkin 12m "room 20m" → walk-in x1 (room 20m) 2026-09-16 14:30-14:42 ended now',
    ]],
    ['12:30 court', [
      '12 h 30 min → 12h30 court → typing goes on',
      'From 12:30 → 12:30 court m → typing goes on',
      'From 00:30 → 00:30 court m → typing goes on',
    ]],
    ['7:00 court', [
      '7 h 0 min → 7h00 court → duty court-run 2026-09-16 07:42-14:42 ended now',
      'From 07:00 → 07:00 court m → typing goes on',
      'From 19:00 → 19:00 court m → typing goes on',
    ]],
    ['6:59 court', [
      '6 h 59 min → 6h59 court → duty court-run 2026-09-16 07:43-14:42 ended now',
      'From 06:59 → 06:59 court m → typing goes on',
      'From 18:59 → 18:59 court m → typing goes on',
    ]],
    ['5:59 court', [
      '5 h 59 min → 5h59 court → duty court-run 2026-09-16 08:43-14:42 ended now',
      'From 17:59 → 17:59 court m → typing goes on',
      'From 05:59 → 05:59 court m → typing goes on',
    ]],
    ['training 20 took half the class', [
      '20 min → training 20m took half the class → training (took half the class) 2026-09-16 14:22-14:42 ended now',
      'Type a length → training took half the class m → typing goes on',
    ]],
    ['phone 7 calsl 75', [
      '7 calls → phone x7 75 → phone x7 2026-09-16 13:27-14:42 ended now',
      'Note → phone 75 "7 calsl" → phone x1 (7 calsl) 2026-09-16 13:27-14:42 ended now',
    ]],
    ['docprep 9 request 20m', [
      '9 requests → docprep x9 20m → docprep x9 2026-09-16 14:22-14:42 ended now',
      'Note → docprep 20m "9 request" → docprep x0 (9 request) 2026-09-16 14:22-14:42 ended now',
    ]],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});

test.each([
  ['phone at 9 59', 'asks: minutes-of-hour'],
  ['phone at 9 60', 'phone x1 2026-09-16 09:00-10:00 stated'],
  ['phone at 9 5', 'phone x1 2026-09-16 09:00-09:05 stated'],
])('after a time with “at”, “%s” is %s', (line, said) => {
  expect(drafted(line)).toBe(said);
});

test.each([
  [[359, 1079], [1079, 359]],
  [[360, 1080], [360, 1080]],
  [[1080, 1079], [1079, 1080]],
  [[359, 360], [360, 359]],
])('a day lasts from 6:00 to 17:59, and its times come first: of %j in the order %j', (readings, expected) => {
  expect(byDaylight(readings)).toEqual(expected);
});
