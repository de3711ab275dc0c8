import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { allCases } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';

/** Whose cases: an officer's, or the whole unit's for null. */
export type CountedScope = { readonly officer: RecordId | null; readonly docket: Docket };

/**
 * The cases of an officer or a whole unit on one docket. `cases` is the count of all cases, or else the sum of the
 * classes. `classesAdded` is that sum if both exist, so that they can be compared; null otherwise.
 */
export type CasesOnDay = {
  readonly day: Day;
  readonly cases: number;
  readonly classesAdded: number | null;
  readonly classes: ReadonlyMap<RecordId, number>;
};

/**
 * The cases counted on one particular day; null if nothing was counted. Counts of classes are added up only if the day
 * has no count of all cases. Of two counts of the same thing, the later record counts.
 */
export function casesCountedOn(counts: readonly DocketCount[], scope: CountedScope, day: Day): CasesOnDay | null {
  const ofDay = counts.filter((count) => isOf(count, scope) && count.day === day);
  if (ofDay.length === 0) return null;
  const byClass = new Map(ofDay.map(({ caseClass, cases }) => [caseClass, cases]));
  const all = byClass.get(allCases);
  const classes = new Map([...byClass].filter(([id]) => id !== allCases));
  const added = [...classes.values()].reduce((sum, cases) => sum + cases, 0);
  return { day, cases: all ?? added, classesAdded: all === undefined || classes.size === 0 ? null : added, classes };
}

/** The cases on a docket as last counted on or before a day; null if they never were. */
export function casesOn(counts: readonly DocketCount[], scope: CountedScope, day: Day): CasesOnDay | null {
  const last = countedDays(counts, scope).findLast((counted) => counted <= day);
  return last === undefined ? null : casesCountedOn(counts, scope, last);
}

/** The days on which a docket of an officer or unit was counted, in order. */
export function countedDays(counts: readonly DocketCount[], scope: CountedScope): Day[] {
  return [...new Set(counts.filter((count) => isOf(count, scope)).map(({ day }) => day))].toSorted(compareText);
}

/**
 * A unit's own figure and its officers' counts for the same day: compared, never added. `missing` are the officers
 * without a count on that day; `difference` is officers less unit, null if an officer is missing.
 */
export type UnitComparison = {
  readonly day: Day;
  readonly unit: number;
  readonly officers: number;
  readonly counted: number;
  readonly missing: readonly RecordId[];
  readonly difference: number | null;
};

/** Compares a unit's figure with the counts of these officers on a day; null if either side has no count. */
export function compareUnit(
  counts: readonly DocketCount[],
  officers: readonly RecordId[],
  docket: Docket,
  day: Day,
): UnitComparison | null {
  const unit = casesCountedOn(counts, { officer: null, docket }, day);
  const own = officers.map((officer) => ({ officer, counted: casesCountedOn(counts, { officer, docket }, day) }));
  const present = own.flatMap(({ counted }) => (counted === null ? [] : [counted.cases]));
  if (unit === null || present.length === 0) return null;
  const sum = present.reduce((total, cases) => total + cases, 0);
  const missing = own.filter(({ counted }) => counted === null).map(({ officer }) => officer);
  return {
    day,
    unit: unit.cases,
    officers: sum,
    counted: present.length,
    missing,
    difference: missing.length > 0 ? null : sum - unit.cases,
  };
}

function isOf(count: DocketCount, { officer, docket }: CountedScope): boolean {
  return count.officer === officer && count.docket === docket;
}
