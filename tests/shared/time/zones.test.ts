import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { minuteMilliseconds } from '#shared/time/minutes';
import { dayLength, dayOf, instantAt, isZone, minuteOfDay, startOfDay } from '#shared/time/zones';
import { seeded } from '../../helpers/seed';
import { usZones, wallClockByIntl } from '../../helpers/usZones';

const newYork = 'America/New_York' as ZoneName;
const utc = (text: string) => Date.parse(text) as Instant;
const anInstant = fc.integer({ min: Date.UTC(2007, 5), max: Date.UTC(2045, 0) });

test('a zone is a name that the runtime knows, however often it is asked', () => {
  expect(['America/New_York', 'Pacific/Guam', 'UTC', 'Eastern', ''].map(isZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['America/New_York', 'Eastern'].map(isZone)).toEqual([true, false]);
});

describe('the night on which clocks are set forward', () => {
  const day = '2026-03-08' as Day;

  test('has 23 hours and no 02:30', () => {
    expect(dayLength(day, newYork)).toBe(1380);
    expect(instantAt(day, 150, newYork)).toEqual({ exists: 'never', next: utc('2026-03-08T07:00Z') });
    expect(instantAt(day, 120, newYork)).toEqual({ exists: 'never', next: utc('2026-03-08T07:00Z') });
    expect(instantAt(day, 179, newYork)).toEqual({ exists: 'never', next: utc('2026-03-08T07:00Z') });
    expect(instantAt(day, 180, newYork)).toEqual({ exists: 'once', instant: utc('2026-03-08T07:00Z') });
    expect(instantAt(day, 119, newYork)).toEqual({ exists: 'once', instant: utc('2026-03-08T06:59Z') });
  });
});

describe('the night on which clocks are set back', () => {
  const day = '2026-11-01' as Day;

  test('has 25 hours and 01:30 twice', () => {
    expect(dayLength(day, newYork)).toBe(1500);
    expect(instantAt(day, 90, newYork)).toEqual({
      exists: 'twice',
      first: utc('2026-11-01T05:30Z'),
      second: utc('2026-11-01T06:30Z'),
    });
    expect(instantAt(day, 120, newYork)).toEqual({ exists: 'once', instant: utc('2026-11-01T07:00Z') });
    expect(instantAt(day, 1440, newYork)).toEqual({ exists: 'once', instant: utc('2026-11-02T05:00Z') });
  });
});

test('a day whose midnight is skipped begins at the end of the jump', () => {
  const santiago = 'America/Santiago' as ZoneName;
  expect(startOfDay('2026-09-06' as Day, santiago)).toBe(utc('2026-09-06T04:00Z'));
  expect(dayLength('2026-09-06' as Day, santiago)).toBe(1380);
});

describe.each(usZones)('%s', (zone) => {
  test('shows at any instant the day and the minute that Intl shows', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        expect({ day: dayOf(at as Instant, zone), minute: minuteOfDay(at as Instant, zone) }).toEqual(
          wallClockByIntl(at, zone),
        );
      }),
      seeded({ numRuns: 60 }),
    );
  });

  test('finds every instant of a minute again, and no other', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        const minute = (Math.floor(at / minuteMilliseconds) * minuteMilliseconds) as Instant;
        const reading = instantAt(dayOf(minute, zone), minuteOfDay(minute, zone), zone);
        expect(instantsOf(reading)).toContain(minute);
        for (const found of instantsOf(reading))
          expect(wallClockByIntl(found, zone)).toEqual(wallClockByIntl(minute, zone));
      }),
      seeded({ numRuns: 60 }),
    );
  });

  test('has no minute of a day of 2026 that is neither found nor missing by Intl', () => {
    for (const day of changeDays(zone)) expect(oddMinutes(day, zone)).toEqual(oddMinutesByIntl(day, zone));
  });
});

function instantsOf(reading: ReturnType<typeof instantAt>): Instant[] {
  if (reading.exists === 'once') return [reading.instant];
  return reading.exists === 'twice' ? [reading.first, reading.second] : [];
}

/** The two Sundays on which most of the zones change, and a day on which none does. */
function changeDays(zone: ZoneName): Day[] {
  const days = ['2026-03-08', '2026-11-01', '2026-07-01'] as Day[];
  for (const day of days)
    expect(startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)).toBe(dayLength(day, zone) * minuteMilliseconds);
  return days;
}

function oddMinutes(day: Day, zone: ZoneName): Record<string, number> {
  const odd: Record<string, number> = {};
  for (let minute = 0; minute < 1440; minute += 15) {
    const count = instantsOf(instantAt(day, minute, zone)).length;
    if (count !== 1) odd[minute] = count;
  }
  return odd;
}

function oddMinutesByIntl(day: Day, zone: ZoneName): Record<string, number> {
  const counts = new Map<number, number>();
  const noon = Date.parse(`${day}T12:00Z`);
  for (let at = noon - 36 * 3_600_000; at < noon + 36 * 3_600_000; at += 15 * minuteMilliseconds) {
    const shown = wallClockByIntl(at, zone);
    if (shown.day === day) counts.set(shown.minute, (counts.get(shown.minute) ?? 0) + 1);
  }
  const odd: Record<string, number> = {};
  for (let minute = 0; minute < 1440; minute += 15) if (counts.get(minute) !== 1) odd[minute] = counts.get(minute) ?? 0;
  return odd;
}
