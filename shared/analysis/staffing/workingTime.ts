import type { DayRange } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { YearPlan } from '#shared/records/yearPlan';
import { expectedDays, type ExpectationRecords } from '#shared/rules/expectedDay';
import { membershipOn } from '#shared/rules/membershipOn';
import { addDays, dayOfWeek, eachDay } from '#shared/time/days';
import { holidaysObserved } from '#shared/time/federalHolidays';

/** The plan of a year that nobody has planned: 8 hours a day, and nothing off for leave or training. */
export type PlannedYear = Pick<YearPlan, 'minutesPerDay' | 'leaveDays' | 'trainingDays'>;

/**
 * The available working time of one full-time officer in a year (method.md 3) and its parts: days from Monday to
 * Friday, less federal holidays, leave and training, times the minutes of a day.
 */
export type FullTime = PlannedYear & {
  readonly workdays: number;
  readonly holidays: number;
  readonly days: number;
  readonly minutes: number;
};

/** One officer's available working time in the year, in minutes, and the minutes that details took off it. */
export type OfficerTime = { readonly officer: RecordId; readonly minutes: number; readonly detail: number };

/** The working time of a full-time officer, from Monday to Friday, on the days of a year. */
export function fullTimeOf({ first, last }: DayRange, plan: PlannedYear): FullTime {
  const workdays = eachDay(first, last).filter((day) => dayOfWeek(day) % 6 !== 0).length;
  const holidays = holidaysObserved(first, last).length;
  const days = Math.max(0, workdays - holidays - plan.leaveDays - plan.trainingDays);
  return { ...plan, workdays, holidays, days, minutes: days * plan.minutesPerDay };
}

/**
 * The working time of an officer on the days of a year: the schedule less holidays, less leave and training by the plan
 * in proportion to the schedule, less details, on the days of membership in the unit (null for any). The first schedule
 * counts before it begins, as the first membership does, so that somebody who has just started counts in full.
 */
export function officerTimeOf(
  range: DayRange,
  officer: Recorded<Officer>,
  records: ExpectationRecords,
  { unit, fullTime }: { readonly unit: RecordId | null; readonly fullTime: FullTime },
): OfficerTime {
  const isMember = eachDay(range.first, range.last).map(
    (day) => unit === null || membershipOn(officer, day)?.unit === unit,
  );
  const all = { ...records, schedules: fromTheStart(records, range), firstDay: null };
  const [bare, detailed] = [[], records.absences.filter(({ reason }) => reason === 'detail')].map((absences) =>
    expectedDays({ ...all, absences }, range.first, range.last),
  );
  const scheduled = sumWhere(isMember, bare?.map((day) => day.expected) ?? []);
  const onDuty = sumWhere(isMember, detailed?.map((day) => day.expected) ?? []);
  const usual = (fullTime.workdays - fullTime.holidays) * fullTime.minutesPerDay;
  const off = (fullTime.leaveDays + fullTime.trainingDays) * fullTime.minutesPerDay;
  const detail = scheduled - onDuty;
  const planned = usual === 0 ? 0 : (scheduled / usual) * off;
  return { officer: officer.id, minutes: Math.max(0, scheduled - planned - detail), detail };
}

/** The schedules, with the first one applying from the start. Its pay periods count from the same Sunday. */
function fromTheStart(
  { officer, schedules }: ExpectationRecords,
  { first }: DayRange,
): ExpectationRecords['schedules'] {
  const own = schedules.filter((one) => one.officer === officer).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [earliest] = own;
  return earliest === undefined || earliest.from <= first ? own : [{ ...earliest, from: addDays(first, -1) }, ...own];
}

function sumWhere(isCounted: readonly boolean[], values: readonly number[]): number {
  return values.reduce((sum, value, index) => (isCounted[index] === true ? sum + value : sum), 0);
}
