import { useMemo } from 'react';
import { docketNames } from '#shared/reports/checksReport';
import { countText, shareText } from '#shared/reports/figures';
import { tenthsText } from '#shared/reports/marginText';
import type { ReviewLine } from '#shared/reports/reviewTables';
import { unitReviewReport, type OfficerReview, type UnitReviewReport } from '#shared/reports/unitReviewReport';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { TwoLines } from '../../TwoLines';
import type { UnitTabProps } from '../../tab';
import { UnitOfficers } from '../../UnitOfficers';
import { UnitReport } from '../../UnitReport';
import { PacePanel } from './PacePanel';
import { unitPaceColumns, unitReviewColumns } from './unitReviewColumns';
import { useUnitReviewMembers } from './useReviewReport';
import './review.css';

/** Docket review in a supervisor's unit, by officer and docket. */
export function UnitReviewTab(about: UnitTabProps) {
  const read = useUnitReviewMembers(about);
  const { unitName } = about.place;
  const report = useMemo(
    () => (read === undefined ? undefined : unitReviewReport({ unitName, members: read.members, isNamed: false })),
    [read, unitName],
  );
  if (read === undefined || report === undefined) return null;
  return (
    <>
      <UnitReport
        makeReport={(isNamed) => unitReviewReport({ unitName, members: read.members, isNamed })}
        months={read.months}
        settings={about.settings}
        columns={unitReviewColumns}
        officers={report.officers}
        dockets={report.dockets}
        name="the docket review"
      />
      <p className="records-finding">
        <b>{report.lead}</b> {report.rest}
      </p>
      <Figures report={report} today={about.today} />
    </>
  );
}

type FiguresProps = { readonly report: UnitReviewReport; readonly today: UnitTabProps['today'] };

function Figures({ report, today }: FiguresProps) {
  const { officers, all, paces, notes } = report;
  return (
    <UnitOfficers<OfficerReview>
      caption="Docket review by officer"
      columns={unitReviewColumns}
      lines={officers}
      nameColumn="officer"
      totals={(line, count) => ({ ...line, ...all, label: count })}
      notes={notes.slice(0, -1)}
      side={(shown) => (
        <PacePanel report={shown.report} today={today} whose={shown.label}>
          <Classes shown={shown} />
        </PacePanel>
      )}
    >
      <div className="records-part">
        <SectionHead title="Pace to clear the backlog" sub="cases a workday, all officers together" />
      </div>
      <ScrollBox label="Pace to clear the backlog">
        <Table
          caption="Pace to clear the backlog of the unit"
          columns={unitPaceColumns}
          rows={paces}
          rowKey={({ by }) => by}
          density="compact"
        />
      </ScrollBox>
    </UnitOfficers>
  );
}

/** The classes of the chosen officer's cases. */
function Classes({ shown: { label, report } }: { readonly shown: OfficerReview }) {
  return (
    <Table
      caption={`Classes of cases of ${label}`}
      columns={classColumns}
      rows={report.lines}
      rowKey={({ docket, caseClass }) => `${docket} ${caseClass}`}
      density="compact"
      empty="No cases were counted."
    />
  );
}

const classColumns: readonly Column<ReviewLine>[] = [
  { key: 'class', head: 'Class', isName: true, cell: ClassName },
  {
    key: 'time',
    head: 'In time',
    align: 'right',
    cell: ({ reviewed, cases }) => (reviewed === null || cases === 0 ? '–' : shareText(reviewed / cases)),
  },
  { key: 'cases', head: 'Cases', align: 'right', cell: ({ cases }) => countText(cases) },
  {
    key: 'backlog',
    head: 'Backlog',
    align: 'right',
    cell: ({ backlog }) => (backlog === null ? '–' : tenthsText(backlog)),
  },
];

function ClassName({ label, docket }: ReviewLine) {
  return <TwoLines below={docketNames[docket]}>{label}</TwoLines>;
}
