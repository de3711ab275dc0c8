import type { CountryPolicy, CountryStatus, CountryTerms } from '#shared/records/countryPolicy';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { CountryRow } from '#shared/reports/countriesReport';
import { countryCodes, countryName } from '#shared/rules/countries';
import { countryStateOn, statusNames } from '#shared/rules/documents/countryState';
import { quotaUse } from '#shared/rules/documents/quotaUse';
import { isOpen } from '#shared/rules/documents/requestState';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import type { ListGroup } from '#renderer/ui/list/ListTable';

/** Every country of ISO 3166 and every other code that has terms or requests, by name. */
export function allCodes(policies: readonly CountryPolicy[], requests: readonly DocumentRequest[]): readonly string[] {
  const used = [...policies.flatMap(({ country }) => country ?? []), ...requests.map(({ country }) => country)];
  return [...new Set([...countryCodes, ...used])]
    .toSorted((one, other) => countryName(one).localeCompare(countryName(other), 'en-US'));
}

/** What the list shows of each country on a day. */
export function countryRows(
  policies: readonly CountryPolicy[],
  requests: readonly DocumentRequest[],
  day: Day,
): readonly CountryRow[] {
  const byCountry = new Map<string, DocumentRequest[]>();
  for (const request of requests) {
    byCountry.set(request.country, [...(byCountry.get(request.country) ?? []), request]);
  }
  return allCodes(policies, requests).map((country) => {
    const state = countryStateOn(policies, country, day);
    const own = byCountry.get(country) ?? [];
    return {
      ...state,
      name: countryName(country),
      use: quotaUse(own, country, state.terms?.quota ?? null, day),
      open: own.filter(isOpen).length,
    };
  });
}

/** Which countries the list shows: by a part of the name or the code, and by status. `all` and '' restrict nothing. */
export type CountryFilter = { readonly find: string; readonly status: CountryStatus | 'not set' | 'all' };

/** The rows that match a filter. A code matches only as a whole, so that `in` does not find every name with an “in”. */
export function filterRows(rows: readonly CountryRow[], { find, status }: CountryFilter): readonly CountryRow[] {
  const wanted = find.trim().toLowerCase();
  const byCode = rows.filter(({ country }) => country.toLowerCase() === wanted);
  const found = byCode.length > 0 ? byCode : rows.filter(({ name }) => name.toLowerCase().includes(wanted));
  return found.filter(({ terms }) => status === 'all' || (terms?.status ?? 'not set') === status);
}

/** The groups of the list: set ones first, then those with open requests, then the rest. */
export function groupRows(rows: readonly CountryRow[]): ListGroup<CountryRow>[] {
  const isSet = ({ terms }: CountryRow) => terms !== null && (terms.status !== null || terms.rule !== null);
  return [
    { key: 'set', label: 'Set', rows: rows.filter(isSet) },
    { key: 'open', label: 'Not set, with open requests', rows: rows.filter((row) => !isSet(row) && row.open > 0) },
    { key: 'rest', label: 'Not set', rows: rows.filter((row) => !isSet(row) && row.open === 0) },
  ];
}

/** `Feb 2`, or `Apr 2017` for another year. */
export function sinceText(from: Day, today: Day): string {
  const day = shortDayName(from);
  return from.slice(0, 4) === today.slice(0, 4) ? day : `${day.slice(0, 3)} ${from.slice(0, 4)}`;
}

/** What changed with these terms, in words: `Limits, quota 6`, `Quota 4, was 6`, `Rule 30, 14, 8`. */
export function changeText(terms: CountryTerms, before: CountryTerms | null): string {
  const status = terms.status === null ? 'Not set' : statusNames[terms.status];
  const parts = [
    ...(terms.status === (before?.status ?? null) ? [] : [status]),
    ...(terms.quota === (before?.quota ?? null) ? [] : [quotaText(terms, before)]),
    ...(sameRule(terms, before) ? [] : [ruleText(terms.rule)]),
  ];
  const [first = 'No change', ...rest] = parts;
  return [first, ...rest.map((part) => `${part.charAt(0).toLowerCase()}${part.slice(1)}`)].join(', ');
}

/** `30, 14, 8`: first after 30 days, then every 14, escalate after 8 contacts. */
function ruleText(rule: CountryTerms['rule']): string {
  if (rule === null) return 'Default rule';
  return `Rule ${rule.firstAfterDays}, ${rule.everyDays}, ${rule.escalateAfterContacts}`;
}

function quotaText({ status, quota }: CountryTerms, before: CountryTerms | null): string {
  const earlier = before?.quota ?? null;
  const was = earlier === null || status !== before?.status ? '' : `, was ${earlier}`;
  return quota === null ? `No quota${was}` : `Quota ${quota}${was}`;
}

function sameRule(terms: CountryTerms, before: CountryTerms | null): boolean {
  return JSON.stringify(terms.rule) === JSON.stringify(before?.rule ?? null);
}
