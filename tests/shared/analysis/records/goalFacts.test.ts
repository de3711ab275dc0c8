import { expect, test } from 'vitest';
import { firstDayOfFacts, goalFacts } from '#shared/analysis/records/goalFacts';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { anExpectation } from '../../../helpers/anExpectation';
import { aCell, anOfficerDay, dutyCell } from '../../../helpers/anOfficerDay';
import { aSchedule } from '../../../helpers/aSchedule';
import { aGoal } from '../../../helpers/recordBuilders';

/** A Wednesday; twelve weeks before it is June 24. */
const today = '2026-09-16' as Day;
const alder = recordId('alder');
const records = anExpectation({ officer: alder, schedules: [aSchedule({ officer: alder })] });

const reviews = (units: number) => aCell({ kind: 'docket-review', units, minutes: units * 10 });

const days = [
  anOfficerDay('2026-06-23', [reviews(100)]),
  anOfficerDay('2026-06-24', [reviews(2)]),
  anOfficerDay('2026-08-31', [reviews(1)]),
  anOfficerDay('2026-09-01', [reviews(4), aCell({ kind: 'phone', units: 7 })]),
  anOfficerDay('2026-09-15', [reviews(32)], { isLogged: false }),
  anOfficerDay('2026-09-16', [reviews(8), { ...dutyCell('court-run', 5), kind: recordId('docket-review'), units: 9 }]),
  anOfficerDay('2026-09-17', [reviews(16)]),
];

// Done from September 1 to 16: 4 + 32 + 8. Measured on the logged days from June 24 on: 2 + 1 + 4 + 8 on four days.
// From September 17 to December 18 there are 67 days from Monday to Friday, less three holidays.
test('units of the period up to today are done, and the logged days of twelve weeks give the pace', () => {
  const { mean, ...counts } = goalFacts(aGoal(), { days, records, today });
  expect(counts).toEqual({ done: 44, paceUnits: 15, paceDays: 4, daysLeft: 64 });
  expect(mean).toMatchObject({ value: 10, n: 15 });
});

test.each([
  ['that begins in two weeks', '2026-10-01', '2026-12-18', 0, 54],
  ['that ended yesterday', '2026-09-01', '2026-09-15', 36, 0],
  ['that ends today', '2026-09-16', '2026-09-16', 8, 0],
  ['that ends tomorrow', '2026-09-16', '2026-09-17', 8, 1],
  ['that began a day after units', '2026-09-02', '2026-09-18', 40, 2],
])('of a goal %s, from %s to %s, %i units are done and %i days left', (_, first, last, done, daysLeft) => {
  const goal = aGoal({ first: first as Day, last: last as Day });
  expect(goalFacts(goal, { days, records, today })).toMatchObject({ done, daysLeft });
});

test('without any logged day nothing is done and there is no mean', () => {
  expect(goalFacts(aGoal(), { days: [], records, today })).toMatchObject({
    done: 0, mean: null, paceUnits: 0, paceDays: 0,
  });
});

test.each([
  ['2026-06-23', '2026-06-23'],
  ['2026-06-24', '2026-06-24'],
  ['2026-06-25', '2026-06-24'],
])('the facts of a goal from %s on need the days from %s on', (first, expected) => {
  expect(firstDayOfFacts({ first: first as Day }, today)).toBe(expected);
});
