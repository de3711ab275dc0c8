import { EmptyState } from '#renderer/ui/EmptyState';
import { Button } from '#renderer/ui/Button';
import { ListTable } from '#renderer/ui/list/ListTable';
import { countryColumns } from './countryColumns';
import type { Countries } from './useCountries';

/** The countries in groups, or sorted by a column. */
export function CountryList({ countries, onOpen }: { readonly countries: Countries; readonly onOpen: () => void }) {
  return (
    <ListTable
      caption={`Countries, their status, quota and rule on ${countries.today}`}
      columns={countryColumns(countries)}
      groups={countries.groups}
      rowKey={({ country }) => country}
      scope="countries"
      rowHeight={27}
      selected={countries.selected.country}
      onSelect={countries.select}
      onOpen={onOpen}
      sort={countries.sort}
      onSort={countries.onSort}
      empty={
        <EmptyState title="No country matches.">
          <p>Type a part of its name, such as <b>hond</b>, or its two letters, <b>HN</b>.</p>
          <Button onClick={countries.showAll}>Show all countries</Button>
        </EmptyState>
      }
    />
  );
}
