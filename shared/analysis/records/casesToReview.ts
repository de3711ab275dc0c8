import type { RecordId } from '#shared/base/ids';
import { allCases } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Docket } from '#shared/records/officer';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Day } from '#shared/time/day';
import { casesOn } from './docketSize';
import { intervalOn, type CasesOfClass } from './docketReview';

/**
 * The cases that an officer has to review, by docket and class, as last counted on or before a day. The count of all
 * cases is used if the interval is for all cases or if no class was counted; never both, so that no case counts twice.
 */
export function casesToReview(
  counts: readonly DocketCount[],
  officer: RecordId,
  intervals: readonly ReviewInterval[],
  day: Day,
): CasesOfClass[] {
  return dockets.flatMap((docket) => {
    const counted = casesOn(counts, { officer, docket }, day);
    if (counted === null) return [];
    const isOfAll = intervalOn(intervals, { docket, caseClass: allCases }, day) !== null;
    const byClass = isOfAll || counted.classes.size === 0 ? [[allCases, counted.cases] as const] : [...counted.classes];
    return byClass.map(([caseClass, cases]) => ({ docket, caseClass, cases, countedOn: counted.day }));
  });
}

const dockets: readonly Docket[] = ['non-detained', 'detained', 'mixed'];
