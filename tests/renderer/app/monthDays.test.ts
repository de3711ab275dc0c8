import { expect, test } from 'vitest';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { monthKey, recount } from '#shared/analysis/totals';
import { recordId } from '#shared/base/ids';
import type { Day, Month } from '#shared/time/day';
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
    officers: [{ officer, schedules: [{ ...aSchedule(), officer }], absences: [] }],
    trainingKinds: new Set<never>(),
    firstLogged: '2026-08-03' as Day | null,
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
  const withGaps = (firstLogged: string | null) =>
    monthDays(september, 0, present, { ...records, firstLogged: firstLogged as Day | null })
      .flat()
      .flatMap(({ day, state }) => (state === 'gaps' ? [day] : []));
  expect([withGaps('2026-09-14'), withGaps(null)]).toEqual([['2026-09-15'], []]);
});
