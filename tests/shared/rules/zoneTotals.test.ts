import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, encodeMonth } from '#shared/analysis/totalsColumns';
import { recount } from '#shared/analysis/totals';
import { recordId } from '#shared/base/ids';
import type { DatedZone } from '#shared/records/officer';
import { expectedDays, hoursToWork } from '#shared/rules/expectedDay';
import { hoursAsRanges, scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { splitEntry } from '#shared/rules/splitEntry';
import { alwaysIn, withZone, zoneAt, zoneOn } from '#shared/rules/zoneOn';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { addMinutes, minuteMilliseconds } from '#shared/time/minutes';
import { lengthOf } from '#shared/time/ranges';
import { daysOfShifts } from '#shared/time/nightShifts';
import { aSchedule } from '../../helpers/aSchedule';
import { anEntry } from '../../helpers/anEntry';
import { anExpectation } from '../../helpers/anExpectation';
import { clockOn } from '../../helpers/clockOn';
import { seeded } from '../../helpers/seed';

const zones = [
  'America/New_York', 'Pacific/Guam', 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Pago_Pago',
  'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Europe/London', 'UTC',
].map((zone) => zone as ZoneName);
const aZone = fc.constantFrom(...zones);
const officer = recordId('officer-1');

/** A zone from the beginning, and up to three changes in the two weeks from `first`. */
function someZones(first: Day) {
  const changes = fc.array(fc.record({ from: fc.integer({ min: 0, max: 13 }), zone: aZone }), { maxLength: 3 });
  return fc.tuple(aZone, changes).map(([home, moves]) =>
    moves.reduce<readonly DatedZone[]>(
      (before, { from, zone }) => withZone(before, { from: addDays(first, from), zone }),
      alwaysIn(home),
    ),
  );
}

test('sums over days are the sum of the entries, in any zones and across clock changes', () => {
  const first = '2026-10-25' as Day;
  const start = clockOn(first, '00:00');
  const work = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3000 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(someZones(first), work, (zonesOfOfficer, pieces) => {
      const hoursOf = (day: Day) => scheduleOfDay([aSchedule()], officer, day);
      const entries = pieces.map(([at, minutes]) => {
        const [from, to] = [addMinutes(start, at), addMinutes(start, at + minutes)] as [Instant, Instant];
        const zone = zoneAt({ zones: zonesOfOfficer }, from);
        return anEntry({ start: from, minutes, zone, parts: splitEntry({ start: from, end: to, zone, hoursOf }) });
      });
      const byDay = [...recount(entries).values()].flatMap((month) => cellsOf(encodeMonth(month)));
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      expect(sum(byDay.map(({ minutes }) => minutes))).toBe(sum(pieces.map(([, minutes]) => minutes)));
    }),
    seeded({}),
  );
});

test('the working time of two weeks without clock changes is the same in every zone and across any move', () => {
  const [first, last] = ['2026-07-12' as Day, '2026-07-25' as Day];
  const night = daysOfShifts(Array.from({ length: 14 }, (_, day) => (day % 7 < 2 ? [] : [{ start: 1320, end: 1800 }])));
  fc.assert(
    fc.property(someZones(first), fc.boolean(), (zonesOfOfficer, isNight) => {
      const schedules = [aSchedule(isNight ? { days: night } : {})];
      const records = anExpectation({ officer, schedules, absences: [] });
      const drawn = eachDay(first, last).map((day) => {
        const ranges = hoursAsRanges(hoursToWork(records, day), day, zoneOn({ zones: zonesOfOfficer }, day));
        return lengthOf(ranges) / minuteMilliseconds;
      });
      const expected = expectedDays(records, first, last).map((day) => day.expected);
      expect(drawn).toEqual(expected);
      expect(expected.reduce((sum, minutes) => sum + minutes, 0)).toBe(4800);
    }),
    seeded({}),
  );
});
