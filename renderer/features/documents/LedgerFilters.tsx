import { useRef } from 'react';
import type { LedgerFilter } from '#shared/analysis/documents/ledger';
import { documentSteps } from '#shared/records/documentRequest';
import { countryName } from '#shared/rules/countries';
import { stepNames } from '#shared/rules/documents/requestSteps';
import { CommandFindField } from '#renderer/domain-ui/keys/CommandFindField';
import { useCommand } from '#renderer/state/commandHandlers';
import { openLedger, useDocumentsView } from '#renderer/state/documentsView';
import { Button } from '#renderer/ui/Button';
import { Select, type Option } from '#renderer/ui/form/Select';
import type { Ledger } from './useLedger';

/** Which requests are shown: by words, country, step and age, and a button that copies them. */
export function LedgerFilters({ ledger: { countries, copy, isFiltered } }: { readonly ledger: Ledger }) {
  const { filter, changeFilter } = useDocumentsView();
  const find = useRef<HTMLInputElement>(null);
  useCommand('findRequest', () => find.current?.focus());
  return (
    <div className="documents-filters">
      <CommandFindField
        command="findRequest"
        ref={find}
        label="Find a request"
        value={filter.find}
        onChange={(text) => changeFilter({ find: text })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          changeFilter({ find: '' });
        }}
      />
      <Select
        label="Country"
        hideLabel
        value={filter.country ?? ''}
        options={[
          { value: '', label: 'All countries' },
          ...countries.map((code) => ({ value: code, label: countryName(code) })),
        ]}
        onChange={(country) => changeFilter({ country: country === '' ? null : country })}
      />
      <Select label="Step" hideLabel value={filter.step} options={steps} onChange={(step) => changeFilter({ step })} />
      {isFiltered ? (
        <Button look="quiet" onClick={() => changeFilter(openLedger)}>Show all open</Button>
      ) : null}
      <Button look="quiet" className="push" onClick={copy}>Copy table</Button>
    </div>
  );
}

const steps: readonly Option<LedgerFilter['step']>[] = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
  { value: 'all', label: 'Open and closed' },
  ...documentSteps.map((step) => ({ value: step, label: stepNames[step], group: 'Present step' })),
];
