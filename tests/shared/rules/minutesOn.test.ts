import { expect, test } from 'vitest';
import type { Day } from '#shared/time/day';
import { minutesOn } from '#shared/rules/minutesOn';
import { anEntry } from '../../helpers/anEntry';

test('the minutes of a day are those of the parts on it, whatever else an entry has', () => {
  const [before, day] = ['2026-09-15' as Day, '2026-09-16' as Day];
  const overMidnight = anEntry({
    parts: [
      { day: before, minutes: 30, outside: false },
      { day, minutes: 5, outside: false },
      { day, minutes: 10, outside: true },
    ],
  });
  const entries = [overMidnight, anEntry({ minutes: 45 })];
  expect([minutesOn(day, entries), minutesOn(before, entries)]).toEqual([60, 30]);
  expect(minutesOn(day, [])).toBe(0);
});
