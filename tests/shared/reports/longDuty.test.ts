import { expect, test } from 'vitest';
import { longDuty } from '#shared/reports/longDuty';
import { workloadReport } from '#shared/reports/workloadReport';
import type { Day } from '#shared/time/day';
import { anEntry } from '../../helpers/anEntry';
import { aWorkloadInput } from '../../helpers/workloadOf';

const range = { first: '2026-09-14' as Day, last: '2026-09-18' as Day };

function found(...work: readonly (readonly [duty: string, days: string, minutes?: number, kind?: string])[]) {
  const entries = work.flatMap(([duty, days, minutes = 30, kind = 'duty']) =>
    days.split(' ').map((day) => anEntry({ day: `2026-09-${day}`, kind, duty, minutes, units: null })),
  );
  const { lines } = workloadReport(aWorkloadInput(entries, { options: { ...aWorkloadInput([]).options, range } }));
  return longDuty(lines, 5);
}

const court = { duty: 'court-run', label: 'Court run' };

test.each([
  ['14 15 16 17 18', null],
  ['15 16 17 18', { ...court, from: 1 }],
  ['16 17 18', { ...court, from: 2 }],
  ['17 18', null],
  ['18', null],
  ['15 17 18', null],
  ['15 16 17', null],
  ['16 18', null],
  ['14', null],
])('a duty on the days %s of September 14 to 18 is a lasting one: %j', (days, expected) => {
  expect(found(['court-run', days])).toEqual(expected);
});

test('of two lasting duties the one with more minutes counts, and of equal ones the first line', () => {
  expect(found(['court-run', '15 16 17 18', 30], ['congress', '16 17 18', 50])?.duty).toBe('congress');
  expect(found(['court-run', '15 16 17 18', 30], ['congress', '16 17 18', 39])?.duty).toBe('court-run');
  expect(found()).toBeNull();
});

test('the kinds of work done for one duty count together', () => {
  expect(found(['court-run', '16 18'], ['court-run', '17', 30, 'phone'])).toEqual({ ...court, from: 2 });
});

test('a duty of a minute a day is lasting, and the order of two does not matter', () => {
  expect(found(['court-run', '16 17 18', 1])).toEqual({ ...court, from: 2 });
  expect(found(['congress', '16 17 18', 50], ['court-run', '16 17 18', 60])?.duty).toBe('court-run');
  expect(found(['congress', '16 17 18', 60], ['court-run', '16 17 18', 50])?.duty).toBe('congress');
});

test('a duty whose entries have no minutes does not count', () => {
  expect(found(['court-run', '16 17 18', 0])).toBeNull();
});
