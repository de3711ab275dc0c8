import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { firstDayOfMonth } from '#shared/time/months';
import { periodsOf, type Period, type PeriodCalendar, type PeriodUnit } from '#shared/time/periods';
import { columnOf, type MonthColumns } from './totalsColumns';

/** Days from `first` to `last`, both included. */
export type DayRange = { readonly first: Day; readonly last: Day };

/** Which days a workload covers, how they are cut, and whose; null lets every unit or docket in. */
export type WorkloadOptions = {
  readonly range: DayRange;
  readonly by: PeriodUnit;
  readonly calendar: PeriodCalendar;
  readonly unit: string | null;
  readonly docket: Docket | null;
};

/** One sum for each period, in the order of the periods. */
export type PerPeriod = readonly number[];

/**
 * Work of one kind, or of one kind done for one duty: with a duty its minutes are collateral (method.md 1). Minutes,
 * units and entries (counted where they start) for each period.
 */
export type ActivityWork = {
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly minutes: PerPeriod;
  readonly units: PerPeriod;
  readonly entries: PerPeriod;
};

/** Where the minutes went, by activity and period. Activities stand in the order of their kind and duty. */
export type Workload = { readonly periods: readonly Period[]; readonly activities: readonly ActivityWork[] };

/** Sums the totals of any officers and months; months outside the range add nothing. */
export function workloadOf(months: readonly MonthColumns[], options: WorkloadOptions): Workload {
  const periods = periodsOf(options.range.first, options.range.last, options.by, options.calendar);
  const sums = new Map<string, ActivitySums>();
  const periodOf = periodIndex(periods, options.range);
  for (const month of months) addMonth(sums, month, periodOf, periods.length, options);
  return { periods, activities: [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, work]) => work) };
}

type ActivitySums = ActivityWork & {
  readonly minutes: number[];
  readonly units: number[];
  readonly entries: number[];
};

/**
 * Adds one month in one pass over its columns: activities are looked up once a pair of words, not once a row. The loop
 * runs over every row of ten years, mostly before the engine has compiled it, and so makes no arrays and calls nothing.
 */
function addMonth(
  sums: Map<string, ActivitySums>,
  month: MonthColumns,
  periodOf: (day: Day) => Int32Array,
  count: number,
  options: WorkloadOptions,
): void {
  const [days, kinds, duties] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'duty')];
  const [units, dockets] = [columnOf(month, 'unit'), columnOf(month, 'docket')];
  const measures = { minutes: columnOf(month, 'minutes'), units: columnOf(month, 'units'), entries: columnOf(month, 'entries') };
  const periods = periodOf(firstDayOfMonth(month.month));
  const unit = options.unit === null ? null : month.words.indexOf(options.unit);
  const docket = options.docket === null ? null : month.words.indexOf(options.docket);
  const width = month.words.length + 1;
  const known: (ActivitySums | undefined)[] = [];
  for (let row = 0; row < month.rows; row += 1) {
    const period = periods[days[row] ?? 0] ?? -1;
    if (period < 0 || (unit !== null && units[row] !== unit) || (docket !== null && dockets[row] !== docket)) continue;
    const kind = kinds[row] ?? 0;
    const duty = duties[row] ?? -1;
    const work = (known[kind * width + duty + 1] ??= sumsOf(sums, month.words[kind] ?? '', month.words[duty] ?? null, count));
    work.minutes[period] = (work.minutes[period] ?? 0) + (measures.minutes[row] ?? 0);
    work.units[period] = (work.units[period] ?? 0) + (measures.units[row] ?? 0);
    work.entries[period] = (work.entries[period] ?? 0) + (measures.entries[row] ?? 0);
  }
}

function sumsOf(sums: Map<string, ActivitySums>, kind: string, duty: string | null, count: number): ActivitySums {
  const key = `${kind}|${duty ?? ''}`;
  const zeros = () => Array.from({ length: count }, () => 0);
  const work = sums.get(key) ?? {
    kind: kind as RecordId,
    duty: duty as RecordId | null,
    minutes: zeros(),
    units: zeros(),
    entries: zeros(),
  };
  sums.set(key, work);
  return work;
}

/** For the first day of a month: to which period each day of the month (1 to 31) belongs, -1 outside the range. */
function periodIndex(periods: readonly Period[], range: DayRange): (firstOfMonth: Day) => Int32Array {
  const byDay = new Int32Array(Math.max(0, daysBetween(range.first, range.last) + 1));
  periods.forEach(({ first, last }, index) => {
    byDay.fill(index, daysBetween(range.first, first), daysBetween(range.first, last) + 1);
  });
  return (firstOfMonth) => {
    const before = daysBetween(range.first, addDays(firstOfMonth, -1));
    return Int32Array.from({ length: 32 }, (_, dayOfMonth) => (dayOfMonth === 0 ? -1 : (byDay[before + dayOfMonth] ?? -1)));
  };
}
