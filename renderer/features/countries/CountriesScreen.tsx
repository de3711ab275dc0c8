import { useRef, useState } from 'react';
import type { Officer } from '#shared/records/officer';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { inputLists } from '#shared/reports/inputLists';
import { statusNames, statusOrder } from '#shared/rules/documents/countryState';
import { ExportButtons, useExport } from '#renderer/domain-ui/ExportButtons';
import { CommandFindField } from '#renderer/domain-ui/keys/CommandFindField';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useUnsavedForm } from '#renderer/drafts/drafts';
import { useViewer } from '#renderer/queries/officers';
import { useSettings } from '#renderer/queries/settings';
import { runCommand, useCommand } from '#renderer/state/commandHandlers';
import { Button } from '#renderer/ui/Button';
import { Select } from '#renderer/ui/form/Select';
import { Notice } from '#renderer/ui/Notice';
import { PageHead, PageSub } from '#renderer/ui/PageHead';
import { CountryForms, type OpenForm } from './CountryForms';
import { CountryList } from './CountryList';
import { CountryPanel } from './CountryPanel';
import type { CountryFilter } from './model/countryRows';
import { useCountries, type Countries } from './useCountries';
import { useTableImport } from './useTableImport';
import './countries.css';

/** Every country with its status, quota and rule for follow-ups, which the user maintains. */
export function CountriesScreen() {
  const [viewer, settings] = [useViewer(), useSettings()];
  if (viewer === undefined || viewer === null || settings === undefined) return null;
  return <CountriesOf key={viewer.id} viewer={viewer} settings={settings} />;
}

type CountriesOfProps = { readonly viewer: Recorded<Officer>; readonly settings: SettingValues };

function CountriesOf({ viewer, settings }: CountriesOfProps) {
  const countries = useCountries(viewer, settings);
  return countries === undefined ? null : <ShownCountries countries={countries} />;
}

function ShownCountries({ countries }: { readonly countries: Countries }) {
  const [form, setForm] = useState<OpenForm | null>(null);
  const { viewer, settings, selected } = countries;
  const exporting = useExport(() => ({
    report: countries.makeReport(),
    months: [],
    records: inputLists({
      country: countries.policies, publishedCount: countries.counts, documentRequest: countries.requests,
    }),
    byteOrderMark: settings.csvByteOrderMark,
  }));
  const importing = useTableImport((table) => setForm({ is: 'import', ...table }));
  const setStatus = () => setForm({ is: 'terms', country: selected.country, from: null, unsaved: null });
  useCommand('setCountryTerms', setStatus);
  useCommand('setDefaultRule', () => setForm({ is: 'terms', country: null, from: null, unsaved: null }));
  useCommand('openCountryTable', importing.start, importing.whyNot);
  useUnsavedForm(viewer.id, ['country', 'publishedCount'], form === null, (unsaved, place) => setForm(
    place === 'publishedCount'
      ? { is: 'count', id: null, unsaved }
      : { is: 'terms', country: unsaved.subject, from: null, unsaved },
  ));
  return (
    <div className="countries">
      <Head countries={countries} exporting={exporting} />
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
      {importing.problem === null ? null : <Notice look="alarm">{importing.problem}</Notice>}
      <div className="countries-columns">
        <section className="countries-list" aria-label="Countries">
          <Filters countries={countries} />
          <CountryList countries={countries} onOpen={setStatus} />
          <p className="small muted">
            Gray: the default rule. First, then: days. Escalate: after so many contacts. Used: issued in this month to
            the officers of this folder.
          </p>
        </section>
        <CountryPanel countries={countries} onForm={setForm} />
      </div>
      <CountryForms countries={countries} form={form} onClose={() => setForm(null)} />
    </div>
  );
}

type HeadProps = { readonly countries: Countries; readonly exporting: ReturnType<typeof useExport> };

function Head({ countries: { rows }, exporting }: HeadProps) {
  const set = rows.filter(({ terms }) => terms !== null && terms.status !== null).length;
  return (
    <PageHead title="Countries" className="countries-head">
      <nav className="countries-crumb" aria-label="Where">
        <Button look="quiet" icon="chevronLeft" onClick={() => runCommand('goDocuments')}>Documents</Button>
      </nav>
      <PageSub>{`${set} set, ${rows.length - set} not set; Daybook comes with none`}</PageSub>
      <ExportButtons exporting={exporting} />
      <div className="countries-actions">
        <CommandButton command="openCountryTable">Import…</CommandButton>
        <CommandButton command="setCountryTerms">Set…</CommandButton>
      </div>
    </PageHead>
  );
}

function Filters({ countries: { filter, changeFilter, copy } }: { readonly countries: Countries }) {
  const find = useRef<HTMLInputElement>(null);
  useCommand('findCountry', () => find.current?.focus());
  return (
    <div className="countries-filters">
      <div className="countries-find">
        <CommandFindField
          command="findCountry"
          ref={find}
          label="Country or code"
          value={filter.find}
          onChange={(text) => changeFilter({ find: text })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            changeFilter({ find: '' });
          }}
        />
      </div>
      <Select
        label="Status" hideLabel value={filter.status} options={statuses}
        onChange={(status) => changeFilter({ status })}
      />
      <Button look="quiet" icon="copy" className="push" onClick={copy}>Copy table</Button>
      <CommandButton look="quiet" command="setDefaultRule">Default rule…</CommandButton>
    </div>
  );
}

const statuses: readonly { readonly value: CountryFilter['status']; readonly label: string }[] = [
  { value: 'all', label: 'All statuses' },
  ...statusOrder.map((status) => ({ value: status, label: statusNames[status] })),
  { value: 'not set', label: 'Not set' },
];
