import { useMemo } from 'react';
import { docketNames } from '#shared/reports/checksReport';
import type { DutyLine } from '#shared/reports/dutiesTables';
import { countedText } from '#shared/reports/figures';
import {
  unitDutiesReport, type DutyMember, type OfficerDuties, type UnitDutiesReport,
} from '#shared/reports/unitDutiesReport';
import { useAssignmentsOf } from '#renderer/queries/duties';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table } from '#renderer/ui/Table';
import type { UnitTabProps } from '../../tab';
import { UnitOfficers } from '../../UnitOfficers';
import { UnitReport } from '../../UnitReport';
import { useUnitInputs } from '../../useUnitInputs';
import { assignedColumns, dutyOfUnitColumns, unitDutyColumns } from './unitDutyColumns';
import './duties.css';

/** The collateral duties of a supervisor's unit, by officer and by duty. */
export function UnitDutiesTab(about: UnitTabProps) {
  const read = useUnitInputs(about);
  const { unitName, members: officers } = about.place;
  const ids = useMemo(() => officers.map(({ id }) => id), [officers]);
  const assignments = useAssignmentsOf(ids);
  const members = useMemo(() => {
    if (read === undefined || assignments === undefined) return undefined;
    const dutiesOf = (member: (typeof read.members)[number]): DutyMember => ({
      ...member, assignments: assignments.filter(({ officer }) => officer === member.officer),
    });
    const [first, ...rest] = read.members;
    return [dutiesOf(first), ...rest.map(dutiesOf)] as const;
  }, [read, assignments]);
  const report = useMemo(
    () => (members === undefined ? undefined : unitDutiesReport({ unitName, members, isNamed: false })),
    [members, unitName],
  );
  const columns = useMemo(() => (report === undefined ? [] : columnsOf(report)), [report]);
  if (read === undefined || members === undefined || report === undefined) return null;
  return (
    <>
      <UnitReport
        makeReport={(isNamed) => unitDutiesReport({ unitName, members, isNamed })}
        months={read.months}
        settings={about.settings}
        columns={columns}
        officers={report.officers}
        dockets={report.dockets.map(({ docket, sums }) => ({ label: docketNames[docket], now: [], sums }))}
        name="the duties"
      />
      <p className="records-finding">
        <b>{report.lead}</b> {report.rest}
      </p>
      <Figures report={report} today={about.today} />
    </>
  );
}

function columnsOf({ officers }: UnitDutiesReport) {
  const hours = officers.flatMap(({ sums: { weeks, minutes, expected } }) =>
    weeks === 0 ? [] : [minutes / weeks / 60, expected / weeks / 60],
  );
  return unitDutyColumns(chartScale(hours, 4));
}

type FiguresProps = { readonly report: UnitDutiesReport; readonly today: UnitTabProps['today'] };

function Figures({ report, today }: FiguresProps) {
  const { officers, duties, all, notes } = report;
  const columns = useMemo(() => columnsOf(report), [report]);
  return (
    <UnitOfficers<OfficerDuties>
      caption="Duties by officer"
      columns={columns}
      lines={officers}
      nameColumn="officer"
      totals={(line, count) => ({ ...line, label: count, now: [], sums: all })}
      notes={notes.slice(0, -1)}
      above={
        <div className="records-filter">
          <span className="small muted">
            Bar: mean hours a week of the whole weeks; upright: expected. Now: duties under way.
          </span>
        </div>
      }
      side={(shown) => <OfficerSide shown={shown} today={today} />}
    >
      <div className="records-part">
        <SectionHead title="By duty" sub="hours a week of all who have it now; share of its whole weeks" />
      </div>
      <ScrollBox label="By duty">
        <Table
          caption="Each duty in the unit"
          columns={dutyOfUnitColumns}
          rows={duties}
          rowKey={({ duty }) => duty}
          density="compact"
          empty="No duty is assigned to an officer of the unit."
        />
      </ScrollBox>
    </UnitOfficers>
  );
}

/** The duties of the chosen officer, and what that officer logged without an assignment. */
type OfficerSideProps = Pick<FiguresProps, 'today'> & { readonly shown: OfficerDuties };

function OfficerSide({ shown: { label, report }, today }: OfficerSideProps) {
  return (
    <aside className="records-side" aria-label={`Duties of ${label}`}>
      <SectionHead title={label} sub={countedText(report.lines.length, 'duty', 'duties')} />
      <Table
        caption={`Duties of ${label}`}
        columns={assignedColumns(today)}
        rows={report.lines}
        rowKey={({ assignment }: DutyLine) => assignment.id}
        density="compact"
        empty="No duty is assigned."
      />
      {report.unassigned.map(({ duty, label: name, minutes }) => (
        <p key={duty} className="small muted">
          {`${name}: ${countedText(minutes, 'minute')} logged without an assignment.`}
        </p>
      ))}
      <p className="small muted">{report.finding}</p>
    </aside>
  );
}
