import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { expectedRange, type ExpectedRange } from '#shared/rules/expectedRange';
import type { DayOfWork } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { firstDayOfMonth } from '#shared/time/months';
import { sumsOfMonth } from './monthSums';
import { columnOf, type MonthColumns } from './totalsColumns';
import type { DayRange } from './workload';

/** What participation is reckoned from. `trainingKinds` are the kinds of the group training. */
export type ParticipationInput = {
  readonly months: readonly MonthColumns[];
  readonly closings: readonly DayClosing[];
  readonly officers: readonly ExpectationRecords[];
  readonly trainingKinds: ReadonlySet<RecordId>;
};

/** What participation is reckoned from before any closing is looked at. */
export type WorkInput = Omit<ParticipationInput, 'closings'>;

/** What participation is reckoned from, day by day: for each day from the first on, that day of each officer, in minutes. */
export function workByDay(range: DayRange, input: ParticipationInput): DayOfWork[][] {
  const ofOfficers = input.officers.map((records) => daysOfWork(records, range, input));
  const count = Math.max(0, daysBetween(range.first, range.last) + 1);
  return Array.from({ length: count }, (_, place) => ofOfficers.flatMap((days) => days[place] ?? []));
}

function daysOfWork(records: ExpectationRecords, range: DayRange, input: ParticipationInput): DayOfWork[] {
  const days = minutesOf(records, range, input);
  const closed = new Set(input.closings.flatMap(({ officer, day, open }) => (open || officer !== records.officer ? [] : [daysBetween(range.first, day)])));
  return Array.from(days.expected, (_, place) => dayOfWork(days, place, closed.has(place)));
}

/** One of the days of `minutesOf`, with whether it was closed. */
export function dayOfWork({ expected, trainingAbsence, logged, training }: MinutesByDay, place: number, closed: boolean): DayOfWork {
  return {
    expected: expected[place] ?? 0,
    trainingAbsence: trainingAbsence[place] ?? 0,
    logged: logged[place] ?? 0,
    loggedTraining: training[place] ?? 0,
    closed,
  };
}

/** What was expected of one officer and what was logged on each day from the first on; of it as training where a training absence took off anything. */
export type MinutesByDay = ExpectedRange & { readonly first: Day; readonly logged: Int32Array; readonly training: Int32Array };

/** Goes through the totals of one officer once; days before `first` and after `last` are left out. */
export function minutesOf(records: ExpectationRecords, { first, last }: DayRange, { months, trainingKinds }: WorkInput): MinutesByDay {
  const range = expectedRange(records, first, last);
  const { length } = range.expected;
  const days = { ...range, first, logged: new Int32Array(length), training: new Int32Array(length) };
  for (const month of months) if (month.officer === records.officer) addMonth(month, days, trainingKinds);
  return days;
}

/**
 * Days outside the range have no place in the arrays: what is written there is dropped (ECMA-262, 10.4.5.16). Training is
 * looked for only in months in which an absence for training took anything off, as it makes no difference in the others.
 */
function addMonth(month: MonthColumns, days: MinutesByDay, trainingKinds: ReadonlySet<RecordId>): void {
  const before = daysBetween(days.first, firstDayOfMonth(month.month)) - 1;
  const { minutesByDay: minutes } = sumsOfMonth(month);
  let hasTraining = false;
  for (let day = 1; day < minutes.length; day += 1) {
    const place = before + day;
    days.logged[place] = (days.logged[place] ?? 0) + (minutes[day] ?? 0);
    if ((days.trainingAbsence[place] ?? 0) > 0) hasTraining = true;
  }
  if (hasTraining) addTraining(month, days.training, before, trainingKinds);
}

function addTraining(month: MonthColumns, training: Int32Array, before: number, trainingKinds: ReadonlySet<RecordId>): void {
  const [days, kinds, minutes] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'minutes')];
  const isTraining = month.words.map((word) => (trainingKinds as ReadonlySet<string>).has(word));
  for (let row = 0; row < month.rows; row += 1) {
    if (isTraining[kinds[row] ?? -1] !== true) continue;
    const place = before + (days[row] ?? 0);
    training[place] = (training[place] ?? 0) + (minutes[row] ?? 0);
  }
}
