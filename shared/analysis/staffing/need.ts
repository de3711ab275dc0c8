import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import { categoryAllowance, individualAllowance, yearValue } from './yearValue';

/** A number for each kind: units per year, or minutes per unit. */
export type ByKind = ReadonlyMap<RecordId, number>;

/**
 * What turns a workload into officers: a full-time officer's AWT and the minutes of single officers' duties, both per
 * year, the share of support, and the available staff in full-time officers.
 */
export type StaffingYear = {
  readonly availableMinutes: number;
  readonly supportShare: number;
  readonly dutyMinutes: number;
  readonly staff: number;
};

/** Everything that a need is computed from: units per year and minutes per unit by kind, and the year. */
export type NeedInput = { readonly units: ByKind; readonly weights: ByKind; readonly year: StaffingYear };

/** The work of one kind in a year, in minutes and in officers. */
export type KindWork = {
  readonly kind: RecordId;
  readonly units: number;
  readonly weight: number;
  readonly minutes: number;
  readonly officers: number;
};

/**
 * The implied need in officers: `caseOfficers` is workload over year value, `dutyOfficers` is the single duties over
 * AWT, `value` is the sum of both. `net` is staff less need: negative for a shortage. `unweighted` are kinds with units
 * but no weight, whose work is not in the need.
 */
export type Need = {
  readonly kinds: readonly KindWork[];
  readonly unweighted: readonly RecordId[];
  readonly workload: number;
  readonly yearValue: number;
  readonly caseOfficers: number;
  readonly dutyOfficers: number;
  readonly value: number;
  readonly net: number;
};

/** The implied need (method.md 3): Σ units · weight over the year value, plus the single officers' duties. */
export function needOf({ units, weights, year }: NeedInput): Need {
  const value = yearValue(year.availableMinutes, year.supportShare);
  const inOrder = [...units].toSorted(([one], [other]) => compareText(one, other));
  const kinds = inOrder.flatMap(([kind, count]) => {
    const weight = weights.get(kind);
    if (weight === undefined) return [];
    return [{ kind, units: count, weight, minutes: count * weight, officers: (count * weight) / value }];
  });
  const workload = sumOf(kinds.map(({ minutes }) => minutes));
  const caseOfficers = workload / value;
  const dutyOfficers = individualAllowance(year.dutyMinutes, year.availableMinutes);
  return {
    kinds,
    unweighted: inOrder.flatMap(([kind, count]) => (count > 0 && !weights.has(kind) ? [kind] : [])),
    workload,
    yearValue: value,
    caseOfficers,
    dutyOfficers,
    value: caseOfficers + dutyOfficers,
    net: netOf(year.staff, caseOfficers + dutyOfficers),
  };
}

/** The same need in the form of WISN: workload over AWT, times CAF, plus IAF. */
export function needByWisn(workload: number, { availableMinutes, supportShare, dutyMinutes }: StaffingYear): number {
  return (
    (workload / availableMinutes) * categoryAllowance(supportShare) + individualAllowance(dutyMinutes, availableMinutes)
  );
}

/** Staff less need, in officers: negative for a shortage. */
export function netOf(staff: number, need: number): number {
  return staff - need;
}
