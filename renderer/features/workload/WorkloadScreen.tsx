import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { sumOf } from '#shared/reports/activityLines';
import { countedText, rangeText } from '#shared/reports/figures';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { PeriodBar } from '#renderer/domain-ui/PeriodBar';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { useOfficers, useUnits, useViewer } from '#renderer/queries/officers';
import { useSchedules } from '#renderer/queries/schedule';
import { useSettings } from '#renderer/queries/settings';
import { runCommand } from '#renderer/state/commandHandlers';
import { useWorkloadView } from '#renderer/state/workloadView';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { Kbd } from '#renderer/ui/Kbd';
import { Notice } from '#renderer/ui/Notice';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { CollateralPanel } from './CollateralPanel';
import { OfficerTable } from './OfficerTable';
import { ParticipationFacts } from './ParticipationFacts';
import { UndoneTable } from './UndoneTable';
import { WorkloadChart } from './WorkloadChart';
import { WorkloadFilters } from './WorkloadFilters';
import { WorkloadTable } from './WorkloadTable';
import { useChoices, useWorkload, type ShownWorkload, type WorkloadBase } from './useWorkload';
import './workload.css';

/** Where the minutes went: by activity and period, for the viewer or for a supervisor's unit. */
export function WorkloadScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return null;
  return <WorkloadOf key={viewer.id} viewer={viewer} settings={settings} />;
}

function WorkloadOf({ viewer, settings }: { readonly viewer: Recorded<Officer>; readonly settings: SettingValues }) {
  const [officers, units, expectations] = [useOfficers(), useUnits(), useSchedules(viewer.id)];
  if (officers === undefined || units === undefined || expectations === undefined) return null;
  return <Workload base={{ viewer, settings, officers, units, expectations }} />;
}

function Workload({ base }: { readonly base: WorkloadBase }) {
  const choices = useChoices(base);
  const shown = useWorkload(base, choices);
  const view = useWorkloadView();
  if (shown === undefined) return null;
  return (
    <div className="workload" aria-busy={shown.whole !== choices.whole || shown.report.by !== view.by}>
      <Head shown={shown} byteOrderMark={base.settings.csvByteOrderMark} />
      <PeriodBar view={view} today={choices.today} calendar={choices.calendar} whole={choices.whole}>
        <WorkloadFilters choices={choices} />
      </PeriodBar>
      {shown.report.lines.length === 0 ? <Nothing shown={shown} /> : <Figures shown={shown} />}
      <UndoneTable report={shown.report} />
      <Notes shown={shown} />
    </div>
  );
}

function Head({ shown, byteOrderMark }: { readonly shown: ShownWorkload; readonly byteOrderMark: boolean }) {
  const { report, months, people, whole } = shown;
  const { measure } = useWorkloadView();
  const finding = measure === 'units' ? report.unitsFinding : report.finding;
  const exporting = useExport(() => ({ report: { ...report, finding }, months, byteOrderMark }));
  const minutes = countedText(sumOf(report.total.minutes), 'minute');
  return (
    <>
      <PageHead title="Workload" className="workload-head">
        <b>{rangeText(whole)}</b>
        <PageSub className="workload-sub">{`${people}, ${minutes} logged`}</PageSub>
        <ExportButtons exporting={exporting} />
      </PageHead>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
    </>
  );
}

function Figures({ shown: { report } }: { readonly shown: ShownWorkload }) {
  const { measure } = useWorkloadView();
  return (
    <>
      <div className="workload-charts">
        <WorkloadChart report={report} measure={measure} />
        <CollateralPanel report={report} />
      </div>
      <WorkloadTable report={report} measure={measure} />
      {report.officers === null ? null : <OfficerTable report={report} officers={report.officers} />}
    </>
  );
}

function Nothing({ shown: { report } }: { readonly shown: ShownWorkload }) {
  return (
    <EmptyState title="Nothing was logged in this period.">
      <p>
        Log something on Today: <CommandKbd command="focusLine" /> <b>phone x4 35m</b> <Kbd keys="Enter" /> adds{' '}
        35 minutes and 4 calls here.
      </p>
      <Button onClick={() => runCommand('goToday')}>Go to Today</Button>
      {report.participation.rate === null ? null : <ParticipationFacts report={report} />}
    </EmptyState>
  );
}

function Notes({ shown: { report } }: { readonly shown: ShownWorkload }) {
  return (
    <section className="workload-notes" aria-label="Notes">
      {report.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}
