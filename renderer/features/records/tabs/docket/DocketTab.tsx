import { useState } from 'react';
import type { DocketLine } from '#shared/analysis/records/docketLines';
import { allCases, type CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Docket } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import type { GoalLine } from '#shared/reports/docketReport';
import { membershipOn } from '#shared/rules/membershipOn';
import type { Day } from '#shared/time/day';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useKinds } from '#renderer/queries/activities';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable, type ListGroup } from '#renderer/ui/list/ListTable';
import { TabReport } from '../../TabReport';
import type { TabProps } from '../../tab';
import { ClassForm } from './ClassForm';
import { CountForm } from './CountForm';
import { DifferencesDialog } from './DifferencesDialog';
import { GoalForm } from './GoalForm';
import { GoalsTable } from './GoalsTable';
import { PasteDialog } from './PasteDialog';
import { docketColumns, sameLabel } from './docketColumns';
import { useDocket, type ShownDocket } from './useDocket';
import './docket.css';

/** What is open over the tab. */
type Open =
  | { readonly is: 'count'; readonly before: Recorded<DocketCount> | null; readonly unsaved: UnsavedForm | null }
  | { readonly is: 'class'; readonly before: Recorded<CaseClass> | null; readonly unsaved: UnsavedForm | null }
  | { readonly is: 'goal'; readonly before: GoalLine['goal'] | null; readonly unsaved: UnsavedForm | null }
  | { readonly is: 'paste' | 'differences' };

/** Docket size: cases by month, class and source; a unit's figure beside its officers'; and goals. */
export function DocketTab(about: TabProps) {
  const shown = useDocket(about);
  return shown === undefined ? null : <DocketOf about={about} shown={shown} />;
}

type DocketProps = { readonly about: TabProps; readonly shown: ShownDocket };

function DocketOf({ about, shown }: DocketProps) {
  const { viewer, today, settings } = about;
  const [open, setOpen] = useState<Open | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  useUnsavedForm(viewer.id, ['docketCount', 'caseClass', 'goal'], true, (unsaved, place) =>
    setOpen(openAgain(shown, unsaved, place)),
  );
  const openCell = (line: DocketLine, day: Day) =>
    setOpen({ is: 'count', before: countOf(shown, viewer.id, line, day), unsaved: null });
  const columns = docketColumns(shown.columns, openCell);
  const groups = groupsOf(shown, viewer.alias);
  const copy = useCopyTable(columns, groups.flatMap(({ rows }) => rows), { name: 'the counts' });
  const addCount = () => setOpen({ is: 'count', before: null, unsaved: null });
  const addGoal = () => setOpen({ is: 'goal', before: null, unsaved: null });
  const hasDifference = shown.ofUnit.some(({ is }) => is === 'difference');
  useCommand('addRecord', addCount, null, 'a count');
  useCommand('addGoal', addGoal);
  useCommand('pasteCounts', () => setOpen({ is: 'paste' }));
  useCommand(
    'showDifferences',
    () => setOpen({ is: 'differences' }),
    hasDifference ? null : 'No day has both a count of the unit and counts of its officers.',
  );
  return (
    <div className="docket">
      <TabReport report={shown.report} months={shown.months} settings={settings} onCopy={copy}>
        <CommandButton size="small" command="pasteCounts" onClick={() => setOpen({ is: 'paste' })}>
          Paste a table…
        </CommandButton>
        <CommandButton size="small" icon="plus" command="addRecord" keySlot={1} onClick={addCount}>
          Count
        </CommandButton>
        <CommandButton size="small" icon="plus" command="addGoal" onClick={addGoal}>
          Goal
        </CommandButton>
      </TabReport>
      <Finding text={shown.report.finding} />
      {groups.length === 0 ? (
        <EmptyState title="No cases are counted yet.">
          <p>
            Example: 1,905 non-detained cases on September 1, from the monthly list. A line a month, typed or pasted,
            shows how the docket grows, and a unit’s figure is compared with its officers’.
          </p>
          <Button onClick={addCount}>Add a count…</Button>
        </EmptyState>
      ) : (
        <ListTable
          caption="Cases by month"
          columns={columns}
          groups={groups}
          rowKey={keyOf}
          selected={selected}
          onSelect={setSelected}
          onOpen={(line) => openLast(line, openCell)}
          rowClass={({ is }) => (is === 'all' ? 'docket-sum' : undefined)}
        />
      )}
      <p className="docket-more">
        {hasDifference ? (
          <CommandButton size="small" command="showDifferences" onClick={() => setOpen({ is: 'differences' })}>
            Show what differs
          </CommandButton>
        ) : null}
        <Classes shown={shown} onOpen={(before) => setOpen({ is: 'class', before, unsaved: null })} />
      </p>
      <GoalsTable
        goals={shown.goals}
        today={today}
        onOpen={({ goal }) => setOpen({ is: 'goal', before: goal, unsaved: null })}
      />
      {shown.goals.length === 0 ? null : (
        <p className="small muted">
          Available: units a workday of the last twelve weeks × workdays left × the same mean. Red only if the whole
          interval is on the short side. An activity without a measured mean shows units alone.
        </p>
      )}
      <OpenForm open={open} about={about} shown={shown} onClose={() => setOpen(null)} />
    </div>
  );
}

/** The first sentence stands out. */
function Finding({ text }: { readonly text: string }) {
  const end = text.indexOf('. ') + 1;
  return (
    <p className="records-finding">
      <b>{end === 0 ? text : text.slice(0, end)}</b>
      {end === 0 ? '' : text.slice(end)}
    </p>
  );
}

type ClassesProps = {
  readonly shown: ShownDocket;
  readonly onOpen: (before: Recorded<CaseClass> | null) => void;
};

/** The classes of cases, each of which opens its form. */
function Classes({ shown: { classes }, onOpen }: ClassesProps) {
  return (
    <>
      <span className="small muted">Classes:</span>
      {classes.map((one) => (
        <Button key={one.id} size="small" look="quiet" onClick={() => onOpen(one)}>
          {one.label}
        </Button>
      ))}
      <Button size="small" look="quiet" icon="plus" onClick={() => onOpen(null)}>
        Class…
      </Button>
    </>
  );
}

type OpenFormProps = DocketProps & { readonly open: Open | null; readonly onClose: () => void };

function OpenForm({ open, about: { viewer, today }, shown, onClose }: OpenFormProps) {
  const kinds = useKinds() ?? [];
  const common = { officer: viewer.id, onClose };
  const docket = membershipOn(viewer, today)?.docket ?? 'non-detained';
  const place = { unit: shown.unit, unitName: shown.unitName, docket, classes: shown.classes };
  if (open?.is === 'differences') return <DifferencesDialog shown={shown} today={today} onClose={onClose} />;
  if (open?.is === 'paste') return <PasteDialog {...common} {...place} />;
  if (open?.is === 'count') return <CountForm {...common} {...place} {...open} today={today} />;
  if (open?.is === 'class') return <ClassForm {...common} {...open} />;
  return open?.is === 'goal' ? <GoalForm {...common} {...open} kinds={kinds} today={today} /> : null;
}

function openAgain({ counts, classes, goals }: ShownDocket, unsaved: UnsavedForm, place: string): Open {
  const isSubject = ({ id }: { readonly id: string }) => id === unsaved.subject;
  if (place === 'caseClass') return { is: 'class', before: classes.find(isSubject) ?? null, unsaved };
  if (place === 'goal') return { is: 'goal', before: goals.map(({ goal }) => goal).find(isSubject) ?? null, unsaved };
  return { is: 'count', before: counts.find(isSubject) ?? null, unsaved };
}

function openLast(line: DocketLine, open: (line: DocketLine, day: Day) => void): void {
  const last = line.cells.findLast((cell) => cell !== null);
  if (last !== undefined && last !== null && (line.is === 'class' || line.is === 'unit')) open(line, last.day);
}

/** The count behind a cell; null for a sum. */
function countOf(
  { counts }: ShownDocket,
  viewer: string,
  line: DocketLine,
  day: Day,
): Recorded<DocketCount> | null {
  const officer = line.is === 'unit' ? null : viewer;
  const ofDay = counts.filter(
    (count) => count.officer === officer && count.docket === line.docket && count.day === day,
  );
  return ofDay.find(({ caseClass }) => caseClass === (line.caseClass ?? allCases)) ?? null;
}

function groupsOf({ own, ofUnit, unitName }: ShownDocket, alias: string): ListGroup<DocketLine>[] {
  const dockets = [...new Set(own.map(({ docket }) => docket))];
  const ofOwn = dockets.map((docket): ListGroup<DocketLine> => {
    const rows = own.filter((line) => line.docket === docket);
    return { key: docket, label: `${alias}, ${docketName(docket)}`, rows: rows.map((row) => named(row, alias)) };
  });
  return [
    ...ofOwn,
    ...(ofUnit.length === 0
      ? []
      : [{ key: 'unit', label: `${unitName}, compared, never added`, rows: withoutSame(ofUnit) }]),
  ];
}

/** If a unit's figure and its officers' counts are the same on every date, one line shows both. */
function withoutSame(lines: readonly DocketLine[]): DocketLine[] {
  const same = lines.filter(({ is, cells }) => is === 'difference' && cells.every((cell) => cell?.cases === 0));
  const isSame = (docket: Docket) => same.some((line) => line.docket === docket);
  return lines.flatMap((line) => {
    if (!isSame(line.docket)) return [line];
    return line.is === 'unit' ? [{ ...line, label: sameLabel }] : [];
  });
}

function named(line: DocketLine, alias: string): DocketLine {
  return line.is === 'all' ? { ...line, label: `${alias}, ${line.count === 0 ? 'all cases' : 'all classes'}` } : line;
}

function docketName(docket: Docket): string {
  return docket === 'mixed' ? 'both dockets, in neither caseload' : docket;
}

function keyOf({ is, docket, caseClass }: DocketLine): string {
  return [is, docket, caseClass ?? ''].join(' ');
}
