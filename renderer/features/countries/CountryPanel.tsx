import type { CountryTerms } from '#shared/records/countryPolicy';
import type { CountryRow } from '#shared/reports/countriesReport';
import { countedText } from '#shared/reports/figures';
import { sampleCountries } from '#shared/rules/countries';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { CommandKbd } from '#renderer/domain-ui/keys/CommandKbd';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { OpenForm } from './CountryForms';
import { CountsOnDate } from './CountsOnDate';
import { HistoryBar } from './HistoryBar';
import { changeText, sinceText } from './model/countryRows';
import type { Countries } from './useCountries';

type CountryPanelProps = { readonly countries: Countries; readonly onForm: (form: OpenForm) => void };

/** The chosen country: its quota, its history, and how many countries have each status on a date. */
export function CountryPanel({ countries, onForm }: CountryPanelProps) {
  const { selected, policies, today } = countries;
  const terms = policies.find(({ country }) => country === selected.country)?.terms ?? [];
  return (
    <aside className="country-panel" aria-labelledby="country-title" data-region="country">
      <SectionHead id="country-title" title={selected.name} sub={codeText(selected.country)} />
      <p className="muted">{quotaWords(selected, countries)}</p>
      <SectionHead title="History" sub="status, quota, rule">
        <CommandButton look="quiet" size="small" command="setCountryTerms">Add…</CommandButton>
      </SectionHead>
      {terms.length === 0 ? (
        <p className="muted">
          Nothing is set. Press <CommandKbd command="setCountryTerms" /> and choose a status and the first day
          it applies, with your source.
        </p>
      ) : (
        <>
          <HistoryBar name={selected.name} terms={terms} today={today} />
          <HistoryTable countries={countries} terms={terms} onForm={onForm} />
        </>
      )}
      <CountsOnDate countries={countries} onForm={onForm} />
    </aside>
  );
}

type HistoryTableProps = CountryPanelProps & { readonly terms: readonly CountryTerms[] };

/** Newest terms first; the day of each is a button that changes them. */
function HistoryTable({ countries, terms, onForm }: HistoryTableProps) {
  const { selected, today } = countries;
  return (
    <table className="country-history">
      <caption className="visually-hidden">{`History of ${selected.name}`}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">What</th>
          <th scope="col" className="country-right">Entered</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((one, index) => ({ one, before: terms[index - 1] ?? null })).toReversed().map(({ one, before }) => (
          <tr key={one.from}>
            <th scope="row">
              <button
                type="button" className="country-link"
                aria-label={`Change the terms from ${sinceText(one.from, today)}`}
                onClick={() => onForm({ is: 'terms', country: selected.country, from: one.from, unsaved: null })}
              >
                {sinceText(one.from, today)}
              </button>
            </th>
            <td>{changeText(one, before)}</td>
            <td className="country-right muted">{enteredText(one, countries)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function enteredText({ entered: { by, on } }: CountryTerms, { officers, today }: Countries): string {
  const who = by === null ? 'CSV' : (officers.find(({ id }) => id === by)?.alias ?? 'another officer');
  return `${who}, ${sinceText(on, today)}`;
}

function codeText(country: string): string {
  const isSample = sampleCountries.some(({ code }) => code === country);
  return isSample ? `${country}, a code no country has` : country;
}

function quotaWords({ terms, use, open }: CountryRow, { requests }: Countries): string {
  const officers = countedText(new Set(requests.map(({ officer }) => officer)).size, 'officer');
  const openWords = `${countedText(open, 'open request')} in this folder`;
  if (terms?.status !== 'limits') return `${openWords}; ${use.used} issued this month.`;
  const counted = `Counted from this folder: ${use.used} issued to ${officers}; others may have used more.`;
  if (use.left === null || terms.quota === null) return `Limits without a number. ${counted}`;
  if (use.left < 0) return `${-use.left} more than the quota of ${terms.quota} this month. ${counted}`;
  return `${use.left} of ${terms.quota} left this month. ${counted}`;
}
