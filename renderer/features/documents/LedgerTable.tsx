import { recordId } from '#shared/base/ids';
import { openLedger, useDocumentsView } from '#renderer/state/documentsView';
import { Button } from '#renderer/ui/Button';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ListTable } from '#renderer/ui/list/ListTable';
import type { LedgerRow } from './model/ledgerRows';
import { ProposedRow } from './ProposedRow';
import type { Ledger } from './useLedger';

/** The requests in their groups, or in the order of a column. Enter or a double click opens one. */
export function LedgerTable({ ledger }: { readonly ledger: Ledger }) {
  const { selected, select, side, show, checked, changeFilter, proposed } = useDocumentsView();
  const isSeveral = side.is === 'several';
  return (
    <ListTable
      caption="Requests for travel documents"
      columns={ledger.columns}
      groups={ledger.groups}
      rowKey={keyOf}
      scope="documents"
      selected={selected}
      onSelect={(key) => select(recordId(key))}
      onOpen={({ request }) => {
        if (request !== null) select(request.id);
        if (!isSeveral) show({ is: 'request', part: null });
      }}
      checked={checked}
      onCheck={isSeveral ? ledger.checkOne : undefined}
      sort={ledger.sort}
      onSort={ledger.onSort}
      totals={ledger.sum}
      proposed={proposed === null ? null : <ProposedRow proposed={proposed} today={ledger.context.today} />}
      empty={
        <EmptyState title="No request matches these filters.">
          <Button onClick={() => changeFilter(openLedger)}>Show all open requests</Button>
        </EmptyState>
      }
    />
  );
}

/** Defined once, so that the list knows when its rows are the same. */
function keyOf({ request }: LedgerRow): string {
  return request?.id ?? 'sum';
}
