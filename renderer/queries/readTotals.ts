import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import type { DaybookDatabase } from '#renderer/storage/database';

/**
 * The totals of these officers in these months, officer by officer; months without any are left out. The months follow
 * one another without a gap, so that one request an officer answers for all of them, however many years they are.
 */
export async function readTotals(database: DaybookDatabase, officers: readonly RecordId[], months: readonly Month[]): Promise<MonthColumns[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = await Promise.all(officers.map(async (officer) =>
    await database.totals.where('[officer+month]').between([officer, first], [officer, last], true, true).toArray()));
  return found.flat();
}
