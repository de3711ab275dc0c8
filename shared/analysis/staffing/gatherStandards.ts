import type { RecordId } from '#shared/base/ids';
import { allCases } from '#shared/records/caseClass';
import type { Docket } from '#shared/records/officer';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { YearUnits } from './gatherYear';
import { requiredUnits, type StandardCell } from './standardsMet';

/** The cases of a docket: all of them, and those of each class that is counted separately. */
export type DocketCases = {
  readonly docket: Docket;
  readonly cases: number;
  readonly classes: ReadonlyMap<RecordId, number>;
};

/** What a standard says. */
export type StandardTerms = Pick<ServiceStandard, 'docket' | 'caseClass' | 'kind' | 'required'>;

/**
 * The work of each docket and kind compared with what a set of standards requires (method.md 3). A standard for one
 * class applies to its cases, one for all cases to the rest of the docket; without one, the rest keeps the observed
 * rate. A standard for a docket without counted cases requires nothing that can be computed, so it is left out.
 */
export function standardCells(
  units: readonly Pick<YearUnits, 'docket' | 'kind' | 'yearly'>[],
  cases: readonly DocketCases[],
  standards: readonly StandardTerms[],
): StandardCell[] {
  const set = standards.filter(({ required }) => required !== null);
  const done = units.map(({ docket, kind, yearly }) => ({ docket, kind, yearly }));
  const notDone = set.filter(({ docket, kind }) => !done.some((one) => one.docket === docket && one.kind === kind));
  const undone = [
    ...new Map(notDone.map(({ docket, kind }) => [`${docket}|${kind}`, { docket, kind, yearly: 0 }])).values(),
  ];
  return [...done, ...undone].map(({ docket, kind, yearly }) => {
    const own = set.filter((one) => one.docket === docket && one.kind === kind);
    const counted = cases.find((one) => one.docket === docket);
    return { docket, caseClass: null, kind, done: yearly, required: requiredOf(own, counted, yearly) };
  });
}

/** The units that the standards of one docket and kind require per year; null without a standard or without cases. */
function requiredOf(standards: readonly StandardTerms[], cases: DocketCases | undefined, done: number): number | null {
  if (standards.length === 0 || cases === undefined || cases.cases === 0) return null;
  const ofClasses = standards.filter(({ caseClass }) => caseClass !== allCases && cases.classes.has(caseClass));
  const ofAll = standards.find(({ caseClass }) => caseClass === allCases);
  if (ofClasses.length === 0 && ofAll === undefined) return null;
  const inClasses = ofClasses.map(({ caseClass, required }) => ({
    cases: cases.classes.get(caseClass) ?? 0,
    required: required ?? 0,
  }));
  const rest = Math.max(0, cases.cases - inClasses.reduce((sum, one) => sum + one.cases, 0));
  const restRate = ofAll?.required ?? done / cases.cases;
  return inClasses.reduce((sum, one) => sum + requiredUnits(one.cases, one.required), requiredUnits(rest, restRate));
}
