import type { CountryPolicy, CountryStatus, CountryTerms, FollowUpRule } from '#shared/records/countryPolicy';
import type { PublishedCount } from '#shared/records/publishedCount';
import type { Day } from '#shared/time/day';

/** The default rule for follow-ups: after three weeks, then every two weeks, and escalation after eight contacts. */
export const starterRule: FollowUpRule = { firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 8 };

/** The statuses in the order in which lists show them. */
export const statusOrder: readonly CountryStatus[] = ['cooperative', 'delays', 'limits', 'uncooperative'];

/** The name of each status, as screens show it. */
export const statusNames: Readonly<Record<CountryStatus, string>> = {
  cooperative: 'Cooperative', delays: 'Delays', limits: 'Limits', uncooperative: 'Uncooperative',
};

/** What applies to a country on a day. `terms` is null if the user had set nothing by then. */
export type CountryState = {
  readonly country: string;
  readonly terms: CountryTerms | null;
  readonly rule: FollowUpRule;
  readonly isDefaultRule: boolean;
};

/** Returns what applies to a country on a day. */
export function countryStateOn(policies: readonly CountryPolicy[], country: string, day: Day): CountryState {
  const terms = termsInForce(policies, country, day);
  const own = terms?.rule ?? null;
  return { country, terms, rule: own ?? defaultRuleOn(policies, day), isDefaultRule: own === null };
}

/** Returns a lookup of a country's rule for follow-ups by day, prepared once for many days. */
export function followUpRules(policies: readonly CountryPolicy[], country: string): (day: Day) => FollowUpRule {
  const own = policies.filter((policy) => policy.country === country || policy.country === null);
  return (day) => countryStateOn(own, country, day).rule;
}

/** The default rule for all countries on a day: the user's, or the one that Daybook comes with. */
export function defaultRuleOn(policies: readonly CountryPolicy[], day: Day): FollowUpRule {
  return termsInForce(policies, null, day)?.rule ?? starterRule;
}

/** How many countries have each status on a day; `notSet` counts the rest. */
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

/** The latest published count of a status on or before a day; null if none was typed in. */
export function publishedOn<Count extends PublishedCount>(
  counts: readonly Count[],
  status: CountryStatus,
  day: Day,
): Count | null {
  const earlier = counts.filter((count) => count.status === status && count.on <= day);
  return earlier.reduce<Count | null>((latest, one) => (latest === null || one.on >= latest.on ? one : latest), null);
}

/** Unlike the terms of a kind, the first terms do not apply before they begin: what applied then is unknown. */
function termsInForce(policies: readonly CountryPolicy[], country: string | null, day: Day): CountryTerms | null {
  const policy = policies.find((one) => one.country === country);
  return policy?.terms.findLast(({ from }) => from <= day) ?? null;
}
