import { compareText } from '#shared/base/compareText';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { firstDayOfMonth } from '#shared/time/months';
import { periodsOf, type Period, type PeriodCalendar, type PeriodUnit } from '#shared/time/periods';
import { sumsOfMonth, type MonthActivity } from './monthSums';
import type { TotalsKey } from './totals';
import { columnOf, type MonthColumns } from './totalsColumns';

/** Days from `first` to `last`, both included. */
export type DayRange = { readonly first: Day; readonly last: Day };

/**
 * Which days a workload covers, how they are divided, and whose work counts: that of one unit or docket, or all for
 * null.
 */
export type WorkloadOptions = {
  readonly range: DayRange;
  readonly by: PeriodUnit;
  readonly calendar: PeriodCalendar;
  readonly unit: TotalsKey['unit'];
  readonly docket: Docket | null;
};

/** One sum for each period, in the order of the periods. */
export type PerPeriod = readonly number[];

/**
 * Work of one kind, or of one kind done for one duty; with a duty its minutes are collateral (method.md 1). Minutes,
 * units and entries (counted where they start) for each period.
 */
export type ActivityWork = {
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly minutes: PerPeriod;
  readonly units: PerPeriod;
  readonly entries: PerPeriod;
};

/** Where the minutes went, by activity and period. Activities are in the order of their kind and duty. */
export type Workload = { readonly periods: readonly Period[]; readonly activities: readonly ActivityWork[] };

/** Sums the totals of any officers and months. Months outside the range add nothing. */
export function workloadOf(months: readonly MonthColumns[], options: WorkloadOptions): Workload {
  const { range, by, calendar } = options;
  const periods = periodsOf(range.first, range.last, by, calendar);
  const sums: Sums = { byKey: new Map(), periodCount: periods.length };
  const periodOfDay = periodsByDay(periods, range);
  for (const month of months) {
    const before = daysBetween(range.first, firstDayOfMonth(month.month)) - 1;
    addMonth(sums, month, { before, periodOfDay }, filterOf(options, month));
  }
  const activities = [...sums.byKey].toSorted(([one], [other]) => compareText(one, other)).map(([, work]) => work);
  return { periods, activities };
}

type ActivitySums = ActivityWork & {
  readonly minutes: number[];
  readonly units: number[];
  readonly entries: number[];
};

type Sums = { readonly byKey: Map<string, ActivitySums>; readonly periodCount: number };

/** The position of a month's days: day 1 of the month has the index `before + 1` in `periodOfDay`. */
type MonthPlace = { readonly before: number; readonly periodOfDay: Int32Array };

/**
 * The unit and docket that count, as indexes into the words of a month: -1 if the month has no such word, null for all.
 */
type Filter = { readonly unit: number | null; readonly docket: number | null };

function filterOf({ unit, docket }: WorkloadOptions, { words }: MonthColumns): Filter {
  return {
    unit: unit === null ? null : words.indexOf(unit),
    docket: docket === null ? null : words.indexOf(docket),
  };
}

/**
 * A month within one period adds its sums as they are. A month in several periods, or partly outside, is added row by
 * row.
 */
function addMonth(sums: Sums, month: MonthColumns, place: MonthPlace, filter: Filter): void {
  const { days, activities } = sumsOfMonth(month);
  const [period, last] = [days.first, days.last].map((day) => place.periodOfDay[place.before + day]);
  if (period === undefined || period !== last) return addRows(sums, month, place, filter);
  for (const activity of activities) {
    if (isIn(filter, activity)) addTo(sumsOf(sums, wordsOf(month, activity)), period, activity);
  }
}

/**
 * The loop runs over every row of many years, so each column is looked up once, and each activity once per pair of
 * words.
 */
function addRows(sums: Sums, month: MonthColumns, { before, periodOfDay }: MonthPlace, filter: Filter): void {
  const [days, kinds, duties] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'duty')];
  const [unitOf, docketOf] = [columnOf(month, 'unit'), columnOf(month, 'docket')];
  const [minutes, units, entries] = [columnOf(month, 'minutes'), columnOf(month, 'units'), columnOf(month, 'entries')];
  const known: ActivitySums[][] = [];
  for (let row = 0; row < month.rows; row += 1) {
    // Days outside the range are in no period.
    const period = periodOfDay[before + (days[row] ?? 0)];
    if (period === undefined) continue;
    const activity = {
      unit: unitOf[row] ?? -1, docket: docketOf[row] ?? -1, kind: kinds[row] ?? 0, duty: duties[row] ?? -1,
      minutes: minutes[row] ?? 0, units: units[row] ?? 0, entries: entries[row] ?? 0,
    };
    if (!isIn(filter, activity)) continue;
    const ofKind = (known[activity.kind] ??= []);
    addTo((ofKind[activity.duty + 1] ??= sumsOf(sums, wordsOf(month, activity))), period, activity);
  }
}

function isIn(filter: Filter, { unit, docket }: MonthActivity): boolean {
  return (filter.unit === null || unit === filter.unit) && (filter.docket === null || docket === filter.docket);
}

function addTo(work: ActivitySums, period: number, { minutes, units, entries }: MonthActivity): void {
  work.minutes[period] = (work.minutes[period] ?? 0) + minutes;
  work.units[period] = (work.units[period] ?? 0) + units;
  work.entries[period] = (work.entries[period] ?? 0) + entries;
}

function wordsOf({ words }: MonthColumns, { kind, duty }: MonthActivity) {
  return { kind: words[kind] ?? '', duty: words[duty] ?? null };
}

function sumsOf({ byKey, periodCount }: Sums, words: ReturnType<typeof wordsOf>): ActivitySums {
  const key = `${words.kind}|${words.duty ?? ''}`;
  const present = byKey.get(key);
  if (present !== undefined) return present;
  const zeros = () => Array.from({ length: periodCount }, () => 0);
  const duty = words.duty === null ? null : recordId(words.duty);
  const work = { kind: recordId(words.kind), duty, minutes: zeros(), units: zeros(), entries: zeros() };
  byKey.set(key, work);
  return work;
}

/** The period of each day of the range, by its index. Periods follow one another without a gap and fill the range. */
function periodsByDay(periods: readonly Period[], { first, last }: DayRange): Int32Array {
  const byDay = new Int32Array(Math.max(0, daysBetween(first, last) + 1));
  periods.forEach((period, index) => {
    byDay.fill(index, daysBetween(first, period.first), daysBetween(first, period.last) + 1);
  });
  return byDay;
}
