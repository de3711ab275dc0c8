import type { CountryTerms } from '#shared/records/countryPolicy';
import { compareText } from '#shared/base/compareText';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Day } from '#shared/time/day';

/** The most days of a rule. More than two years is a typing mistake. */
const mostDays = 730;

/** The most contacts of a rule. */
const mostContacts = 99;

/** The most documents per month of a quota. */
const mostQuota = 9999;

/** The greatest length of a source's name. */
const longestSource = 60;

/** Terms without who entered them and when, which forms do not ask for. */
export type TypedTerms = Omit<CountryTerms, 'entered'>;

/**
 * Checks the terms of a country, or those of the default rule, which have only a rule. Fails at `status`, `quota`,
 * `source`, `rule`, or at the part of the rule that is wrong.
 */
export function checkTerms(terms: TypedTerms, isDefault: boolean): Result<null> {
  const { status, quota, rule, source } = terms;
  if (isDefault && rule === null) return failWith('rule', 'Enter the days of the rule.', 'firstAfterDays');
  if (isDefault && (status !== null || quota !== null)) {
    return failWith('default-status', 'A status or a quota belongs to one country. Choose the country.', 'status');
  }
  if (quota !== null && status !== 'limits') {
    const message = 'Only a country that limits documents has a quota. Choose Limits.';
    return failWith('quota-without-limits', message, 'quota');
  }
  if (quota !== null && !isBetween(quota, 0, mostQuota)) {
    return failWith('quota', `Enter a whole number from 0 to ${mostQuota}, or leave it empty.`, 'quota');
  }
  if ((source ?? '').length > longestSource) {
    return failWith('source', `Name the source in at most ${longestSource} characters, such as OIG-17-51.`, 'source');
  }
  return rule === null ? succeed(null) : checkRule(rule);
}

function checkRule(rule: NonNullable<CountryTerms['rule']>): Result<null> {
  const parts = [
    { field: 'firstAfterDays', most: mostDays, value: rule.firstAfterDays },
    { field: 'everyDays', most: mostDays, value: rule.everyDays },
    { field: 'escalateAfterContacts', most: mostContacts, value: rule.escalateAfterContacts },
  ];
  const wrong = parts.find(({ value, most }) => !isBetween(value, 1, most));
  if (wrong === undefined) return succeed(null);
  return failWith('rule', `Enter a whole number from 1 to ${wrong.most}.`, wrong.field);
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** The terms with new ones in place of those from the same day, or from `replaced`, in the order of their days. */
export function withTerms(
  before: readonly CountryTerms[],
  terms: CountryTerms,
  replaced: Day | null = null,
): readonly CountryTerms[] {
  const others = before.filter(({ from }) => from !== terms.from && from !== replaced);
  return [...others, terms].toSorted((one, other) => compareText(one.from, other.from));
}

/** Whether two terms are the same, whoever entered them. */
export function areSameTerms(one: TypedTerms, other: TypedTerms): boolean {
  return (
    one.from === other.from && one.status === other.status && one.quota === other.quota &&
    one.source === other.source && JSON.stringify(ruleOf(one)) === JSON.stringify(ruleOf(other))
  );
}

function ruleOf({ rule }: TypedTerms): readonly number[] | null {
  return rule === null ? null : [rule.firstAfterDays, rule.everyDays, rule.escalateAfterContacts];
}
