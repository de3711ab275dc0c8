import { useMemo, useRef, useState } from 'react';
import { dutiesReport, type DutiesReport } from '#shared/reports/dutiesReport';
import type { DutyLine, UnassignedLine } from '#shared/reports/dutiesTables';
import { hoursText } from '#shared/reports/marginText';
import { shareText } from '#shared/reports/figures';
import { termsOn } from '#shared/rules/terms';
import { deleteDutyAssignment, saveDutyAssignment } from '#renderer/commands/duties';
import { CommandFindField } from '#renderer/domain-ui/keys/CommandFindField';
import { finish } from '#renderer/drafts/finish';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useDutyAssignments } from '#renderer/queries/duties';
import { useServices } from '#renderer/services/useServices';
import { useCommand } from '#renderer/state/commandHandlers';
import { useNotices } from '#renderer/state/notices';
import { useRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/Button';
import { chartScale } from '#renderer/ui/chart/chartScale';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable } from '#renderer/ui/list/ListTable';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { TabReport } from '../../TabReport';
import type { TabProps } from '../../tab';
import { useRecordsInput, type TabInput } from '../../useRecordsInput';
import { DutyForm } from './DutyForm';
import { DutyPanel } from './DutyPanel';
import { MeanWeek } from './MeanWeek';
import { UnassignedList } from './UnassignedList';
import { dutyColumns } from './dutyColumns';
import { dutyGroups, mostHours } from './dutyRows';
import type { DutyStart } from './dutyValues';
import './duties.css';

/** Collateral duties: what was assigned, what it took, and how other work changed on days with it. */
export function DutiesTab(about: TabProps) {
  const input = useRecordsInput();
  const assignments = useDutyAssignments(about.viewer.id);
  const report = useMemo(
    () => (input === undefined || assignments === undefined ? undefined : dutiesReport({ ...input, assignments })),
    [input, assignments],
  );
  if (input === undefined || report === undefined) return null;
  return <Duties about={about} input={input} report={report} />;
}

type DutiesProps = { readonly about: TabProps; readonly input: TabInput; readonly report: DutiesReport };

function Duties({ about, input, report }: DutiesProps) {
  const { viewer, today } = about;
  const [open, setOpen] = useState<(DutyStart & { readonly unsaved: UnsavedForm | null }) | null>(null);
  const start = (defaults: DutyStart['defaults'], before: DutyStart['before'] = null) =>
    setOpen({ before, defaults, unsaved: null });
  useUnsavedForm(viewer.id, ['dutyAssignment'], true, (unsaved) =>
    setOpen({
      before: report.lines.find(({ assignment }) => assignment.id === unsaved.subject)?.assignment ?? null,
      defaults: {},
      unsaved,
    }),
  );
  const { assign, remove } = useDutyVerbs(about);
  const [first] = report.unassigned;
  useCommand('addRecord', () => start({}), null, 'a duty');
  useCommand(
    'assignLogged',
    () => first !== undefined && void assign(first),
    first === undefined ? 'Every logged duty has an assignment.' : null,
    first?.label ?? null,
  );
  return (
    <>
      <p className="records-finding">
        <b>{report.lead}</b> {report.rest}
      </p>
      {report.unassigned.length === 0 ? null : (
        <div className="duty-notices">
          <UnassignedList unassigned={report.unassigned} today={today} onAssign={(line) => void assign(line)} />
        </div>
      )}
      <DutyList
        report={report}
        about={about}
        input={input}
        onAdd={() => start({})}
        onEdit={(line, defaults = {}) => start(defaults, line.assignment)}
        onRemove={(line) => void remove(line)}
      />
      {open === null ? null : (
        <DutyForm
          key={open.unsaved?.id ?? open.before?.id ?? 'new'}
          officer={viewer.id}
          start={open}
          unsaved={open.unsaved}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Assigning a logged duty from its first day on, and deleting an assignment. */
function useDutyVerbs({ viewer }: TabProps) {
  const services = useServices();
  const fail = (problem: { readonly message: string }) => useNotices.getState().problem(problem.message);
  const none = () => undefined;
  const assign = async ({ duty, first, label }: UnassignedLine) => {
    const content = {
      officer: viewer.id, duty, from: first, to: null, expected: null, how: null, assignedOn: null, office: '',
      planned: null,
    };
    finish(await saveDutyAssignment(services, { content }), `Assigned: ${label}. Change it to say how.`, none, fail);
  };
  const remove = async ({ assignment: { id }, label }: DutyLine) =>
    finish(await deleteDutyAssignment(services, { id }), `Deleted the duty ${label}.`, none, fail);
  return { assign, remove };
}

type DutyListProps = DutiesProps & {
  readonly onAdd: () => void;
  readonly onEdit: (line: DutyLine, defaults?: DutyStart['defaults']) => void;
  readonly onRemove: (line: DutyLine) => void;
};

function DutyList({ report, about, input, onAdd, onEdit, onRemove }: DutyListProps) {
  const { today, settings } = about;
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: 'dates', isDescending: false });
  const scale = useMemo(() => chartScale([mostHours(report)], 4), [report]);
  const columns = useMemo(() => dutyColumns(scale, today), [scale, today]);
  const groups = dutyGroups(report.lines, query).map((group) => ({
    ...group,
    rows: sortRows(group.rows, columns, sort),
  }));
  const rows = groups.flatMap((group) => group.rows);
  const shown = rows.find(({ assignment }) => assignment.id === selected) ?? rows[0];
  const copy = useCopyTable(columns, rows, { name: 'the duties' });
  const log = () => {
    if (shown === undefined) return;
    const duty = input.names.duties.find(({ id }) => id === shown.assignment.duty);
    const word = (duty === undefined ? null : termsOn(duty, today)?.words[0]) ?? shown.assignment.duty;
    useRoute.getState().ask({ is: 'line', text: `duty:${word} ` });
    useRoute.getState().go('today');
  };
  const none = shown === undefined ? 'No duty is chosen.' : null;
  const find = useRef<HTMLInputElement>(null);
  useCommand('findRecord', () => find.current?.select());
  useCommand('logToDuty', log, none, shown?.label ?? null);
  useCommand('editRecord', () => shown !== undefined && onEdit(shown), none, shown?.label ?? null);
  useCommand('removeRecord', () => shown !== undefined && onRemove(shown), none, shown?.label ?? null);
  const actions = (
    <TabReport report={report} months={input.months} settings={settings} onCopy={copy}>
      <CommandButton size="small" icon="plus" command="addRecord" keySlot={2} onClick={onAdd}>
        Duty
      </CommandButton>
    </TabReport>
  );
  if (report.lines.length === 0) {
    return (
      <>
        {actions}
        <EmptyState title="No duty is assigned to you yet.">
          <p>
            Example: court run from August 3 to September 25, 4 hours a week, assigned by a memo of the field office.
            Time you log as <b>duty:court</b> within these days then belongs to it.
          </p>
          <Button onClick={onAdd}>Add a duty…</Button>
        </EmptyState>
      </>
    );
  }
  return (
    <div className="records-two">
      {actions}
      <div className="records-left">
        <div className="records-filter">
          <span className="small muted">Bar: mean of the whole weeks; upright: expected; dots: each whole week.</span>
          <CommandFindField command="findRecord" ref={find} label="Find a duty" value={query} onChange={setQuery} />
        </div>
        <ListTable
          caption="Assigned duties"
          columns={columns}
          groups={groups}
          rowKey={({ assignment }) => assignment.id}
          rowHeight={42}
          selected={shown?.assignment.id ?? null}
          onSelect={setSelected}
          onOpen={(line) => onEdit(line)}
          sort={sort}
          onSort={onSort}
          empty={<p className="muted">No duty has “{query.trim()}”.</p>}
        />
        <AllDutiesLine report={report} />
        <MeanWeek report={report} />
        <p className="small muted">
          Collateral duty: work given to you besides your docket. Share: of the minutes worked in the whole weeks, leave
          and detail left out.
        </p>
      </div>
      {shown === undefined ? null : (
        <DutyPanel
          line={shown}
          names={input.names}
          today={today}
          onLog={log}
          onEdit={() => onEdit(shown)}
          onEnd={() => onEdit(shown, { to: today })}
        />
      )}
    </div>
  );
}

/** What all duties took and what was expected of them, in the whole weeks of the report. */
function AllDutiesLine({ report: { all } }: { readonly report: DutiesReport }) {
  if (all === null) return null;
  return (
    <p className="duty-all">
      <b>All duties</b>
      <span>
        <b>{hoursText(all.minutes / all.weeks)}</b> of {hoursText(all.expected / all.weeks)} hours a week expected
        {all.worked === 0 ? '' : ', '}
        <b>{all.worked === 0 ? '' : shareText(all.minutes / all.worked)}</b>
      </span>
    </p>
  );
}
