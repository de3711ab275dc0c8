import { useMemo, useState } from 'react';
import {
  checksReport,
  measuredText,
  type CheckCut,
  type ChecksReport,
} from '#shared/reports/checksReport';
import type { PeriodChecks } from '#shared/reports/checksTables';
import { countedText, rangeText } from '#shared/reports/figures';
import { recordCheckKind } from '#shared/rules/closingChecklist';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useCommand } from '#renderer/state/commandHandlers';
import { useRecordsView } from '#renderer/state/recordsView';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { SectionHead } from '#renderer/ui/SectionHead';
import { TabReport } from '../../TabReport';
import { planTime } from '../../planTime';
import type { TabProps } from '../../tab';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';
import { BacklogBars } from './BacklogBars';
import { CutBar } from './CutBar';
import { DaysBehind, openDay, skippedDays } from './DaysBehind';
import { RateLine } from './RateLine';
import { checkColumns } from './checkColumns';
import { usePeriodColumns } from './usePeriodColumns';
import './checks.css';

/** Record checks: how many of those due were done, and the backlog of the others. */
export function ChecksTab(about: TabProps) {
  const input = useRecordsInput();
  const by = useRecordsView((state) => state.checkCut);
  const report = useMemo(() => (input === undefined ? undefined : checksReport(input, by)), [input, by]);
  if (input === undefined || report === undefined) return null;
  return <Checks about={about} input={input} report={report} by={by} />;
}

type ChecksProps = {
  readonly about: TabProps;
  readonly input: TabInput;
  readonly report: ChecksReport;
  readonly by: CheckCut;
};

function Checks({ about, input, report, by }: ChecksProps) {
  const columns = usePeriodColumns(report.periods, by);
  const copy = useCopyTable(columns, [...report.periods, totalOf(report)], { name: 'the record checks' });
  useCommand('addRecord', logCheck, null, 'a record check');
  const { all } = report;
  const isEmpty = all.checks.due + all.checks.notRequired + all.checks.notSaid === 0;
  return (
    <>
      <TabReport report={report} months={input.months} settings={about.settings} onCopy={copy}>
        <CommandButton size="small" icon="plus" command="addRecord" keySlot={2} onClick={logCheck}>
          Check
        </CommandButton>
      </TabReport>
      <p className="records-finding">
        <b>{report.lead}</b> {report.rest}
      </p>
      <CutBar by={by} />
      {isEmpty ? <Nothing /> : <Figures input={input} report={report} by={by} />}
    </>
  );
}

function Nothing() {
  return (
    <EmptyState title="No check-in was kept in these periods.">
      <p>
        Example: keep a check-in on Today and answer whether its record check was done, skipped for lack of time, or not
        required. Each kept check-in then counts here.
      </p>
      <Button onClick={() => useRoute.getState().go('today')}>Go to Today</Button>
    </EmptyState>
  );
}

/** Puts a record check into the line of Today. */
function logCheck(): void {
  useRoute.getState().ask({ is: 'line', text: 'rcheck ' });
  useRoute.getState().go('today');
}

/** All periods together, as the last row of their table. */
function totalOf({ all, periods, range }: ChecksReport): PeriodChecks {
  const label = countedText(periods.length, 'period');
  const period = { ...range, label, short: label, partial: false, part: null };
  return { ...all, label, period, isRunning: false };
}

function Figures({ input, report, by }: Omit<ChecksProps, 'about'>) {
  const { periods, dockets, all, range } = report;
  const columns = usePeriodColumns(periods, by);
  const { sort, onSort } = useListSort({ column: 'name', isDescending: false });
  const [selected, setSelected] = useState<string | null>(null);
  const rows = sortRows(periods, columns, sort);
  const shown = periods.find(({ period }) => period.first === selected) ?? periods.at(-1);
  const plan = () => planTime(recordCheckKind, shown?.backlog?.minutes ?? null);
  const whyNot = (shown?.checks.skipped ?? 0) === 0 ? 'No check was skipped in this period.' : null;
  useCommand('planTime', plan, whyNot, shown?.label ?? null);
  const openFirst = ({ period }: PeriodChecks) => {
    const [first] = skippedDays(period, input.days);
    if (first !== undefined) openDay(first.day);
  };
  const docketColumns = checkColumns(
    'Docket',
    ({ label }: (typeof dockets)[number]) => label,
    chartScale([all.checks.due + all.checks.notRequired], 2),
  );
  return (
    <div className="records-two">
      <div className="records-left">
        <ListTable
          caption="Record checks by period"
          columns={columns}
          groups={[{ key: 'all', label: null, rows }]}
          rowKey={({ period }) => period.first}
          selected={shown?.period.first ?? null}
          onSelect={setSelected}
          onOpen={openFirst}
          sort={sort}
          onSort={onSort}
          totals={totalOf(report)}
        />
        <div className="records-part">
          <SectionHead title="By docket" sub={`the same checks, ${rangeText(range)}`} />
        </div>
        <ListTable
          caption="Record checks by docket"
          columns={docketColumns}
          groups={[{ key: 'all', label: null, rows: dockets }]}
          rowKey={({ docket }) => docket}
          selected={null}
          onSelect={() => undefined}
        />
        <p className="small muted">{report.notes.join(' ')}</p>
      </div>
      <aside className="records-side" aria-label="Rate and backlog">
        <SectionHead title="Done of the checks due" sub="percent" />
        <RateLine periods={periods} />
        <p className="small muted">Second row: checks due. An open dot is a period that is not over.</p>
        {all.backlog === null ? null : (
          <>
            <SectionHead title="Work left behind" sub="minutes skipped, running sum" />
            <BacklogBars periods={periods} all={all} />
          </>
        )}
        <p className="small muted">{`A check: ${measuredText(report.measured)}.`.replace('..', '.')}</p>
        {shown === undefined ? null : <DaysBehind shown={shown} days={input.days} />}
        <CommandButton look="primary" command="planTime" whyNot={whyNot} onClick={plan}>
          Plan time for them…
        </CommandButton>
      </aside>
    </div>
  );
}
