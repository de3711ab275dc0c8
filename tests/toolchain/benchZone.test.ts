import { expect, test } from 'vitest';
import { zoneOfDay } from '../bench/zone';

test('at every hour of summer and winter, one of the zones is late enough in the day', () => {
  const hours = ['2026-01-15', '2026-07-15'].flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)),
  )
  const clocks = hours.map((now) =>
    Number(
      new Intl.DateTimeFormat('en-GB', { timeZone: zoneOfDay(now), hour: '2-digit', hourCycle: 'h23' }).format(now),
    ),
  )
  expect(clocks.every((hour) => hour >= 10)).toBe(true);
});
