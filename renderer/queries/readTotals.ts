import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import type { DaybookDatabase } from '#renderer/storage/database';

/** The totals of these officers in these months, officer by officer; months without any are left out. */
export async function readTotals(database: DaybookDatabase, officers: readonly RecordId[], months: readonly Month[]): Promise<MonthColumns[]> {
  const keys = officers.flatMap((officer) => months.map((month): [RecordId, Month] => [officer, month]));
  return (await database.totals.bulkGet(keys)).filter((columns) => columns !== undefined);
}
