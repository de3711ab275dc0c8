import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import { readTotals } from './readTotals';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useTotals asks. */
export const totalsQuestion = (officers: readonly RecordId[], months: readonly Month[]): Question<readonly MonthColumns[]> => ({
  key: `totals|${officers.join(' ')}|${months.join(' ')}`,
  ask: async ({ store: { database } }) => await readTotals(database, officers, months),
});

/** The totals of these officers in these months, asked again only when one of them changes; months without any are left out. */
export function useTotals(officers: readonly RecordId[], months: readonly Month[]): readonly MonthColumns[] | undefined {
  return useLive(totalsQuestion(officers, months));
}
