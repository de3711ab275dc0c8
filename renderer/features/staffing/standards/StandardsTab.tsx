import { useMemo, useState } from 'react';
import { allCases } from '#shared/records/caseClass';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { Recorded } from '#shared/records/version';
import { countText } from '#shared/reports/figures';
import { standardsFinding } from '#shared/reports/staffing/standardsFinding';
import { shortDayName } from '#shared/time/dateNames';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useUnsavedForm, type UnsavedForm } from '#renderer/drafts/drafts';
import { useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable, type ListGroup } from '#renderer/ui/list/ListTable';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { SectionHead } from '#renderer/ui/SectionHead';
import { TextInput } from '#renderer/ui/form/TextInput';
import { DrillPanel } from '../drill/DrillPanel';
import { Finding } from '../Finding';
import type { StaffingTabProps } from '../tabProps';
import type { Staffing } from '../useStaffing';
import { NeedBySet } from './NeedBySet';
import { StandardForm } from './StandardForm';

type Row = Recorded<ServiceStandard>;
type Opened = { readonly before: Row | null; readonly unsaved: UnsavedForm | null };

/** What one case requires a year, set by set, and the need under each set. */
export function StandardsTab({ staffing, viewer }: StaffingTabProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const { input, figures } = staffing;
  useUnsavedForm(viewer.id, ['standard'], true, (unsaved) =>
    setOpened({ before: input.standards.find(({ id }) => id === unsaved.subject) ?? null, unsaved }),
  );
  const add = () => setOpened({ before: null, unsaved: null });
  const columns = useMemo(() => columnsOf(staffing), [staffing]);
  const found = input.standards.filter((row) => matches(staffing, row, query));
  const { sort, onSort } = useListSort({ column: 'kind', isDescending: false });
  const sorted = sortRows(found, columns, sort);
  const groups = groupsOf(sorted);
  useCommand('saveStandard', add);
  const copy = useCopyTable(columns, sorted, { name: 'the standards' });
  return (
    <>
      <Finding sentences={[standardsFinding(figures, input.standards.length)]} />
      <div className="staffing-columns">
        <section className="staffing-main" aria-labelledby="staffing-standards">
          <SectionHead id="staffing-standards" title="Required a case and year" sub="units of a kind, by docket">
            <Button size="small" icon="plus" onClick={add}>
              New standard…
            </Button>
          </SectionHead>
          {input.standards.length === 0 ? null : (
            <div className="staffing-row">
              <TextInput
                label="Find a standard"
                hideLabel
                placeholder="Find a standard"
                value={query}
                onChange={setQuery}
              />
              <CommandButton size="small" look="quiet" icon="copy" command="copyTable" onClick={copy}>
                Copy table
              </CommandButton>
            </div>
          )}
          <ListTable
            caption="Service standards"
            columns={columns}
            groups={groups}
            rowKey={({ id }) => id}
            scope="staffing"
            selected={selected}
            onSelect={setSelected}
            onOpen={(before) => setOpened({ before, unsaved: null })}
            sort={sort}
            onSort={onSort}
            empty={
              query === '' ? (
                <EmptyState title="No standard is set.">
                  <p>
                    Example: each final-order case of the non-detained docket needs 1.5 record checks a year, by written
                    policy. Until then the need only says how the work is done today.
                  </p>
                  <Button look="primary" icon="plus" onClick={add}>
                    Set a standard…
                  </Button>
                </EmptyState>
              ) : (
                <p className="muted">No standard matches “{query}”.</p>
              )
            }
          />
          <p className="small muted">
            A kind without a standard keeps its actual rate. What is done above a standard is listed, never
            netted:
            {` ${aboveText(staffing)}`} Needs count on the cases of each docket: {casesText(staffing)}.
          </p>
        </section>
        <div className="staffing-side">
          <NeedBySet staffing={staffing} />
        </div>
      </div>
      <DrillPanel staffing={staffing} />
      {opened === null ? null : (
        <StandardForm
          staffing={staffing}
          officer={viewer.id}
          before={opened.before}
          unsaved={opened.unsaved}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** The rows of each set, docket by docket. */
function groupsOf(rows: readonly Row[]): ListGroup<Row>[] {
  const labels = [...new Set(rows.map(({ set, docket }) => `${set}, ${docket}`))].toSorted();
  return labels.map((label) => ({
    key: label,
    label,
    rows: rows.filter(({ set, docket }) => `${set}, ${docket}` === label),
  }));
}

function matches({ input: { label } }: Staffing, { set, docket, kind, source }: Row, query: string): boolean {
  const words = query.trim().toLowerCase().split(/\s+/);
  const text = `${set} ${docket} ${label(kind)} ${source}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function columnsOf({ input, records }: Staffing): ListColumn<Row>[] {
  const className = (id: string) =>
    id === allCases ? 'All cases' : (records.classes.find((one) => one.id === id)?.label ?? id);
  const hasClasses = input.standards.some(({ caseClass }) => caseClass !== allCases);
  const ofClass: ListColumn<Row> = {
    key: 'class',
    head: 'Class',
    cell: ({ caseClass }) => className(caseClass),
    sortBy: ({ caseClass }) => className(caseClass),
  };
  const rateOf = ({ docket, kind }: Row) => {
    const units = input.year.units.find((one) => one.docket === docket && one.kind === kind)?.yearly ?? 0;
    const cases = input.cases.find((one) => one.docket === docket)?.cases ?? 0;
    return cases === 0 ? null : units / cases;
  };
  return [
    {
      key: 'kind',
      head: 'Kind',
      isName: true,
      cell: ({ kind }) => input.label(kind),
      sortBy: ({ kind }) => input.label(kind),
    },
    ...(hasClasses ? [ofClass] : []),
    {
      key: 'done',
      head: 'Done now',
      align: 'right',
      cell: (row) => rateText(rateOf(row)),
      sortBy: rateOf,
    },
    {
      key: 'required',
      head: 'Required',
      align: 'right',
      cell: ({ required }) => <b>{required === null ? 'not set' : required}</b>,
      text: ({ required }) => (required === null ? '' : String(required)),
      sortBy: ({ required }) => required,
    },
    {
      key: 'source',
      head: 'Source',
      cell: ({ source }) => (source === 'none' ? 'no standard set' : source),
      sortBy: ({ source }) => source,
    },
    { key: 'dated', head: 'Dated', cell: ({ dated }) => shortDayName(dated), sortBy: ({ dated }) => dated },
  ];
}

function rateText(rate: number | null): string {
  return rate === null ? '–' : String(Number(rate.toPrecision(2)));
}

function aboveText({ figures: { sets }, input: { label } }: Staffing): string {
  const all = sets.flatMap(({ set, met }) => met.above.map(({ kind, docket }) => `${label(kind)}, ${docket} (${set})`));
  return all.length === 0 ? 'none now.' : `${all.join('; ')}.`;
}

function casesText({ input: { cases } }: Staffing): string {
  if (cases.length === 0) return 'none counted yet; enter them in Records';
  return cases.map((one) => `${one.docket} ${countText(one.cases)}`).join(', ');
}
