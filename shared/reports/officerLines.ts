import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { Participation } from '#shared/rules/participation';
import { sumOf } from './activityLines';
import { workloadFigures, type CollateralShare, type WorkloadInput } from './workloadFigures';

/** One officer in a unit's report: minutes and entries of the whole range, the share of duties, and participation. */
export type OfficerLine = {
  readonly id: RecordId;
  readonly alias: string;
  readonly role: Officer['role'];
  readonly minutes: number;
  readonly entries: number;
  readonly collateral: CollateralShare;
  readonly participation: Participation;
};

/**
 * The lines of a unit's report by officer, in the order of their aliases. Minutes and entries add up to the report's.
 */
export function officerLines(input: WorkloadInput, officers: readonly Recorded<Officer>[]): OfficerLine[] {
  const lines = officers.map((officer) => lineOf(input, officer));
  return lines.toSorted((one, other) => compareText(one.alias, other.alias));
}

function lineOf(input: WorkloadInput, { id, alias, role }: Recorded<Officer>): OfficerLine {
  const { total, collateral, participation } = workloadFigures(inputOfOfficer(input, id));
  return {
    id, alias, role, minutes: sumOf(total.minutes), entries: sumOf(total.entries),
    collateral: collateral.all, participation,
  };
}

/** Divided by fiscal year, since only the sums over all periods are needed. */
function inputOfOfficer(input: WorkloadInput, id: RecordId): WorkloadInput {
  return {
    ...input,
    options: { ...input.options, by: 'fiscalYear' },
    months: input.months.filter(({ officer }) => officer === id),
    officers: input.officers.filter(({ officer }) => officer === id),
    closings: input.closings.filter(({ officer }) => officer === id),
  };
}
