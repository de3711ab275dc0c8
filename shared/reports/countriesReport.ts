import { compareText } from '#shared/base/compareText';
import type { CountryPolicy, CountryTerms } from '#shared/records/countryPolicy';
import type { PublishedCount } from '#shared/records/publishedCount';
import { countryName } from '#shared/rules/countries';
import {
  countStatuses, publishedOn, statusNames, statusOrder, type CountryState,
} from '#shared/rules/documents/countryState';
import type { QuotaUse } from '#shared/rules/documents/quotaUse';
import type { Day, Instant } from '#shared/time/day';
import type { Report, ReportColumn, ReportTable, ReportValue } from './report';
import { markSimulated } from './simulatedMark';

/** One country of the table: the terms that apply, its quota this month, and how many requests are open. */
export type CountryRow = CountryState & { readonly name: string; readonly use: QuotaUse; readonly open: number };

/** What the report on countries is made from. `rows` are those shown; `countries` are all those counted. */
export type CountriesInput = {
  readonly rows: readonly CountryRow[];
  readonly countries: readonly string[];
  readonly policies: readonly CountryPolicy[];
  readonly counts: readonly PublishedCount[];
  /** The day whose statuses are shown. */
  readonly day: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/**
 * Makes the table of countries as a report: the rows shown, the history of all terms, and how many countries have each
 * status compared with the published counts. Importing its CSV gives the same terms again.
 */
export function countriesReport({ rows, countries, policies, counts, day, asOf, simulated }: CountriesInput): Report {
  const statuses = countStatuses(policies, countries, day);
  const set = countries.length - statuses.notSet;
  const parts = [historyTable(policies), countsTable(statuses, counts, day)];
  return {
    ...markSimulated(countryTable(rows), simulated),
    subject: 'countries',
    by: null,
    finding: `${set} of ${countries.length} countries have a status; Daybook comes with no statuses.`,
    range: { first: day, last: day },
    parts: parts.map((part) => markSimulated(part, simulated)),
    denominators: [{ share: 'countries with a status', of: 'countries', counted: set, value: countries.length }],
    notes: [
      'Status, quota, rule and source were entered by the user. “Not set” says nothing about a country.',
      'Used: documents issued in the month to the officers of this folder; others may have used more.',
      'A country without its own rule has the default rule.',
    ],
    digests: [],
    asOf,
    simulated,
  };
}

const termsColumns: readonly ReportColumn[] = [
  { id: 'country', label: 'Code', type: 'text' },
  { id: 'name', label: 'Country', type: 'text' },
  { id: 'from', label: 'From', type: 'day' },
  { id: 'status', label: 'Status', type: 'text' },
  { id: 'quota', label: 'Quota per month', type: 'count' },
  { id: 'first_after_days', label: 'First after days', type: 'count' },
  { id: 'every_days', label: 'Then every days', type: 'count' },
  { id: 'escalate_after_contacts', label: 'Escalate after contacts', type: 'count' },
  { id: 'source', label: 'Source', type: 'text' },
];

function termsRow(country: string | null, terms: CountryTerms | null): ReportValue[] {
  return [
    country ?? 'default', country === null ? 'Default rule of all countries' : countryName(country),
    terms?.from ?? null,
    terms?.status ?? null, terms?.quota ?? null, terms?.rule?.firstAfterDays ?? null, terms?.rule?.everyDays ?? null,
    terms?.rule?.escalateAfterContacts ?? null, terms?.source ?? null,
  ];
}

function countryTable(rows: readonly CountryRow[]): ReportTable {
  return {
    id: 'countries',
    title: 'Countries',
    columns: [
      ...termsColumns,
      { id: 'used', label: 'Used this month', type: 'count' },
      { id: 'left', label: 'Left this month', type: 'count' },
      { id: 'open_requests', label: 'Open requests', type: 'count' },
    ],
    rows: rows.map(({ country, terms, use, open }) => [...termsRow(country, terms), use.used, use.left, open]),
    totals: [
      null, null, null, null, null, null, null, null, null, sum(rows.map(({ use }) => use.used)), null,
      sum(rows.map(({ open }) => open)),
    ],
  };
}

function historyTable(policies: readonly CountryPolicy[]): ReportTable {
  const inOrder = policies.toSorted((one, other) => compareText(one.country ?? '', other.country ?? ''));
  return {
    id: 'country_history',
    title: 'History of the countries',
    columns: termsColumns,
    rows: inOrder.flatMap(({ country, terms }) => terms.map((one) => termsRow(country, one))),
    totals: termsColumns.map(() => null),
  };
}

function countsTable(
  statuses: ReturnType<typeof countStatuses>,
  counts: readonly PublishedCount[],
  day: Day,
): ReportTable {
  return {
    id: 'status_counts',
    title: 'Countries by status, and published counts',
    columns: [
      { id: 'counted_status', label: 'Status', type: 'text' },
      { id: 'counted_countries', label: 'Your table', type: 'count' },
      { id: 'published_countries', label: 'Published', type: 'count' },
      { id: 'published_on', label: 'Published for', type: 'day' },
      { id: 'published_source', label: 'Published in', type: 'text' },
    ],
    rows: [
      ...statusOrder.map((status) => {
        const published = publishedOn(counts, status, day);
        return [
          statusNames[status], statuses[status], published?.countries ?? null, published?.on ?? null,
          published?.source ?? null,
        ];
      }),
      ['Not set', statuses.notSet, null, null, null],
    ],
    totals: ['Countries', sum(Object.values(statuses)), null, null, null],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
