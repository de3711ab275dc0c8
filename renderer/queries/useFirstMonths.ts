import { Dexie } from 'dexie';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useFirstMonths asks. */
export const firstMonthsQuestion = (officers: readonly RecordId[]): Question<readonly MonthColumns[]> => ({
  key: `first months|${officers.join(' ')}`,
  ask: async ({ store: { database } }) => {
    const firsts = await Promise.all(
      officers.map(async (officer) =>
        await database.totals.where('[officer+month]').between([officer, Dexie.minKey], [officer, Dexie.maxKey]).filter(({ rows }) => rows > 0).first()),
    );
    return firsts.filter((columns) => columns !== undefined);
  },
});

/** For each of these officers the totals of the first month in which anything was logged, found by its key. */
export function useFirstMonths(officers: readonly RecordId[]): readonly MonthColumns[] | undefined {
  return useLive(firstMonthsQuestion(officers));
}
