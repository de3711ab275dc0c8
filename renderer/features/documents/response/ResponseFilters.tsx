import { useMemo } from 'react';
import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { countryName } from '#shared/rules/countries';
import { Select } from '#renderer/ui/form/Select';
import type { ResponseFilter } from './responseWords';

type ResponseFiltersProps = {
  readonly waits: readonly RequestWait[];
  readonly filter: ResponseFilter;
  readonly onChange: (filter: ResponseFilter) => void;
};

/** Which requests the times are of: by country, post and kind of document. */
export function ResponseFilters({ waits, filter, onChange }: ResponseFiltersProps) {
  const { countries, posts, kinds } = useMemo(() => choicesOf(waits, filter), [waits, filter]);
  return (
    <div className="response-filters" role="group" aria-label="Which requests">
      <Select
        label="Country of the curve" hideLabel wide value={filter.country ?? ''}
        options={[{ value: '', label: 'All countries' }, ...byName(countries)]}
        onChange={(country) => onChange({ country: country === '' ? null : country, post: null, kind: filter.kind })}
      />
      <Select
        label="Post of the curve" hideLabel wide value={filter.post ?? ''}
        options={[{ value: '', label: 'All posts' }, ...posts.map((post) => ({ value: post, label: post }))]}
        onChange={(post) => onChange({ ...filter, post: post === '' ? null : post })}
      />
      <Select
        label="Kind of the curve" hideLabel wide value={filter.kind ?? ''}
        options={[{ value: '', label: 'All kinds' }, ...kinds.map((kind) => ({ value: kind, label: kind }))]}
        onChange={(kind) => onChange({ ...filter, kind: kind === '' ? null : kind })}
      />
    </div>
  );
}

function choicesOf(waits: readonly RequestWait[], filter: ResponseFilter) {
  const ofCountry = waits.filter(({ country }) => filter.country === null || country === filter.country);
  return {
    countries: distinct(waits.map(({ country }) => country), filter.country),
    posts: distinct(ofCountry.flatMap(({ post }) => post ?? []), filter.post),
    kinds: distinct(ofCountry.map(({ kind }) => kind), filter.kind),
  };
}

function byName(codes: readonly string[]) {
  return codes
    .map((code) => ({ value: code, label: countryName(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en-US'));
}

/** Each value once, in order; the chosen one stays even if no request has it anymore. */
function distinct(values: readonly string[], chosen: string | null): string[] {
  return [...new Set([...values, ...(chosen === null ? [] : [chosen])])].filter((value) => value !== '').toSorted();
}
