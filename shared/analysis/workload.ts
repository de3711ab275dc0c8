import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';
import { daysBetween, daysFrom, utcMidnight } from '#shared/time/days';
import { firstDayOfMonth } from '#shared/time/months';
import { periodsOf, type Period, type PeriodCalendar, type PeriodUnit } from '#shared/time/periods';
import { sumsOfMonth } from './monthSums';
import { columnOf, type MonthColumns } from './totalsColumns';

/** Days from `first` to `last`, both included. */
export type DayRange = { readonly first: Day; readonly last: Day };

/** Which days a workload covers, how they are cut, and whose; null lets every unit or docket in. */
export type WorkloadOptions = {
  readonly range: DayRange;
  readonly by: PeriodUnit;
  readonly calendar: PeriodCalendar;
  readonly unit: RecordId | null;
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
  const sums: Sums = { byKey: new Map(), count: periods.length };
  const days = { first: utcMidnight(options.range.first), periods: periodOfDays(periods, options.range) };
  for (const month of months) addMonth(sums, month, days, options);
  return { periods, activities: [...sums.byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, work]) => work) };
}

type ActivitySums = ActivityWork & {
  readonly minutes: number[];
  readonly units: number[];
  readonly entries: number[];
};

/** The sums so far, each over `count` periods. */
type Sums = { readonly byKey: Map<string, ActivitySums>; readonly count: number };

/** To which period each day from the first on belongs; `first` is the first day's midnight as UTC. */
type DayPeriods = { readonly first: number; readonly periods: Int32Array };

/** Most months lie in one period, to which their sums are added as they are; the others are gone through row by row. */
function addMonth(sums: Sums, month: MonthColumns, { first, periods }: DayPeriods, options: WorkloadOptions): void {
  const before = daysFrom(first, firstDayOfMonth(month.month)) - 1;
  const wanted = { unit: placeOf(options.unit, month), docket: placeOf(options.docket, month) };
  const { days, activities } = sumsOfMonth(month);
  const period = periods[before + days.first];
  if (period === undefined || period !== periods[before + days.last]) return addRows(sums, month, { before, periods }, wanted);
  for (const { unit, docket, kind, duty, minutes, units, entries } of activities) {
    if ((wanted.unit !== null && unit !== wanted.unit) || (wanted.docket !== null && docket !== wanted.docket)) continue;
    const work = sumsOf(sums, month.words[kind] ?? '', month.words[duty] ?? null);
    work.minutes[period] = (work.minutes[period] ?? 0) + minutes;
    work.units[period] = (work.units[period] ?? 0) + units;
    work.entries[period] = (work.entries[period] ?? 0) + entries;
  }
}

/** What is let in, as places in the month's words: -1 where the month has none of it, null where everything is. */
type Wanted = { readonly unit: number | null; readonly docket: number | null };

function placeOf(word: string | null, { words }: MonthColumns): number | null {
  return word === null ? null : words.indexOf(word);
}

/**
 * Adds one month in one pass over its columns: activities are looked up once a pair of words, not once a row. The loop may
 * run over every row of years, mostly before the engine has compiled it, and so makes no arrays and calls nothing.
 */
function addRows(sums: Sums, month: MonthColumns, { before, periods }: { readonly before: number; readonly periods: Int32Array }, wanted: Wanted): void {
  const [days, kinds, duties] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'duty')];
  const [units, dockets] = [columnOf(month, 'unit'), columnOf(month, 'docket')];
  const measures = { minutes: columnOf(month, 'minutes'), units: columnOf(month, 'units'), entries: columnOf(month, 'entries') };
  const { unit, docket } = wanted;
  const width = month.words.length + 1;
  const known: (ActivitySums | undefined)[] = [];
  for (let row = 0; row < month.rows; row += 1) {
    // Days outside the range have no place among the periods.
    const period = periods[before + (days[row] ?? 0)];
    if (period === undefined || (unit !== null && units[row] !== unit) || (docket !== null && dockets[row] !== docket)) continue;
    const kind = kinds[row] ?? 0;
    const duty = duties[row] ?? -1;
    const work = (known[kind * width + duty + 1] ??= sumsOf(sums, month.words[kind] ?? '', month.words[duty] ?? null));
    work.minutes[period] = (work.minutes[period] ?? 0) + (measures.minutes[row] ?? 0);
    work.units[period] = (work.units[period] ?? 0) + (measures.units[row] ?? 0);
    work.entries[period] = (work.entries[period] ?? 0) + (measures.entries[row] ?? 0);
  }
}

function sumsOf({ byKey, count }: Sums, kind: string, duty: string | null): ActivitySums {
  const key = `${kind}|${duty ?? ''}`;
  const present = byKey.get(key);
  if (present !== undefined) return present;
  const zeros = () => Array.from({ length: count }, () => 0);
  const work = { kind: kind as RecordId, duty: duty as RecordId | null, minutes: zeros(), units: zeros(), entries: zeros() };
  byKey.set(key, work);
  return work;
}

/** The periods follow one another without a gap and fill the range. */
function periodOfDays(periods: readonly Period[], range: DayRange): Int32Array {
  const byDay = new Int32Array(Math.max(0, daysBetween(range.first, range.last) + 1));
  periods.forEach(({ first, last }, index) => {
    byDay.fill(index, daysBetween(range.first, first), daysBetween(range.first, last) + 1);
  });
  return byDay;
}
