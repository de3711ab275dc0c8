import { columnOf, type MonthColumns } from './totalsColumns';

/**
 * The sums of one month, whatever a report asks of it: the minutes of each day by its number (1 to 31), and what each
 * activity adds up to. `days` are the first and the last day on which anything was logged, 0 in an empty month.
 */
export type MonthSums = {
  readonly days: { readonly first: number; readonly last: number };
  readonly minutesByDay: Int32Array;
  readonly activities: readonly MonthActivity[];
};

/**
 * Work of one kind, for one duty or none, in one unit and docket. Unit, docket, kind and duty are indexes into the words
 * of the month, -1 for null.
 */
export type MonthActivity = {
  readonly unit: number;
  readonly docket: number;
  readonly kind: number;
  readonly duty: number;
  readonly minutes: number;
  readonly units: number;
  readonly entries: number;
};

const cache = new WeakMap<MonthColumns, MonthSums>();

/**
 * The sums of a month. Columns never change, so the sums are cached for as long as the columns exist: all reports over
 * the same months share them.
 */
export function sumsOfMonth(month: MonthColumns): MonthSums {
  const sums = cache.get(month) ?? sumMonth(month);
  cache.set(month, sums);
  return sums;
}

/** The loop runs over every row of ten years, so it looks up each column once and allocates nothing but the sums. */
function sumMonth(month: MonthColumns): MonthSums {
  const days = columnOf(month, 'day');
  const minutes = columnOf(month, 'minutes');
  const [units, entries] = [columnOf(month, 'units'), columnOf(month, 'entries')];
  const find = activityFinder(month);
  const minutesByDay = new Int32Array(32);
  for (let row = 0; row < month.rows; row += 1) {
    const day = days[row] ?? 0;
    minutesByDay[day] = (minutesByDay[day] ?? 0) + (minutes[row] ?? 0);
    const sum = find.ofRow(row);
    sum.minutes += minutes[row] ?? 0;
    sum.units += units[row] ?? 0;
    sum.entries += entries[row] ?? 0;
  }
  // Rows are in the order of their days.
  return { days: { first: days[0] ?? 0, last: days.at(-1) ?? 0 }, minutesByDay, activities: find.all() };
}

type Sum = { -readonly [Part in keyof MonthActivity]: MonthActivity[Part] };

/** Finds the sum that a row belongs to, and makes it where it is the first one. */
function activityFinder(month: MonthColumns) {
  const [units, dockets] = [columnOf(month, 'unit'), columnOf(month, 'docket')];
  const [kinds, duties] = [columnOf(month, 'kind'), columnOf(month, 'duty')];
  const byKind = month.words.map((): Sum[] => []);
  const ofRow = (row: number): Sum => {
    const [unit, docket, kind, duty] = [units[row] ?? -1, dockets[row] ?? -1, kinds[row] ?? 0, duties[row] ?? -1];
    const sums = byKind[kind] ?? [];
    // One kind has few sums: one for each duty, unit and docket of the month.
    const found = sums.find((sum) => sum.duty === duty && sum.unit === unit && sum.docket === docket);
    if (found !== undefined) return found;
    const sum = { unit, docket, kind, duty, minutes: 0, units: 0, entries: 0 };
    sums.push(sum);
    return sum;
  };
  return { ofRow, all: () => byKind.flat() };
}
