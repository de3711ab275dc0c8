import type { CountryPolicy, CountryStatus, CountryTerms, FollowUpRule } from '#shared/records/countryPolicy';
import type { PublishedCount } from '#shared/records/publishedCount';
import type { Day } from '#shared/time/day';

/** The rule for follow-ups where the user set none: after three weeks, then every two, to be escalated after eight. */
export const starterRule: FollowUpRule = { firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 8 };

/** The statuses in the order in which lists show them. */
export const statusOrder: readonly CountryStatus[] = ['cooperative', 'delays', 'limits', 'uncooperative'];

/** The name of each status, as screens show it. */
export const statusNames: Readonly<Record<CountryStatus, string>> = {
  cooperative: 'Cooperative', delays: 'Delays', limits: 'Limits', uncooperative: 'Uncooperative',
};

/** What is in force for a country on a day. `terms` is null where the user set nothing by then. */
export type CountryState = {
  readonly country: string;
  readonly terms: CountryTerms | null;
  readonly rule: FollowUpRule;
  readonly isDefaultRule: boolean;
};

/** What is in force for a country on a day. */
export function countryStateOn(policies: readonly CountryPolicy[], country: string, day: Day): CountryState {
  const terms = termsInForce(policies, country, day);
  const own = terms?.rule ?? null;
  return { country, terms, rule: own ?? defaultRuleOn(policies, day), isDefaultRule: own === null };
}

/** The rule for follow-ups of a country on each day, looked up once for many days. */
export function followUpRules(policies: readonly CountryPolicy[], country: string): (day: Day) => FollowUpRule {
  const own = policies.filter((policy) => policy.country === country || policy.country === null);
  return (day) => countryStateOn(own, country, day).rule;
}

/** The default rule of all countries on a day: the user's, or the one that Daybook came with. */
export function defaultRuleOn(policies: readonly CountryPolicy[], day: Day): FollowUpRule {
  return termsInForce(policies, null, day)?.rule ?? starterRule;
}

/** How many of these countries have each status on a day; `notSet` is the rest. */
export type StatusCounts = Readonly<Record<CountryStatus, number>> & { readonly notSet: number };

/** Counts the countries by their status on a day. */
export function countStatuses(
  policies: readonly CountryPolicy[],
  countries: readonly string[],
  day: Day,
): StatusCounts {
  const statuses = countries.map((country) => termsInForce(policies, country, day)?.status ?? null);
  const countOf = (status: CountryStatus | null) => statuses.filter((one) => one === status).length;
  return {
    cooperative: countOf('cooperative'),
    delays: countOf('delays'),
    limits: countOf('limits'),
    uncooperative: countOf('uncooperative'),
    notSet: countOf(null),
  };
}

/** The latest published count of a status on or before a day; null where none was typed in. */
export function publishedOn<Count extends PublishedCount>(
  counts: readonly Count[],
  status: CountryStatus,
  day: Day,
): Count | null {
  const earlier = counts.filter((count) => count.status === status && count.on <= day);
  return earlier.reduce<Count | null>((latest, one) => (latest === null || one.on >= latest.on ? one : latest), null);
}

/** Unlike the terms of a kind, the first ones do not hold before they begin: nobody knows what held then. */
function termsInForce(policies: readonly CountryPolicy[], country: string | null, day: Day): CountryTerms | null {
  const policy = policies.find((one) => one.country === country);
  return policy?.terms.findLast(({ from }) => from <= day) ?? null;
}
