import { useMemo, useState, type ReactNode } from 'react';
import type { RequestTotals } from '#shared/analysis/documents/requestTotals';
import type { CountryPolicy } from '#shared/records/countryPolicy';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { countedText } from '#shared/reports/figures';
import { inputLists, type ReportInput } from '#shared/reports/inputLists';
import { obstaclesReport, type ObstaclesReport } from '#shared/reports/obstaclesReport';
import { membershipOn } from '#shared/rules/membershipOn';
import { unitOf } from '#shared/rules/units';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { PreviewDialog } from '#renderer/domain-ui/paper/PreviewDialog';
import { useToday } from '#renderer/queries/clock';
import { useAllRequests, useCountryPolicies } from '#renderer/queries/countries';
import { useRequestTotals } from '#renderer/queries/obstacles';
import { useUnits, useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { useServices } from '#renderer/services/useServices';
import { runCommand, useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { DayField } from '#renderer/ui/form/DayField';
import { Notice } from '#renderer/ui/Notice';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { ObstaclesPage } from './ObstaclesPage';
import './obstacles.css';

/** The report on obstacles for the Department of State, as the page that is printed. */
export function ObstaclesScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return null;
  return <ObstaclesOf key={viewer.id} viewer={viewer} settings={settings} />;
}

type ObstaclesOfProps = { readonly viewer: Recorded<Officer>; readonly settings: SettingValues };

/** The days of the report: a year up to today, until the user chooses others. */
type ChosenDays = { readonly first: Day | null; readonly last: Day | null };

function ObstaclesOf({ viewer, settings }: ObstaclesOfProps) {
  const today = useToday(viewer);
  const [chosen, setChosen] = useState<ChosenDays>({ first: addDays(today, -365), last: today });
  const obstacles = useObstacles(viewer, settings, chosen, today);
  if (obstacles === undefined) return null;
  return (
    <ShownReport obstacles={obstacles} byteOrderMark={settings.csvByteOrderMark}>
      <Days chosen={chosen} today={today} onChange={setChosen} />
    </ShownReport>
  );
}

/** The report, and the records that it was made from. */
type Obstacles = { readonly report: ObstaclesReport; readonly records: readonly ReportInput[] };

type ShownReportProps = {
  readonly obstacles: Obstacles;
  readonly byteOrderMark: boolean;
  readonly children: ReactNode;
};

function ShownReport({ obstacles: { report, records }, byteOrderMark, children }: ShownReportProps) {
  const [isPreview, setPreview] = useState(false);
  const exporting = useExport(() => ({ report, months: [], records, byteOrderMark }));
  useCommand('printObstacles', () => setPreview(true));
  return (
    <div className="obstacles">
      <div className="obstacles-screen">
        <PageHead title="Obstacles" className="obstacles-bar">
          <nav className="obstacles-crumb" aria-label="Where">
            <Button look="quiet" icon="chevronLeft" onClick={() => runCommand('goDocuments')}>Documents</Button>
          </nav>
          <PageSub>{`report for the Department of State, ${countedText(report.requests, 'request')}`}</PageSub>
          <ExportButtons exporting={exporting} />
          <div className="obstacles-actions">
            <CommandButton command="printObstacles">Print…</CommandButton>
          </div>
        </PageHead>
        {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
        {children}
      </div>
      {report.requests === 0 ? <NoRequest /> : <ObstaclesPage report={report} />}
      {isPreview ? (
        <PreviewDialog
          sub={report.scope}
          report={report}
          exporting={exporting}
          onClose={() => setPreview(false)}
        />
      ) : null}
    </div>
  );
}

type DaysProps = { readonly chosen: ChosenDays; readonly today: Day; readonly onChange: (days: ChosenDays) => void };

function Days({ chosen, today, onChange }: DaysProps) {
  const isBackward = chosen.first !== null && chosen.last !== null && chosen.last < chosen.first;
  const isFuture = chosen.last !== null && chosen.last > today;
  return (
    <div className="obstacles-days" role="group" aria-label="Days">
      <DayField
        label="Requests opened from" value={chosen.first}
        error={chosen.first === null ? 'Enter the first day.' : null}
        onChange={(first) => onChange({ ...chosen, first })}
      />
      <DayField
        label="to, as they were then" value={chosen.last} error={lastProblem(chosen.last, isBackward, isFuture)}
        onChange={(last) => onChange({ ...chosen, last })}
      />
    </div>
  );
}

function lastProblem(last: Day | null, isBackward: boolean, isFuture: boolean): string | null {
  if (last === null) return 'Enter the last day.';
  if (isBackward) return 'The last day is before the first.';
  return isFuture ? 'This day is in the future. Choose today or an earlier day.' : null;
}

function NoRequest() {
  return (
    <EmptyState title="No request was opened in these days.">
      <p>
        Choose other days, or add a request on Documents: <CommandKbd command="saveRequest" />, then{' '}
        <b>Honduras</b>. An obstacle, such as “no answer”, is set on the request.
      </p>
      <Button onClick={() => runCommand('goDocuments')}>Go to Documents</Button>
    </EmptyState>
  );
}

type Inputs = {
  readonly requests: readonly Recorded<DocumentRequest>[];
  readonly totals: readonly RequestTotals[];
  readonly policies: readonly Recorded<CountryPolicy>[];
};

function inputsOf({ requests, totals, policies }: Inputs): readonly ReportInput[] {
  const withIds = totals.map(({ request, cells }) => ({ id: request, cells }));
  return inputLists({ documentRequest: requests, requestTotals: withIds, country: policies });
}

function minutesOf(cells: RequestTotals['cells']): number {
  return cells.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The report for the chosen days; while they make no sense, the last report that did. */
function useObstacles(
  viewer: Recorded<Officer>,
  settings: SettingValues,
  { first, last }: ChosenDays,
  today: Day,
): Obstacles | undefined {
  const { clock } = useServices();
  const [requests, totals, policies, units] =
    [useAllRequests(), useRequestTotals(), useCountryPolicies(), useUnits()];
  const made = useMemo(() => {
    if (requests === undefined || totals === undefined) return undefined;
    if (policies === undefined || units === undefined) return undefined;
    if (first === null || last === null || last < first || last > today) return undefined;
    const people = new Set(requests.map(({ officer }) => officer)).size;
    const unit = membershipOn(viewer, today)?.unit ?? null;
    const minutes = new Map(totals.map(({ request, cells }) => [request, minutesOf(cells)]));
    const report = obstaclesReport({
      scope: people > 1 && unit !== null ? (unitOf(units, unit)?.name ?? viewer.alias) : viewer.alias,
      people, requests, minutesOf: (id) => minutes.get(id) ?? 0, policies, range: { first, last },
      asOf: clock.now(), simulated: settings.simulated,
    });
    return { report, records: inputsOf({ requests, totals, policies }) };
  }, [requests, totals, policies, units, first, last, today, viewer, settings, clock]);
  const [latest, setLatest] = useState(made);
  if (made !== undefined && made !== latest) setLatest(made);
  return made ?? latest;
}
