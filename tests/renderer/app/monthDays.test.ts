import { expect, test } from 'vitest';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { monthKey, recount } from '#shared/analysis/totals';
import { recordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import type { WorkedHoliday } from '#shared/records/workedHoliday';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import type { Day, Month } from '#shared/time/day';
import { patternDays, defaultFrame } from '#shared/time/schedulePatterns';
import { monthDays } from '#renderer/app/monthDays';
import { aSchedule } from '../../helpers/aSchedule';
import { anEntry } from '../../helpers/anEntry';

const officer = recordId('alder');
const september = '2026-09' as Month;
const present = '2026-09-16' as Day;

test('a month is drawn in whole weeks from the day on which the week starts', () => {
  const weeks = monthDays(september, 0, present, null);
  expect(weeks.map((week) => [week[0]?.day, week[6]?.day])).toEqual([
    ['2026-08-30', '2026-09-05'],
    ['2026-09-06', '2026-09-12'],
    ['2026-09-13', '2026-09-19'],
    ['2026-09-20', '2026-09-26'],
    ['2026-09-27', '2026-10-03'],
  ]);
  expect(monthDays(september, 1, present, null)[0]?.[0]?.day).toBe('2026-08-31');
});

test('only past working days of the month have a state, logged or with gaps, and none before the first use', () => {
  const totals = recount([
    anEntry({ day: '2026-09-14', minutes: 440 }),
    anEntry({ day: '2026-09-15', minutes: 400 }),
  ]).get(monthKey(officer, september));
  const records = {
    months: totals === undefined ? [] : [encodeMonth(totals)],
    closings: [{ officer, day: '2026-09-10' as Day, open: false, closedAt: 0 as never, undone: [] }],
    officers: [expectation('2026-08-03')],
    trainingKinds: new Set<never>(),
  };
  const states = new Map(
    monthDays(september, 0, present, records)
      .flat()
      .map(({ day, state }) => [day as string, state]),
  );
  expect(
    ['2026-09-10', '2026-09-11', '2026-09-13', '2026-09-14', '2026-09-15', '2026-09-16', '2026-08-31'].map((day) =>
      states.get(day),
    ),
  ).toEqual(['logged', 'gaps', null, 'logged', 'gaps', null, null]);
  const withGaps = (firstDay: string | null) =>
    monthDays(september, 0, present, { ...records, officers: [expectation(firstDay)] })
      .flat()
      .flatMap(({ day, state }) => (state === 'gaps' ? [day] : []));
  expect([withGaps('2026-09-14'), withGaps(null)]).toEqual([['2026-09-15'], []]);
});

test('a federal holiday is named on the day that is off, even in lieu, and so is one that was worked', () => {
  const named = (days: Schedule['days'], workedHolidays: readonly WorkedHoliday[] = []) =>
    monthDays('2026-07' as Month, 0, present, {
      months: [],
      closings: [],
      officers: [{ ...expectation(null), schedules: [{ ...aSchedule({ days }), officer }], workedHolidays }],
      trainingKinds: new Set<never>(),
    })
      .flat()
      .flatMap(({ day, holiday }) => (holiday === null ? [] : [`${day} ${holiday}`]));
  const { days } = aSchedule();
  const fridaysOff = patternDays('four tens', defaultFrame);
  expect([named(days), named(fridaysOff), named(days, [{ officer, day: '2026-07-03' as Day }])]).toEqual([
    ['2026-07-03 Independence Day'],
    ['2026-07-02 Independence Day'],
    ['2026-07-03 Independence Day, worked'],
  ]);
});

function expectation(firstDay: string | null): ExpectationRecords {
  const schedules = [{ ...aSchedule(), officer }];
  return { officer, schedules, absences: [], workedHolidays: [], firstDay: firstDay as Day | null };
}
