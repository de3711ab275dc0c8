import { useMemo } from 'react';
import { rangeText } from '#shared/reports/figures';
import { measuredText } from '#shared/reports/checksReport';
import type { CheckLine } from '#shared/reports/checksTables';
import { unitChecksReport, type OfficerChecks, type UnitChecksReport } from '#shared/reports/unitChecksReport';
import { useRecordsView } from '#renderer/state/recordsView';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { ListTable } from '#renderer/ui/list/ListTable';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { UnitTabProps } from '../../tab';
import { UnitOfficers } from '../../UnitOfficers';
import { UnitReport } from '../../UnitReport';
import { useUnitInputs } from '../../useUnitInputs';
import { BacklogBars } from './BacklogBars';
import { CutBar } from './CutBar';
import { RateLine } from './RateLine';
import { checkColumns } from './checkColumns';
import { usePeriodColumns } from './usePeriodColumns';
import './checks.css';

/** The record checks of a supervisor's unit, by officer and docket and by period. */
export function UnitChecksTab(about: UnitTabProps) {
  const read = useUnitInputs(about);
  const by = useRecordsView((state) => state.checkCut);
  const { unitName } = about.place;
  const report = useMemo(
    () =>
      read === undefined
        ? undefined
        : unitChecksReport({ unitName, members: read.members, by, isNamed: false }),
    [read, by, unitName],
  );
  const columns = useMemo(() => (report === undefined ? [] : officerColumns(report)), [report]);
  if (read === undefined || report === undefined) return null;
  const { members, months } = read;
  return (
    <>
      <UnitReport
        makeReport={(isNamed) => unitChecksReport({ unitName, members, by, isNamed })}
        months={months}
        settings={about.settings}
        columns={columns}
        officers={report.officers}
        dockets={report.dockets}
        name="the record checks"
      />
      <p className="records-finding">
        <b>{report.lead}</b> {report.rest}
      </p>
      <CutBar by={by} />
      <Figures report={report} />
    </>
  );
}

function officerColumns({ officers }: UnitChecksReport) {
  const scale = chartScale(officers.map(({ checks }) => checks.due + checks.notRequired), 2);
  const [name, ...columns] = checkColumns('Officer', ({ label }: CheckLine) => label, scale);
  return name === undefined ? columns : [{ ...name, sortBy: ({ label }: CheckLine) => label }, ...columns];
}

function Figures({ report }: { readonly report: UnitChecksReport }) {
  const { officers, all, range, notes } = report;
  const columns = useMemo(() => officerColumns(report), [report]);
  return (
    <UnitOfficers<OfficerChecks>
      caption="Record checks by officer"
      columns={columns}
      lines={officers}
      nameColumn="name"
      totals={(line, count) => ({ ...line, ...all, label: `All, ${count}` })}
      notes={notes.slice(0, -1)}
      side={(shown) => <OfficerSide shown={shown} title={rangeText(range)} />}
    >
      <Periods report={report} />
    </UnitOfficers>
  );
}

function Periods({ report }: { readonly report: UnitChecksReport }) {
  const by = useRecordsView((state) => state.checkCut);
  const columns = usePeriodColumns(report.periods, by);
  return (
    <>
      <div className="records-part">
        <SectionHead title="By period" sub="the same checks, all officers" />
      </div>
      <ListTable
        caption="Record checks of the unit by period"
        columns={columns}
        groups={[{ key: 'all', label: null, rows: report.periods }]}
        rowKey={({ period }) => period.first}
        selected={null}
        onSelect={() => undefined}
      />
    </>
  );
}

type OfficerSideProps = { readonly shown: OfficerChecks; readonly title: string };

/** The chosen officer's own rate and backlog, of all dockets. */
function OfficerSide({ shown: { label, report }, title }: OfficerSideProps) {
  return (
    <aside className="records-side" aria-label={`Record checks of ${label}`}>
      <SectionHead title={`${label}, done of the checks due`} sub={title} />
      <RateLine periods={report.periods} />
      <p className="small muted">Percent; second row: checks due. An open dot is a period that is not over.</p>
      {report.all.backlog === null ? null : (
        <>
          <SectionHead title="Work left behind" sub="minutes skipped, running sum" />
          <BacklogBars periods={report.periods} all={report.all} />
        </>
      )}
      <p className="small muted">{`A check: ${measuredText(report.measured)}.`.replace('..', '.')}</p>
    </aside>
  );
}
