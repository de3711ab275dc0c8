import { Dexie } from 'dexie';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import { useLive } from './useLive';

/** For each of these officers the totals of the first month in which anything was logged, found by its key. */
export function useFirstMonths(officers: readonly RecordId[]): readonly MonthColumns[] | undefined {
  return useLive(`first months|${officers.join(' ')}`, async ({ store: { database } }) => {
    const firsts = await Promise.all(
      officers.map(async (officer) =>
        await database.totals.where('[officer+month]').between([officer, Dexie.minKey], [officer, Dexie.maxKey]).filter(({ rows }) => rows > 0).first()),
    );
    return firsts.filter((columns) => columns !== undefined);
  });
}
