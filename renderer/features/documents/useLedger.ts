import { useCallback, useMemo } from 'react';
import { filterLedger, ledgerGroups, type LedgerFilter } from '#shared/analysis/documents/ledger';
import type { RequestContext, RequestFigures } from '#shared/analysis/documents/requestFigures';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { documentsReport } from '#shared/reports/documentsReport';
import { inputLists, type ReportInput } from '#shared/reports/inputLists';
import type { Report } from '#shared/reports/report';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useToday } from '#renderer/queries/clock';
import { useOwnRequests, useReferences, type OwnRequests, type References } from '#renderer/queries/documents';
import { useServices } from '#renderer/services/useServices';
import { useDocumentsView } from '#renderer/state/documentsView';
import type { ListGroup } from '#renderer/ui/list/ListTable';
import type { ListColumn, ListSort } from '#renderer/ui/list/ListHead';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { copiedColumns, ledgerColumns } from './ledgerColumns';
import { findTextOf, sumRow, type LedgerRow } from './model/ledgerRows';
import { groupNames } from './model/words';

/** Everything the Documents screen shows. `all` are the viewer's requests, `shown` those that match the filters. */
export type Ledger = Omit<OwnRequests, 'rows'> & {
  readonly viewer: Recorded<Officer>;
  readonly settings: SettingValues;
  readonly all: readonly RequestFigures[];
  readonly shown: readonly RequestFigures[];
  readonly references: References;
  readonly columns: readonly ListColumn<LedgerRow>[];
  readonly groups: readonly ListGroup<LedgerRow>[];
  readonly sum: LedgerRow;
  readonly isFiltered: boolean;
  readonly chosen: RequestFigures | null;
  readonly checked: readonly RequestFigures[];
  readonly checkOne: (key: string) => void;
  readonly sort: ListSort;
  readonly onSort: (column: string) => void;
  readonly copy: () => void;
  /** Makes the report of what is shown, which only an export needs. */
  readonly makeReport: () => Report;
  /** Lists the records that the report is made from. */
  readonly inputs: () => readonly ReportInput[];
};

/** The ledger of the viewer as the filters and the sort show it; undefined until it is read. */
export function useLedger(viewer: Recorded<Officer>, settings: SettingValues): Ledger | undefined {
  const { clock } = useServices();
  const today = useToday(viewer);
  const own = useOwnRequests(viewer.id, { today, weekStart: settings.weekStart });
  const { filter, selected, checked, check } = useDocumentsView();
  const { sort, onSort } = useListSort({ column: 'due', isDescending: false });
  const references = useReferences(own?.rows);
  const columns = useMemo(() => ledgerColumns(today, references), [today, references]);
  const made = useMemo(() => {
    if (own === undefined) return undefined;
    const shown = ledgerGroups(filterLedger(own.rows, filter, (row) => findTextOf(row, references)));
    const rows = shown.flatMap((group) => group.rows);
    const inOrder = isByDue(sort) ? rows : sortRows(rows, columns, sort);
    const groups = isByDue(sort)
      ? shown.map(({ group, rows: inside }) => ({ key: group, label: groupNames[group], rows: inside }))
      : [{ key: 'all', label: null, rows: inOrder }];
    return { shown: rows, inOrder, groups, sum: sumRow(rows) };
  }, [own, references, filter, sort, columns]);
  const named = useMemo(() => ({
    chosen: selected === null ? null : (own?.rows.find(({ request }) => request.id === selected) ?? null),
    checked: checked.size === 0 ? [] : (own?.rows ?? []).filter(isChecked(checked)),
  }), [own, selected, checked]);
  const makeReport = () =>
    documentsReport({
      rows: made?.shown ?? [],
      scope: viewer.alias,
      today,
      isFiltered: isFiltered(filter),
      asOf: clock.now(),
      simulated: settings.simulated,
    });
  const copy = useCopyTable(copiedColumns(columns), made?.inOrder ?? [], { name: 'the ledger' });
  const checkOne = useCallback((key: string) => check(toggled(checked, key)), [check, checked]);
  if (own === undefined || made === undefined) return undefined;
  return {
    ...own, ...made, ...named, columns, viewer, settings, all: own.rows, references, makeReport, copy, checkOne, sort,
    onSort, inputs: () => inputsOf(made.shown, own.context), isFiltered: isFiltered(filter),
  };
}

/** The shown requests with those that they continue, and the time that was logged for them. */
function inputsOf(shown: readonly RequestFigures[], { totals }: RequestContext): ReportInput[] {
  const requests = [...new Set(shown.flatMap(({ chain }) => chain.records))];
  return inputLists({
    documentRequest: requests,
    requestTotals: requests.flatMap(({ id }) => ({ id, cells: totals.get(id)?.cells ?? [] })),
  });
}

/** The ledger has groups only while it is sorted by follow-up. */
function isByDue({ column, isDescending }: ListSort): boolean {
  return column === 'due' && !isDescending;
}

function isFiltered({ country, step, band, find }: LedgerFilter): boolean {
  return country !== null || step !== 'open' || band !== null || find.trim() !== '';
}

function isChecked(checked: ReadonlySet<string>) {
  return ({ request, closed }: RequestFigures) => closed === null && checked.has(request.id);
}

function toggled(checked: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(checked);
  if (!next.delete(key)) next.add(key);
  return next;
}
