import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { expectedRange } from '#shared/rules/expectedRange';
import { participationOf, type DayOfWork, type Participation } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { firstDayOfMonth } from '#shared/time/months';
import { columnOf, type MonthColumns } from './totalsColumns';
import type { DayRange } from './workload';

/** What participation is reckoned from. `trainingKinds` are the kinds of the group training. */
export type ParticipationInput = {
  readonly months: readonly MonthColumns[];
  readonly closings: readonly DayClosing[];
  readonly officers: readonly ExpectationRecords[];
  readonly trainingKinds: ReadonlySet<RecordId>;
};

/**
 * Logged days of expected days of all officers together (method.md 1). A day of an officer who then belonged to another
 * unit counts too; the range should end before the present day, which nobody can have logged yet.
 */
export function participationIn(range: DayRange, input: ParticipationInput): Participation {
  return participationOf(input.officers.flatMap((records) => daysOfWork(records, range, input)));
}

/** What `participationIn` is reckoned from, day by day: for each day from the first on, that day of each officer, in minutes. */
export function workByDay(range: DayRange, input: ParticipationInput): DayOfWork[][] {
  const ofOfficers = input.officers.map((records) => daysOfWork(records, range, input));
  const count = Math.max(0, daysBetween(range.first, range.last) + 1);
  return Array.from({ length: count }, (_, place) => ofOfficers.flatMap((days) => days[place] ?? []));
}

function daysOfWork(records: ExpectationRecords, { first, last }: DayRange, input: ParticipationInput): DayOfWork[] {
  const { expected, trainingAbsence } = expectedRange(records, first, last);
  const [logged, training, closed] = [new Int32Array(expected.length), new Int32Array(expected.length), new Uint8Array(expected.length)];
  for (const month of input.months) if (month.officer === records.officer) addMonth(month, { first, logged, training }, input.trainingKinds);
  for (const { officer, day, open } of input.closings) if (!open && officer === records.officer) closed[daysBetween(first, day)] = 1;
  const days: DayOfWork[] = [];
  // By place and not by an iterator, for the same reason as in addMonth.
  for (let place = 0; place < expected.length; place += 1) {
    days.push({
      expected: expected[place] ?? 0,
      trainingAbsence: trainingAbsence[place] ?? 0,
      logged: logged[place] ?? 0,
      loggedTraining: training[place] ?? 0,
      closed: closed[place] === 1,
    });
  }
  return days;
}

/** Logged minutes of each day from the first on, and of these the minutes of training. */
type MinutesByDay = { readonly first: Day; readonly logged: Int32Array; readonly training: Int32Array };

/**
 * Days outside the range have no place in the arrays: what is written there is dropped (ECMA-262, 10.4.5.16). The loop
 * runs over every row of years, mostly before the engine has compiled it, and so makes no arrays and calls nothing.
 */
function addMonth(month: MonthColumns, { first, logged, training }: MinutesByDay, trainingKinds: ReadonlySet<RecordId>): void {
  const [days, kinds, minutes] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'minutes')];
  const isTraining = Uint8Array.from(month.words, (word) => ((trainingKinds as ReadonlySet<string>).has(word) ? 1 : 0));
  const before = daysBetween(first, firstDayOfMonth(month.month)) - 1;
  for (let row = 0; row < month.rows; row += 1) {
    const place = before + (days[row] ?? 0);
    const spent = minutes[row] ?? 0;
    logged[place] = (logged[place] ?? 0) + spent;
    if (isTraining[kinds[row] ?? -1] === 1) training[place] = (training[place] ?? 0) + spent;
  }
}
