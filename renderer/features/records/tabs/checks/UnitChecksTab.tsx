import { useMemo, useState } from 'react';
import { countedText, rangeText } from '#shared/reports/figures';
import { docketNames, measuredText } from '#shared/reports/checksReport';
import type { CheckLine } from '#shared/reports/checksTables';
import { byDocket, officersOf } from '#shared/reports/unitRecords';
import { unitChecksReport, type OfficerChecks, type UnitChecksReport } from '#shared/reports/unitChecksReport';
import { useRecordsView } from '#renderer/state/recordsView';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { UnitTabProps } from '../../tab';
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
  const { officers, all, range } = report;
  const [selected, setSelected] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: 'name', isDescending: false });
  const columns = useMemo(() => officerColumns(report), [report]);
  const groups = byDocket(officers).map(({ docket, lines }) => ({
    key: docket,
    label: docketNames[docket],
    rows: sortRows<OfficerChecks>(lines, columns, sort),
  }));
  const shown = officers.find((line) => keyOf(line) === selected) ?? groups[0]?.rows[0];
  const label = countedText(officersOf(officers), 'officer');
  return (
    <div className="records-two">
      <div className="records-left">
        <ListTable
          caption="Record checks by officer"
          columns={columns}
          groups={groups}
          rowKey={keyOf}
          selected={shown === undefined ? null : keyOf(shown)}
          onSelect={setSelected}
          sort={sort}
          onSort={onSort}
          totals={shown === undefined ? undefined : { ...shown, ...all, label: `All, ${label}` }}
        />
        <Periods report={report} />
        <p className="small muted">{report.notes.slice(0, -1).join(' ')}</p>
      </div>
      {shown === undefined ? null : <OfficerSide shown={shown} title={rangeText(range)} />}
    </div>
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

function keyOf({ officer, docket }: OfficerChecks): string {
  return `${officer} ${docket}`;
}
