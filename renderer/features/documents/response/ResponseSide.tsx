import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { useMemo } from 'react';
import { useOfficers } from '#renderer/queries/officers';
import { useDocumentsView } from '#renderer/state/documentsView';
import { runCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import type { Ledger } from '../useLedger';
import { ResponsePane } from './ResponsePane';

/** The response times beside the ledger: of the chosen request's country, over all requests of the folder. */
export function ResponseSide({ ledger }: { readonly ledger: Ledger }) {
  const { context, viewer, settings, references, all } = ledger;
  const { selected, filter } = useDocumentsView();
  const officers = useOfficers();
  const requests = useMemo(() => [...context.byId.values()], [context]);
  const isUnit = new Set(requests.map(({ officer }) => officer)).size > 1;
  const country = all.find(({ request }) => request.id === selected)?.request.country ?? filter.country;
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
      <div className="response-more">
        <Button size="small" onClick={() => runCommand('goCountries')}>Countries…</Button>
        <Button size="small" onClick={() => runCommand('goObstacles')}>Report on obstacles…</Button>
      </div>
    </aside>
  );
}
