import { useMemo, useState } from 'react';
import type { CountryPolicy } from '#shared/records/countryPolicy';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Officer } from '#shared/records/officer';
import type { PublishedCount } from '#shared/records/publishedCount';
import type { SettingValues } from '#shared/records/setting';
import type { Recorded } from '#shared/records/version';
import { countriesReport, type CountryRow } from '#shared/reports/countriesReport';
import type { Report } from '#shared/reports/report';
import type { Day } from '#shared/time/day';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useAllRequests, useCountryPolicies, usePublishedCounts } from '#renderer/queries/countries';
import { useToday } from '#renderer/queries/clock';
import { useOfficers } from '#renderer/queries/officers';
import { useServices } from '#renderer/services/useServices';
import type { ListGroup } from '#renderer/ui/list/ListTable';
import type { ListSort } from '#renderer/ui/list/ListHead';
import { sortRows, useListSort } from '#renderer/ui/list/useListSort';
import { countryColumns } from './countryColumns';
import { countryRows, filterRows, groupRows, type CountryFilter } from './model/countryRows';

/** All that the screen shows. `rows` are all countries, `groups` those that the filter lets through. */
export type Countries = {
  readonly viewer: Recorded<Officer>;
  readonly officers: readonly Recorded<Officer>[];
  readonly today: Day;
  readonly settings: SettingValues;
  readonly policies: readonly Recorded<CountryPolicy>[];
  readonly counts: readonly Recorded<PublishedCount>[];
  readonly requests: readonly Recorded<DocumentRequest>[];
  readonly rows: readonly CountryRow[];
  readonly groups: readonly ListGroup<CountryRow>[];
  readonly selected: CountryRow;
  readonly select: (country: string) => void;
  readonly filter: CountryFilter;
  readonly changeFilter: (part: Partial<CountryFilter>) => void;
  readonly showAll: () => void;
  readonly sort: ListSort;
  readonly onSort: (column: string) => void;
  readonly copy: () => void;
  readonly makeReport: () => Report;
};

const noFilter: CountryFilter = { find: '', status: 'all' };

/** The countries as the filter and the sort show them; undefined until they are read. */
export function useCountries(viewer: Recorded<Officer>, settings: SettingValues): Countries | undefined {
  const { clock } = useServices();
  const today = useToday(viewer);
  const [policies, counts, requests, officers] =
    [useCountryPolicies(), usePublishedCounts(), useAllRequests(), useOfficers()];
  const [filter, setFilter] = useState(noFilter);
  const [chosen, select] = useState<string | null>(null);
  const { sort, onSort } = useListSort({ column: 'country', isDescending: false });
  const rows = useMemo(
    () => (policies === undefined || requests === undefined ? [] : countryRows(policies, requests, today)),
    [policies, requests, today],
  );
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const columns = useMemo(() => countryColumns({ today }), [today]);
  const groups = useMemo(() => groupsOf(shown, sort, columns), [shown, sort, columns]);
  const copy = useCopyTable(columns, groups.flatMap((group) => group.rows), { name: 'the table of countries' });
  const shownRows = groups.flatMap((group) => group.rows);
  const selected = rows.find(({ country }) => country === chosen) ?? shownRows[0] ?? rows[0];
  if (policies === undefined || counts === undefined) return undefined;
  if (requests === undefined || officers === undefined) return undefined;
  if (selected === undefined) return undefined;
  return {
    viewer, officers, today, settings, policies, counts, requests, rows, groups, selected, select, filter,
    changeFilter: (part) => setFilter((before) => ({ ...before, ...part })),
    showAll: () => setFilter(noFilter),
    sort, onSort, copy,
    makeReport: () => countriesReport({
      rows: groups.flatMap((group) => group.rows), countries: rows.map(({ country }) => country), policies, counts,
      day: today, asOf: clock.now(), simulated: settings.simulated,
    }),
  };
}

/** The list has groups only while it is sorted by name. */
function groupsOf(
  rows: readonly CountryRow[],
  sort: ListSort,
  columns: ReturnType<typeof countryColumns>,
): ListGroup<CountryRow>[] {
  if (sort.column === 'country' && !sort.isDescending) return groupRows(rows);
  return [{ key: 'all', label: null, rows: sortRows(rows, columns, sort) }];
}
