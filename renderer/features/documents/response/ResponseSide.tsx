import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useOfficers } from '#renderer/queries/officers';
import { useDocumentsView } from '#renderer/state/documentsView';
import type { Ledger } from '../useLedger';
import { ResponsePane } from './ResponsePane';

type ResponseSideProps = { readonly ledger: Ledger; readonly children?: ReactNode };

/** The response times beside the ledger: of the chosen request's country, over all requests of the folder. */
export function ResponseSide({ ledger, children }: ResponseSideProps) {
  const { context, viewer, settings, references, all } = ledger;
  const { selected, filter } = useDocumentsView();
  const officers = useOfficers();
  const requests = useMemo(() => [...context.byId.values()], [context]);
  const isUnit = new Set(requests.map(({ officer }) => officer)).size > 1;
  const chosen = all.find(({ request }) => request.id === selected)?.request.country ?? filter.country;
  // The chosen row is drawn first, so that arrow keys never wait for a curve.
  const country = useDeferredValue(chosen);
  const labelOf = ({ ids, officer }: RequestWait) => {
    const alias = officers?.find(({ id }) => id === officer)?.alias ?? '';
    const reference = ids.map((id) => references.get(id)).find((text) => text !== undefined);
    return [alias, reference].filter((part) => part !== undefined && part !== '').join(', ');
  };
  return (
    <aside className="response-side" aria-label="Response times" data-region="response">
      <ResponsePane
        key={country ?? 'all'}
        requests={requests}
        today={context.today}
        scope={isUnit ? 'All officers of this folder' : viewer.alias}
        isUnit={isUnit}
        simulated={settings.simulated}
        byteOrderMark={settings.csvByteOrderMark}
        country={country}
        labelOf={labelOf}
      />
      {children}
    </aside>
  );
}
