import { useMemo, useState } from 'react';
import { allCases } from '#shared/records/caseClass';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Recorded } from '#shared/records/version';
import { docketNames } from '#shared/reports/checksReport';
import { countedText, countText, shareText } from '#shared/reports/figures';
import { tenthsText } from '#shared/reports/marginText';
import { reviewKind, type ReviewReport } from '#shared/reports/reviewReport';
import type { ReviewLine } from '#shared/reports/reviewTables';
import { membershipOn } from '#shared/rules/membershipOn';
import { deleteReviewInterval } from '#renderer/commands/reviews';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { finish } from '#renderer/drafts/finish';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useKinds } from '#renderer/queries/activities';
import { useCaseClasses } from '#renderer/queries/docketSize';
import { useReviewIntervals } from '#renderer/queries/reviews';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { useRecordsView } from '#renderer/state/recordsView';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table } from '#renderer/ui/Table';
import { TabReport } from '../../TabReport';
import { planTime } from '../../planTime';
import type { TabProps } from '../../tab';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';
import { GoalForm } from '../docket/GoalForm';
import { IntervalForm, type IntervalStart } from './IntervalForm';
import { MonthBars } from './MonthBars';
import { PacePanel } from './PacePanel';
import { lineKey, paceColumns, reviewColumns } from './reviewColumns';
import { useReviewReport } from './useReviewReport';
import './review.css';

/** Docket review: cases reviewed within their interval, the backlog, and the pace that clears it. */
export function ReviewTab(about: TabProps) {
  const [input, report, intervals] = [useRecordsInput(), useReviewReport(about), useReviewIntervals()];
  if (input === undefined || report === undefined || intervals === undefined) return null;
  return <Review about={about} input={input} report={report} intervals={intervals} />;
}

type ReviewProps = {
  readonly about: TabProps;
  readonly input: TabInput;
  readonly report: ReviewReport;
  readonly intervals: readonly Recorded<ReviewInterval>[];
};

function Review({ about, input, report, intervals }: ReviewProps) {
  const { viewer, today, settings } = about;
  const classes = useCaseClasses() ?? [];
  const [open, setOpen] = useState<(IntervalStart & { readonly unsaved: UnsavedForm | null }) | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const shown = report.lines.find((line) => lineKey(line) === selected) ?? report.lines[0];
  const docket = membershipOn(viewer, today)?.docket ?? 'non-detained';
  const add = () => setOpen({ before: null, unsaved: null, docket, caseClass: allCases, ...casesOf(shown) });
  const edit = (line: ReviewLine) =>
    setOpen({ before: intervalOf(line, intervals), unsaved: null, docket: line.docket, caseClass: line.caseClass });
  useUnsavedForm(viewer.id, ['reviewInterval'], true, (unsaved) => {
    const before = intervals.find(({ id }) => id === unsaved.subject) ?? null;
    setOpen({ before, unsaved, docket, caseClass: allCases });
  });
  useReviewCommands({ shown, intervals, add, edit });
  const backlog = useBacklogActions(report);
  const copy = useCopyTable(reviewColumns, report.lines, { name: 'the docket review' });
  return (
    <>
      <TabReport report={report} months={input.months} settings={settings} onCopy={copy}>
        <CommandButton size="small" icon="plus" command="addRecord" keySlot={2} onClick={add}>
          Interval
        </CommandButton>
      </TabReport>
      <p className="records-finding">
        <b>{report.lead}</b> {report.rest}
      </p>
      {report.lines.length === 0 ? (
        <Nothing />
      ) : (
        <Figures
          report={report}
          today={today}
          selected={shown}
          backlog={backlog}
          onSelect={setSelected}
          onOpen={edit}
        />
      )}
      {backlog.goal === null ? null : (
        <BacklogGoal about={about} defaults={backlog.goal} onClose={backlog.close} />
      )}
      {open === null ? null : (
        <IntervalForm
          key={open.unsaved?.id ?? open.before?.id ?? 'new'}
          officer={viewer.id}
          start={open}
          classes={classes}
          unsaved={open.unsaved}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** What can be done about the backlog, and the goal that the open form starts with. */
type BacklogActions = {
  readonly goal: { readonly target: number; readonly last: TabProps['today'] } | null;
  readonly whyNot: string | null;
  readonly plan: () => void;
  readonly makeGoal: () => void;
  readonly close: () => void;
};

/** Plans the minutes that the needed pace takes each workday, or turns the cases to review into a goal. */
function useBacklogActions({ chosen, sums }: ReviewReport): BacklogActions {
  const [goal, setGoal] = useState<BacklogActions['goal']>(null);
  const plan = () => planTime(reviewKind, chosen.minutes);
  const makeGoal = () => setGoal({ target: Math.ceil(chosen.toReview), last: chosen.by });
  const whyNot = sums.share === null || chosen.toReview <= 0 ? 'There are no cases to review.' : null;
  useCommand('planTime', plan, whyNot);
  useCommand('addGoal', makeGoal, whyNot);
  return { goal, whyNot, plan, makeGoal, close: () => setGoal(null) };
}

type BacklogGoalProps = {
  readonly about: TabProps;
  readonly defaults: NonNullable<BacklogActions['goal']>;
  readonly onClose: () => void;
};

function BacklogGoal({ about: { viewer, today }, defaults, onClose }: BacklogGoalProps) {
  const kinds = useKinds();
  if (kinds === undefined) return null;
  const common = { officer: viewer.id, before: null, unsaved: null, kinds, today, onClose };
  return <GoalForm {...common} defaults={defaults} />;
}

function casesOf(line: ReviewLine | undefined): Partial<Pick<IntervalStart, 'docket' | 'caseClass'>> {
  return line === undefined ? {} : { docket: line.docket, caseClass: line.caseClass };
}

/** The record of the interval in force for a class. */
function intervalOf(line: ReviewLine, intervals: readonly Recorded<ReviewInterval>[]): Recorded<ReviewInterval> | null {
  const isOfLine = (one: ReviewInterval) =>
    one.docket === line.docket && one.caseClass === line.caseClass && one.from === line.from;
  return intervals.find(isOfLine) ?? null;
}

type ReviewCommands = {
  readonly shown: ReviewLine | undefined;
  readonly intervals: readonly Recorded<ReviewInterval>[];
  readonly add: () => void;
  readonly edit: (line: ReviewLine) => void;
};

function useReviewCommands({ shown, intervals, add, edit }: ReviewCommands): void {
  const services = useServices();
  const before = shown === undefined ? null : intervalOf(shown, intervals);
  const none = shown === undefined ? 'No class is chosen.' : null;
  const remove = async () => {
    if (before === null) return;
    const fail = (problem: { readonly message: string }) => useNotices.getState().problem(problem.message);
    finish(await deleteReviewInterval(services, { id: before.id }), 'Deleted the interval.', () => undefined, fail);
  };
  useCommand('addRecord', add, null, 'a review interval');
  useCommand('editRecord', () => shown !== undefined && edit(shown), none, shown?.label ?? null);
  const whyNot = before === null ? 'No interval is set here.' : none;
  useCommand('removeRecord', () => void remove(), whyNot, shown?.label ?? null);
}

function Nothing() {
  return (
    <EmptyState title="No cases were counted yet.">
      <p>
        Example: 640 cases of your docket on September 1, to be reviewed within 365 days each. Count the cases on the
        tab Docket size, then set the interval here; each unit of docket review you log counts as one case reviewed.
      </p>
      <Button onClick={() => useRecordsView.getState().open('docket')}>Go to Docket size</Button>
    </EmptyState>
  );
}

type FiguresProps = {
  readonly report: ReviewReport;
  readonly today: TabProps['today'];
  readonly selected: ReviewLine | undefined;
  readonly backlog: BacklogActions;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (line: ReviewLine) => void;
};

function Figures({ report, today, selected, backlog, onSelect, onOpen }: FiguresProps) {
  const { lines, sums, pace, paceDays, paces } = report;
  const { sort, onSort } = useListSort({ column: '', isDescending: false });
  const columns = useMemo(() => paceColumns(report), [report]);
  const dockets = [...new Set(lines.map(({ docket }) => docket))];
  const groups = dockets.map((docket) => ({
    key: docket,
    label: docketNames[docket],
    rows: sortRows(lines.filter((line) => line.docket === docket), reviewColumns, sort),
  }));
  return (
    <div className="records-two">
      <div className="records-left">
        <ListTable
          caption="Docket review by class"
          columns={reviewColumns}
          groups={groups}
          rowKey={lineKey}
          rowHeight={42}
          selected={selected === undefined ? null : lineKey(selected)}
          onSelect={onSelect}
          onOpen={onOpen}
          sort={sort}
          onSort={onSort}
        />
        {sums.share === null ? null : (
          <p className="review-all">
            <b>With an interval</b>
            <span>
              <b>{shareText(sums.share)}</b> {`${countText(sums.reviewed)} of ${countText(sums.cases)} cases; backlog `}
              <b>{countText(sums.backlog)}</b>
            </span>
          </p>
        )}
        <p className="small muted">{report.notes.join(' ')}</p>
        {sums.share === null ? null : (
          <>
            <div className="records-part" />
            <SectionHead
              title="Pace to clear the backlog"
              sub={`solid: ${tenthsText(pace)} a workday, over ${paceDays} logged workdays; hollow: what is missing`}
            />
            <ScrollBox label="Pace to clear the backlog">
              <Table
                caption="Pace to clear the backlog"
                columns={columns}
                rows={paces}
                rowKey={({ by }) => by}
                density="compact"
              />
            </ScrollBox>
          </>
        )}
        <div className="records-part" />
        <SectionHead
          title="Reviewed a month"
          sub={`${countText(monthsSum(report))} cases in ${countedText(report.months.length, 'month')}`}
        />
        <MonthBars report={report} />
      </div>
      <PacePanel report={report} today={today}>
        <div className="records-filter">
          <CommandButton look="primary" command="planTime" whyNot={backlog.whyNot} onClick={backlog.plan}>
            Plan time…
          </CommandButton>
          <CommandButton command="addGoal" whyNot={backlog.whyNot} onClick={backlog.makeGoal}>
            Make it a goal…
          </CommandButton>
        </div>
      </PacePanel>
    </div>
  );
}

function monthsSum({ months }: ReviewReport): number {
  return months.reduce((sum, { units }) => sum + units, 0);
}
