import { useState } from 'react';
import { countStatuses, publishedOn, statusOrder } from '#shared/rules/documents/countryState';
import { countryCodes } from '#shared/rules/countries';
import { monthName, shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { monthOf } from '#shared/time/days';
import { Button } from '#renderer/ui/Button';
import { DayField } from '#renderer/ui/form/DayField';
import { SectionHead } from '#renderer/ui/SectionHead';
import type { OpenForm } from './CountryForms';
import { Status } from './Status';
import type { Countries } from './useCountries';

type CountsOnDateProps = { readonly countries: Countries; readonly onForm: (form: OpenForm) => void };

/** How many countries have each status on a date, beside the latest published counts by then. */
export function CountsOnDate({ countries, onForm }: CountsOnDateProps) {
  const { policies, rows, counts, today } = countries;
  const [day, setDay] = useState<Day | null>(today);
  const shown = day ?? today;
  const statuses = countStatuses(policies, rows.map(({ country }) => country), shown);
  const published = statusOrder.map((status) => publishedOn(counts, status, shown));
  const others = rows.length - countryCodes.length;
  return (
    <section aria-labelledby="counts-title">
      <SectionHead id="counts-title" title="Counts on a date">
        <DayField label="Counts on" hideLabel value={day} onChange={setDay} />
      </SectionHead>
      <table className="country-history">
        <caption className="visually-hidden">{`Countries by status on ${shown}`}</caption>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col" className="country-right">Your table</th>
            <th scope="col" className="country-right">Published</th>
          </tr>
        </thead>
        <tbody>
          {statusOrder.map((status, index) => (
            <tr key={status}>
              <th scope="row"><Status status={status} /></th>
              <td className="country-right">{statuses[status]}</td>
              <td className="country-right"><Published count={published[index] ?? null} onForm={onForm} /></td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="muted">Not set</th>
            <td className="country-right">{statuses.notSet}</td>
            <td className="country-right muted">–</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Countries</th>
            <td className="country-right">{rows.length}</td>
            <td className="country-right muted">–</td>
          </tr>
        </tfoot>
      </table>
      <p className="small muted">
        {`${countryCodes.length} of ISO 3166${others === 0 ? '' : ` and ${others} others`}. `}
        {publishedWords(published)}
      </p>
      <Button size="small" icon="plus" onClick={() => onForm({ is: 'count', id: null, unsaved: null })}>
        Published count…
      </Button>
    </section>
  );
}

type PublishedProps = {
  readonly count: Countries['counts'][number] | null;
  readonly onForm: CountsOnDateProps['onForm'];
};

function Published({ count, onForm }: PublishedProps) {
  if (count === null) return <span className="muted">–</span>;
  return (
    <button
      type="button" className="country-link" aria-label={`Change the published count, ${count.countries}`}
      onClick={() => onForm({ is: 'count', id: count.id, unsaved: null })}
    >
      {count.countries}
    </button>
  );
}

function publishedWords(counts: readonly (Countries['counts'][number] | null)[]): string {
  const dates = counts.flatMap((count) => (count === null ? [] : [publishedDate(count)]));
  const sources = counts.flatMap((count) => count?.source ?? []);
  if (dates.length === 0) return 'No published count was entered for this date or earlier.';
  const named = sources.length === 0 ? '' : ` (${[...new Set(sources)].join('; ')})`;
  return `Published for ${[...new Set(dates)].join('; ')}${named}. “At risk or delays” counts as delays.`;
}

function publishedDate({ on, precision }: Countries['counts'][number]): string {
  return precision === 'month' ? monthName(monthOf(on)) : `${shortDayName(on)}, ${on.slice(0, 4)}`;
}
