import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { countedText, countText } from '#shared/reports/figures';
import { countryName } from '#shared/rules/countries';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useDocumentsView } from '#renderer/state/documentsView';
import { Button } from '#renderer/ui/Button';
import { dueWords } from './model/words';
import type { Ledger } from './useLedger';

/** The request that is chosen in the ledger, and what is most often done with it. */
export function ChosenRequest({ figures, ledger }: { readonly figures: RequestFigures; readonly ledger: Ledger }) {
  const { request, closed, days, minutes, contacts } = figures;
  const { show } = useDocumentsView();
  const due = dueWords(figures, ledger.context.today);
  return (
    <section className="documents-chosen" aria-label="Chosen request">
      <p>
        <b>{ledger.references.get(request.id) ?? countryName(request.country)}</b>
        <span className="muted small">
          {` ${due}; ${countedText(days, 'day')}, ${countText(minutes)} min, ${countedText(contacts, 'contact')}`}
        </span>
      </p>
      <div className="documents-chosen-actions">
        <Button keys="Enter" size="small" onClick={() => show({ is: 'request', part: null })}>Open</Button>
        {request.handedOver === null ? (
          <CommandButton look="primary" command="logFollowUp" size="small">Log follow-up</CommandButton>
        ) : null}
        {closed === null ? (
          <CommandButton command="putOffFollowUp" size="small">Put off…</CommandButton>
        ) : null}
      </div>
    </section>
  );
}
