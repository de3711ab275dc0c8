import { columnOf, type MonthColumns } from './totalsColumns';

/**
 * What one month comes to by itself, whatever a report asks of it: the minutes of each day, by its number (1 to 31), and
 * what each activity came to. `days` are the first and the last day that anything was logged on, 0 in an empty month.
 */
export type MonthSums = {
  readonly days: { readonly first: number; readonly last: number };
  readonly minutesByDay: Int32Array;
  readonly activities: readonly MonthActivity[];
};

/** Work of one kind, for one duty or none, in one unit and docket: these as places in the month's words, -1 for null. */
export type MonthActivity = {
  readonly unit: number;
  readonly docket: number;
  readonly kind: number;
  readonly duty: number;
  readonly minutes: number;
  readonly units: number;
  readonly entries: number;
};

const known = new WeakMap<MonthColumns, MonthSums>();

/**
 * The sums of a month. Columns are never changed, so the sums are remembered as long as the columns are: what a reader of
 * many months summed when each arrived is there when all of them are reported, by month as by year.
 */
export function sumsOfMonth(month: MonthColumns): MonthSums {
  const sums = known.get(month) ?? sumMonth(month);
  known.set(month, sums);
  return sums;
}

type Sum = { -readonly [Part in keyof MonthActivity]: MonthActivity[Part] };

/** The loop runs over every row of ten years, mostly before the engine has compiled it, and so makes nothing that it throws away. */
function sumMonth(month: MonthColumns): MonthSums {
  const [days, kinds, duties] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'duty')];
  const [ofUnits, dockets] = [columnOf(month, 'unit'), columnOf(month, 'docket')];
  const [minutes, units, entries] = [columnOf(month, 'minutes'), columnOf(month, 'units'), columnOf(month, 'entries')];
  const minutesByDay = new Int32Array(32);
  const byKind = month.words.map((): Sum[] => []);
  for (let row = 0; row < month.rows; row += 1) {
    const day = days[row] ?? 0;
    const spent = minutes[row] ?? 0;
    minutesByDay[day] = (minutesByDay[day] ?? 0) + spent;
    const kind = kinds[row] ?? 0;
    const duty = duties[row] ?? -1;
    const unit = ofUnits[row] ?? -1;
    const docket = dockets[row] ?? -1;
    const ofKind = byKind[kind] ?? [];
    // Of one kind there are few: one for each duty, and for each unit and docket of the month.
    let at = 0;
    let sum = ofKind[at];
    while (sum !== undefined && (sum.duty !== duty || sum.unit !== unit || sum.docket !== docket)) sum = ofKind[at += 1];
    if (sum === undefined) {
      sum = { unit, docket, kind, duty, minutes: 0, units: 0, entries: 0 };
      ofKind.push(sum);
    }
    sum.minutes += spent;
    sum.units += units[row] ?? 0;
    sum.entries += entries[row] ?? 0;
  }
  // Rows are in the order of their days.
  return { days: { first: days[0] ?? 0, last: days.at(-1) ?? 0 }, minutesByDay, activities: byKind.flat() };
}
