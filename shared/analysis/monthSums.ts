import { columnOf, type MonthColumns } from './totalsColumns';

/**
 * The sums of one month for any report: the minutes of each day by its number (1 to 31), and the sums of each activity.
 * `days` are the first and the last day on which anything was logged, 0 in an empty month.
 */
export type MonthSums = {
  readonly days: { readonly first: number; readonly last: number };
  readonly minutesByDay: Int32Array;
  readonly activities: readonly MonthActivity[];
};

/**
 * Work of one kind, for one duty or none, in one unit and docket. Unit, docket, kind and duty are indexes into the
 * month's words, -1 for null.
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

type Sum = { -readonly [Part in keyof MonthActivity]: MonthActivity[Part] };

/** The loop runs over every row of ten years, so it allocates only the sums. */
function sumMonth(month: MonthColumns): MonthSums {
  const [days, kinds, duties] = [columnOf(month, 'day'), columnOf(month, 'kind'), columnOf(month, 'duty')];
  const [unitOf, docketOf] = [columnOf(month, 'unit'), columnOf(month, 'docket')];
  const [minutes, units, entries] = [columnOf(month, 'minutes'), columnOf(month, 'units'), columnOf(month, 'entries')];
  const minutesByDay = new Int32Array(32);
  const byKind = month.words.map((): Sum[] => []);
  for (let row = 0; row < month.rows; row += 1) {
    const day = days[row] ?? 0;
    const kind = kinds[row] ?? 0;
    const sum = sumIn(byKind[kind] ?? [], kind, duties[row] ?? -1, unitOf[row] ?? -1, docketOf[row] ?? -1);
    minutesByDay[day] = (minutesByDay[day] ?? 0) + (minutes[row] ?? 0);
    sum.minutes += minutes[row] ?? 0;
    sum.units += units[row] ?? 0;
    sum.entries += entries[row] ?? 0;
  }
  // Rows are in the order of their days.
  return { days: { first: days[0] ?? 0, last: days.at(-1) ?? 0 }, minutesByDay, activities: byKind.flat() };
}

/** The sum for a duty, unit and docket among a kind's sums, of which there are few. Adds it if it is missing. */
function sumIn(ofKind: Sum[], kind: number, duty: number, unit: number, docket: number): Sum {
  for (const sum of ofKind) if (sum.duty === duty && sum.unit === unit && sum.docket === docket) return sum;
  const sum = { unit, docket, kind, duty, minutes: 0, units: 0, entries: 0 };
  ofKind.push(sum);
  return sum;
}
