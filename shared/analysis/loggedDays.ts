import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import { expectedDays, type ExpectationRecords } from '#shared/rules/expectedDay';
import type { DayOfWork } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { firstDayOfMonth } from '#shared/time/months';
import { sumsOfMonth } from './monthSums';
import { columnOf, type MonthColumns } from './totalsColumns';
import type { DayRange } from './workload';

/** What participation is counted from. `trainingKinds` are the kinds in the training group. */
export type ParticipationInput = {
  readonly months: readonly MonthColumns[];
  readonly closings: readonly DayClosing[];
  readonly officers: readonly ExpectationRecords[];
  readonly trainingKinds: ReadonlySet<RecordId>;
};

/** What participation is counted from, day by day: every officer's day for each day of the range. */
export function workByDay(range: DayRange, input: ParticipationInput): DayOfWork[][] {
  const ofOfficers = input.officers.map((records) => daysOfWork(records, range, input));
  const count = Math.max(0, daysBetween(range.first, range.last) + 1);
  return Array.from({ length: count }, (_, index) => ofOfficers.flatMap((days) => days[index] ?? []));
}

function daysOfWork(records: ExpectationRecords, { first, last }: DayRange, input: ParticipationInput): DayOfWork[] {
  const { officer } = records;
  const months = input.months.filter((month) => month.officer === officer);
  const closings = input.closings.filter((closing) => closing.officer === officer && !closing.open);
  const closed = new Set(closings.map(({ day }) => daysBetween(first, day)));
  const days = expectedDays(records, first, last);
  const logged = loggedMinutes(months, first, days.length);
  const training = days.some(({ trainingAbsence }) => trainingAbsence > 0)
    ? trainingMinutes(months, first, days.length, input.trainingKinds)
    : null;
  return days.map(({ expected, trainingAbsence }, index) => ({
    expected,
    trainingAbsence,
    logged: logged[index] ?? 0,
    loggedTraining: training?.[index] ?? 0,
    closed: closed.has(index),
  }));
}

/**
 * The logged minutes of each of `count` days from `first`. Days outside the range have no index in the array, so what
 * is written there is dropped (ECMA-262, 10.4.5.16).
 */
function loggedMinutes(months: readonly MonthColumns[], first: Day, count: number): Int32Array {
  const logged = new Int32Array(count);
  for (const month of months) {
    const before = daysBetween(first, firstDayOfMonth(month.month)) - 1;
    sumsOfMonth(month).minutesByDay.forEach((minutes, dayOfMonth) => {
      const index = before + dayOfMonth;
      logged[index] = (logged[index] ?? 0) + minutes;
    });
  }
  return logged;
}

/** The same for training alone. It matters only on days with a training absence, so most reports do not need it. */
function trainingMinutes(
  months: readonly MonthColumns[],
  first: Day,
  count: number,
  trainingKinds: ReadonlySet<string>,
): Int32Array {
  const training = new Int32Array(count);
  for (const month of months) {
    const before = daysBetween(first, firstDayOfMonth(month.month)) - 1;
    const [days, kinds, minutes] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'minutes')];
    const isTraining = month.words.map((word) => trainingKinds.has(word));
    for (let row = 0; row < month.rows; row += 1) {
      if (isTraining[kinds[row] ?? -1] !== true) continue;
      const index = before + (days[row] ?? 0);
      training[index] = (training[index] ?? 0) + (minutes[row] ?? 0);
    }
  }
  return training;
}
