import { useDocumentsView } from '#renderer/state/documentsView';
import { SeveralPanel } from './batch/SeveralPanel';
import { ChosenRequest } from './ChosenRequest';
import { RequestForm } from './RequestForm';
import { RequestPanel } from './panel/RequestPanel';
import { ResponseSide } from './response/ResponseSide';
import type { Ledger } from './useLedger';

/** What is shown beside the ledger. */
export function Side({ ledger }: { readonly ledger: Ledger }) {
  const { side, show } = useDocumentsView();
  const { chosen } = ledger;
  const close = () => show({ is: 'response' });
  if (side.is === 'several') return <SeveralPanel ledger={ledger} onClose={close} />;
  if (side.is === 'form') {
    const { request, unsaved } = side;
    const subject = request ?? unsaved?.subject ?? null;
    const before = ledger.all.find((row) => row.request.id === subject) ?? null;
    return (
      <RequestForm
        key={`${subject ?? 'new'} ${unsaved?.id ?? ''}`}
        ledger={ledger}
        before={before}
        unsaved={unsaved ?? null}
        onClose={close}
      />
    );
  }
  if (side.is === 'request' && chosen !== null) {
    return <RequestPanel key={chosen.request.id} figures={chosen} ledger={ledger} side={side} onClose={close} />;
  }
  if (ledger.all.length === 0) return null;
  return (
    <ResponseSide ledger={ledger}>
      {chosen === null ? null : <ChosenRequest figures={chosen} ledger={ledger} />}
    </ResponseSide>
  );
}
