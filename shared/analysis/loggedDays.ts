import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { expectedRange, type ExpectedRange } from '#shared/rules/expectedRange';
import { isExpectedDay, isLoggedDay, participationFrom, type DayOfWork, type Participation } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { daysBetween, daysFrom, utcMidnight } from '#shared/time/days';
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

/**
 * The days of some officers by what was logged on them: how many were expected, how many of these are logged days by their
 * minutes, and for each officer which of the others (1, by the days since `first`) a closing would make logged days.
 */
export type LoggedWork = {
  readonly first: Day;
  readonly expectedDays: number;
  readonly loggedDays: number;
  readonly wanting: ReadonlyMap<RecordId, Uint8Array>;
};

/**
 * Logged days of expected days of all officers together (method.md 1). A day of an officer who then belonged to another
 * unit counts too; the range should end before the present day, which nobody can have logged yet.
 */
export function participationIn(range: DayRange, input: ParticipationInput): Participation {
  return participationWith(input.closings, loggedWork(range, input));
}

/** What `participationIn` needs of all records but the closings. */
export function loggedWork(range: DayRange, input: WorkInput): LoggedWork {
  let [expectedDays, loggedDays] = [0, 0];
  const wanting = new Map<RecordId, Uint8Array>();
  for (const records of input.officers) {
    const days = minutesOf(records, range, input);
    const ofOfficer = new Uint8Array(days.expected.length);
    // By place: an iterator over thousands of days takes its time where the engine has not compiled it yet.
    for (let place = 0; place < ofOfficer.length; place += 1) {
      const day = dayOfWork(days, place, false);
      if (!isExpectedDay(day)) continue;
      expectedDays += 1;
      if (isLoggedDay(day)) loggedDays += 1;
      else ofOfficer[place] = 1;
    }
    wanting.set(records.officer, ofOfficer);
  }
  return { first: range.first, expectedDays, loggedDays, wanting };
}

/** Participation once the closings are there; reopened days and those of other officers and days make no difference. */
export function participationWith(closings: readonly DayClosing[], work: LoggedWork): Participation {
  const wanting = new Map([...work.wanting].map(([officer, days]) => [officer, days.slice()]));
  const first = utcMidnight(work.first);
  let { loggedDays } = work;
  for (const { officer, day, open } of closings) {
    const days = open ? undefined : wanting.get(officer);
    const place = daysFrom(first, day);
    if (days?.[place] !== 1) continue;
    // Of two closings of one day the second makes no second logged day.
    days[place] = 0;
    loggedDays += 1;
  }
  return participationFrom(loggedDays, work.expectedDays);
}

/** What `participationIn` is reckoned from, day by day: for each day from the first on, that day of each officer, in minutes. */
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

function dayOfWork({ expected, trainingAbsence, logged, training }: MinutesByDay, place: number, closed: boolean): DayOfWork {
  return {
    expected: expected[place] ?? 0,
    trainingAbsence: trainingAbsence[place] ?? 0,
    logged: logged[place] ?? 0,
    loggedTraining: training[place] ?? 0,
    closed,
  };
}

/** What was expected of one officer and what was logged on each day from the first on; of it as training where a training absence took off anything. */
type MinutesByDay = ExpectedRange & { readonly first: Day; readonly logged: Int32Array; readonly training: Int32Array };

function minutesOf(records: ExpectationRecords, { first, last }: DayRange, { months, trainingKinds }: WorkInput): MinutesByDay {
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
