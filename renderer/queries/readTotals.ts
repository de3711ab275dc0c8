import { sumsOfMonth } from '#shared/analysis/monthSums';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import type { DaybookDatabase } from '#renderer/storage/database';

/** The months of one request. */
const mostMonths = 12;

/**
 * The totals of these officers in these months, officer by officer; months without any are left out. The months follow
 * one another without a gap, so that one request answers for a year of an officer. Of several years each is summed while
 * the database reads the next.
 */
export async function readTotals(database: DaybookDatabase, officers: readonly RecordId[], months: readonly Month[]): Promise<MonthColumns[]> {
  const years = Array.from({ length: Math.ceil(months.length / mostMonths) }, (_, year) => months.slice(year * mostMonths, (year + 1) * mostMonths));
  const ask = async () => await Promise.all(officers.flatMap((officer) => years.map(async (year) => await readYear(database, officer, year))));
  const found = years.length > 1 ? await database.transaction('r', database.totals, ask) : await ask();
  return found.flat();
}

async function readYear(database: DaybookDatabase, officer: RecordId, months: readonly Month[]): Promise<MonthColumns[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = await database.totals.where('[officer+month]').between([officer, first], [officer, last], true, true).toArray();
  for (const month of found) sumsOfMonth(month);
  return found;
}
