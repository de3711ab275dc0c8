import { useMemo, useState } from 'react';
import { docketNames } from '#shared/reports/checksReport';
import { countedText, countText, shareText } from '#shared/reports/figures';
import { tenthsText } from '#shared/reports/marginText';
import type { ReviewLine } from '#shared/reports/reviewTables';
import { byDocket, officersOf } from '#shared/reports/unitRecords';
import { unitReviewReport, type OfficerReview, type UnitReviewReport } from '#shared/reports/unitReviewReport';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { TwoLines } from '../../TwoLines';
import type { UnitTabProps } from '../../tab';
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
  const { officers, all, paces } = report;
  const [selected, setSelected] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: 'officer', isDescending: false });
  const groups = byDocket(officers).map(({ docket, lines }) => ({
    key: docket,
    label: docketNames[docket],
    rows: sortRows<OfficerReview>(lines, unitReviewColumns, sort),
  }));
  const shown = officers.find((line) => keyOf(line) === selected) ?? groups[0]?.rows[0];
  const label = countedText(officersOf(officers), 'officer');
  return (
    <div className="records-two">
      <div className="records-left">
        <ListTable
          caption="Docket review by officer"
          columns={unitReviewColumns}
          groups={groups}
          rowKey={keyOf}
          selected={shown === undefined ? null : keyOf(shown)}
          onSelect={setSelected}
          sort={sort}
          onSort={onSort}
          totals={shown === undefined ? undefined : { ...shown, ...all, label }}
        />
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
        <p className="small muted">{report.notes.slice(0, -1).join(' ')}</p>
      </div>
      {shown === undefined ? null : (
        <PacePanel report={shown.report} today={today} whose={shown.label}>
          <Classes shown={shown} />
        </PacePanel>
      )}
    </div>
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

function keyOf({ officer, docket }: OfficerReview): string {
  return `${officer} ${docket}`;
}
