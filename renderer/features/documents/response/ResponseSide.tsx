import { memo, useCallback, useMemo, type ReactNode } from 'react';
import { requestWaits, type RequestWait } from '#shared/analysis/documents/requestWaits';
import { useOfficers } from '#renderer/queries/officers';
import { useDocumentsView } from '#renderer/state/documentsView';
import type { Ledger } from '../useLedger';
import { ResponsePane, type ResponsePaneProps } from './ResponsePane';
import { useSettled } from './useSettled';

type ResponseSideProps = { readonly ledger: Ledger; readonly children?: ReactNode };

/** The response times beside the ledger: of the chosen request's country, over all requests of the folder. */
export function ResponseSide({ ledger, children }: ResponseSideProps) {
  const { context, viewer, settings, references } = ledger;
  const { filter } = useDocumentsView();
  const officers = useOfficers();
  const chosen = ledger.chosen?.request.country ?? filter.country;
  // The rows of the ledger and the chosen one are drawn first, so that neither they nor arrow keys wait for a curve.
  const country = useSettled(chosen);
  const labelOf = useCallback(({ ids, officer }: RequestWait) => {
    const alias = officers?.find(({ id }) => id === officer)?.alias ?? '';
    const reference = ids.map((id) => references.get(id)).find((text) => text !== undefined);
    return [alias, reference].filter((part) => part !== undefined && part !== '').join(', ');
  }, [officers, references]);
  return (
    <aside className="response-side" aria-label="Response times" data-region="response">
      {country === undefined ? null : (
        <FolderTimes
          context={context}
          owner={viewer.alias}
          simulated={settings.simulated}
          byteOrderMark={settings.csvByteOrderMark}
          country={country}
          labelOf={labelOf}
        />
      )}
      {children}
    </aside>
  );
}

type FolderTimesProps = Pick<Ledger, 'context'> &
  Pick<ResponsePaneProps, 'simulated' | 'byteOrderMark' | 'country' | 'labelOf'> & { readonly owner: string };

/** The waits of the folder are computed once, however often another country is chosen. */
const FolderTimes = memo(function FolderTimes({ context, owner, ...shown }: FolderTimesProps) {
  const { byId, today } = context;
  const waits = useMemo(() => requestWaits([...byId.values()], today), [byId, today]);
  const isUnit = useMemo(() => new Set([...byId.values()].map(({ officer }) => officer)).size > 1, [byId]);
  return (
    <ResponsePane
      key={shown.country ?? 'all'}
      all={waits}
      requests={byId}
      today={today}
      scope={isUnit ? 'All officers of this folder' : owner}
      isUnit={isUnit}
      {...shown}
    />
  );
});
