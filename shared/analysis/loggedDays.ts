import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import { expectedDay, type ExpectationRecords } from '#shared/rules/expectedDay';
import { participationOf, type DayOfWork, type Participation } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { eachDay, monthOf } from '#shared/time/days';
import { monthKey } from './totals';
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
  const months = new Map(input.months.map((month) => [monthKey(month.officer, month.month), minutesByDay(month, input.trainingKinds)]));
  const closed = new Set(input.closings.filter(({ open }) => !open).map(({ officer, day }) => `${officer}|${day}`));
  const days = eachDay(range.first, range.last);
  return participationOf(input.officers.flatMap((records) => days.map((day) => dayOfWork(records, day, months, closed))));
}

/** Logged minutes of each day of the month (place 1 to 31), and of these the minutes of training. */
type MinutesByDay = { readonly logged: Int32Array; readonly training: Int32Array };

function dayOfWork(
  records: ExpectationRecords,
  day: Day,
  months: ReadonlyMap<string, MinutesByDay>,
  closed: ReadonlySet<string>,
): DayOfWork {
  const { expected, trainingAbsence } = expectedDay(records, day);
  const minutes = months.get(monthKey(records.officer, monthOf(day)));
  const place = Number(day.slice(8));
  return {
    expected,
    trainingAbsence,
    logged: minutes?.logged[place] ?? 0,
    loggedTraining: minutes?.training[place] ?? 0,
    closed: closed.has(`${records.officer}|${day}`),
  };
}

function minutesByDay(month: MonthColumns, trainingKinds: ReadonlySet<RecordId>): MinutesByDay {
  const [days, kinds, minutes] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'minutes')];
  const isTraining = month.words.map((word) => (trainingKinds as ReadonlySet<string>).has(word));
  const [logged, training] = [new Int32Array(32), new Int32Array(32)];
  for (let row = 0; row < month.rows; row += 1) {
    const [day, spent] = [days[row] ?? 0, minutes[row] ?? 0];
    logged[day] = (logged[day] ?? 0) + spent;
    if (isTraining[kinds[row] ?? -1] === true) training[day] = (training[day] ?? 0) + spent;
  }
  return { logged, training };
}
