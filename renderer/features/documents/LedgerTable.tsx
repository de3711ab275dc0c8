import { countText } from '#shared/reports/figures';
import { recordId } from '#shared/base/ids';
import { useDocumentsView } from '#renderer/state/documentsView';
import { classes } from '#renderer/ui/Button';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import type { ListColumn } from '#renderer/ui/list/ListHead';
import { ListTable } from '#renderer/ui/list/ListTable';
import { AgeBar, AgeScale } from './AgeBar';
import type { LedgerRow } from './model/ledgerRows';
import { openLedger } from '#renderer/state/documentsView';
import type { Ledger } from './useLedger';

/** The requests in their groups, or in the order of a column. Enter or a double click opens one. */
export function LedgerTable({ ledger }: { readonly ledger: Ledger }) {
  const { selected, select, side, show, ticked, changeFilter } = useDocumentsView();
  const isSeveral = side.is === 'several';
  return (
    <ListTable
      caption="Requests for travel documents"
      columns={ledgerColumns}
      groups={ledger.groups}
      rowKey={({ id }) => id ?? 'sum'}
      scope="documents"
      selected={selected}
      onSelect={(key) => select(recordId(key))}
      onOpen={({ id }) => {
        select(id);
        if (!isSeveral) show({ is: 'request', part: null });
      }}
      ticked={ticked}
      onTick={isSeveral ? ledger.tickOne : undefined}
      sort={ledger.sort}
      onSort={ledger.onSort}
      totals={ledger.sum}
      empty={
        <EmptyState title="No request fits these filters.">
          <Button onClick={() => changeFilter(openLedger)}>Show all open requests</Button>
        </EmptyState>
      }
    />
  );
}

/** The columns of the ledger; a copy of the table and its order come from them too. */
export const ledgerColumns: readonly ListColumn<LedgerRow>[] = [
  {
    key: 'due',
    head: 'Follow-up',
    cell: ({ due, isLate, id }) => <span className={classes('ledger-due', isLate && 'ledger-late', id === null && 'ledger-sum')}>{due}</span>,
    text: ({ due }) => due,
    sortBy: ({ dueDay }) => dueDay,
  },
  {
    key: 'reference',
    head: 'Local ref.',
    isName: true,
    cell: ({ reference, id, country }) => (id === null ? '' : reference === '' ? `for ${country}` : reference),
    text: ({ reference }) => reference,
    sortBy: ({ reference }) => (reference === '' ? null : reference),
  },
  {
    key: 'country',
    head: 'Country',
    cell: ({ code, country }) => (
      <span className="ledger-country">
        <span className="ledger-code">{code}</span>
        {country}
      </span>
    ),
    text: ({ country }) => country,
    sortBy: ({ country }) => country,
  },
  { key: 'step', head: 'Step', cell: ({ step }) => step, sortBy: ({ step }) => step },
  {
    key: 'days',
    head: 'Days',
    align: 'right',
    cell: ({ days }) => (days === null ? '' : countText(days)),
    sortBy: ({ days }) => days,
  },
  {
    key: 'bar',
    head: <AgeScale />,
    headText: 'Age',
    cell: ({ days }) => (days === null ? '' : <AgeBar days={days} />),
    text: () => '',
  },
  {
    key: 'contacts',
    head: 'Contacts',
    align: 'right',
    cell: ({ contacts }) => countText(contacts),
    sortBy: ({ contacts }) => contacts,
  },
  {
    key: 'minutes',
    head: 'Minutes',
    align: 'right',
    cell: ({ minutes }) => countText(minutes),
    text: ({ minutes }) => String(minutes),
    sortBy: ({ minutes }) => minutes,
  },
];

/** The columns that a copy of the table has: all but the bars. */
export const copiedColumns = ledgerColumns.filter(({ key }) => key !== 'bar');
