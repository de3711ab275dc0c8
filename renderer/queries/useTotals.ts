import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import { readTotals } from './readTotals';
import { useLive } from './useLive';

/** The totals of these officers in these months, asked again only when one of them changes; months without any are left out. */
export function useTotals(officers: readonly RecordId[], months: readonly Month[]): readonly MonthColumns[] | undefined {
  return useLive(`totals|${officers.join(' ')}|${months.join(' ')}`, async ({ store: { database } }) => await readTotals(database, officers, months));
}
