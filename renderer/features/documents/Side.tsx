import { useDeferredValue, useMemo } from 'react';
import { countryName } from '#shared/rules/countries';
import { useDocumentsView } from '#renderer/state/documentsView';
import { SeveralPanel } from './batch/SeveralPanel';
import { ChosenRequest } from './ChosenRequest';
import { RequestForm } from './RequestForm';
import { RequestPanel } from './panel/RequestPanel';
import { ResponsePane } from './response/ResponsePane';
import type { Ledger } from './useLedger';

type SideProps = { readonly ledger: Ledger };

/** What stands beside the ledger. */
export function Side({ ledger }: SideProps) {
  const { side, selected, show } = useDocumentsView();
  const chosen = ledger.all.find(({ request }) => request.id === selected);
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
  if (side.is === 'request' && chosen !== undefined) {
    return <RequestPanel key={chosen.request.id} figures={chosen} ledger={ledger} side={side} onClose={close} />;
  }
  return ledger.all.length === 0 ? null : <Times ledger={ledger} />;
}

/** The times to an answer of the whole folder, for the country of the chosen request, and what it is due for. */
function Times({ ledger }: SideProps) {
  const { selected, filter } = useDocumentsView();
  const { all, context, references, settings, viewer } = ledger;
  const chosen = all.find(({ request }) => request.id === selected);
  const requests = useMemo(() => [...context.byId.values()], [context]);
  const isUnit = requests.some(({ officer }) => officer !== viewer.id);
  // The chosen row is drawn first, so that arrow keys never wait for a curve.
  const country = useDeferredValue(filter.country ?? chosen?.request.country ?? mostOften(ledger));
  return (
    <aside className="documents-times" aria-label="Times to an answer">
      <ResponsePane
        key={country}
        requests={requests}
        today={context.today}
        scope={isUnit ? 'Whole unit' : viewer.alias}
        isUnit={isUnit}
        simulated={settings.simulated}
        byteOrderMark={settings.csvByteOrderMark}
        country={country}
        labelOf={({ ids, country: code }) => references.get(ids.at(-1) ?? viewer.id) ?? countryName(code)}
      />
      {chosen === undefined ? null : <ChosenRequest figures={chosen} ledger={ledger} />}
    </aside>
  );
}

/** The country that the viewer asks most often. */
function mostOften({ all }: Ledger): string | null {
  const counts = new Map<string, number>();
  for (const { request: { country } } of all) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
