import { useMemo } from 'react';
import { countedMonths, ownLines, unitLines, type DocketLine } from '#shared/analysis/records/docketLines';
import { goalFacts } from '#shared/analysis/records/goalFacts';
import { goalFigures } from '#shared/analysis/records/goalFigures';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Goal } from '#shared/records/goal';
import type { Docket, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { docketReport, type GoalLine } from '#shared/reports/docketReport';
import { labelOn } from '#shared/reports/recordsInput';
import type { Report } from '#shared/reports/report';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { membershipOn } from '#shared/rules/membershipOn';
import type { Day, Month } from '#shared/time/day';
import { useCaseClasses, useDocketCounts, useGoals } from '#renderer/queries/docketSize';
import { useExpectations } from '#renderer/queries/schedule';
import type { TabProps } from '../../tab';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';
import { useUnitOfViewer, type ViewerUnit } from '../../useUnitOfViewer';

/** How many months the table shows. */
const monthsShown = 6;

/** What the docket tab shows. */
export type ShownDocket = ViewerUnit & {
  readonly counts: readonly Recorded<DocketCount>[];
  readonly classes: readonly Recorded<CaseClass>[];
  readonly columns: readonly Month[];
  readonly own: readonly DocketLine[];
  readonly ofUnit: readonly DocketLine[];
  readonly goals: readonly GoalLine[];
  readonly report: Report;
  readonly months: readonly MonthColumns[];
};

/** Reads and computes what the docket tab shows; undefined while it is read for the first time. */
export function useDocket({ viewer, today }: TabProps): ShownDocket | undefined {
  const input = useRecordsInput();
  const place = useUnitOfViewer(viewer, today);
  const officers = useMemo(() => [viewer.id], [viewer.id]);
  const [counts, classes, goals, expectations] = [
    useDocketCounts(viewer.id, place.unit), useCaseClasses(), useGoals(viewer.id), useExpectations(officers),
  ];
  return useMemo(() => {
    const records = expectations?.[0];
    if (input === undefined || records === undefined) return undefined;
    if (counts === undefined || classes === undefined || goals === undefined) return undefined;
    const columns = countedMonths(counts.filter(({ day }) => day <= today), today, monthsShown);
    const own = ownLines(counts, viewer.id, classes, columns);
    const ofUnit = unitLines(counts, officersOf(place.members, counts, today), columns);
    const lines = goals.map((goal) => goalLine(goal, input, records));
    const unitName = place.unit === null ? null : place.unitName;
    const report = docketReport({
      scope: viewer.alias, unitName, months: columns, own, unit: ofUnit, goals: lines, today,
      asOf: input.asOf, simulated: input.simulated,
    });
    return { ...place, counts, classes, columns, own, ofUnit, goals: lines, report, months: input.months };
  }, [input, place, counts, classes, goals, expectations, viewer, today]);
}

function goalLine(goal: Recorded<Goal>, input: TabInput, records: ExpectationRecords): GoalLine {
  const { today } = input;
  const facts = goalFacts(goal, { days: input.days, records, today });
  return { goal, kind: labelOn(input.names.kinds, goal.kind, today), facts, figures: goalFigures(goal, facts) };
}

/** The officers of a docket: its members, and those of both dockets who counted cases on it. */
function officersOf(
  members: readonly Recorded<Officer>[],
  counts: readonly DocketCount[],
  today: Day,
): (docket: Docket) => readonly RecordId[] {
  return (docket) =>
    members
      .filter((member) => {
        const own = membershipOn(member, today)?.docket;
        const hasCounted = counts.some((count) => count.officer === member.id && count.docket === docket);
        return own === docket || (own === 'mixed' && hasCounted);
      })
      .map(({ id }) => id);
}
