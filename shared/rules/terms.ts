import type { KindTerms } from '#shared/records/activityKind';
import type { Outcome } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';

/** What a kind or a duty is called on a day: the latest terms that have begun; before the first, the first. */
export function termsOn<Terms extends { readonly from: Day }>(
  record: { readonly terms: readonly Terms[] },
  day: Day,
): Terms | null {
  const [first = null] = record.terms;
  return record.terms.findLast(({ from }) => from <= day) ?? first;
}

/** Whether a kind or a duty can be used for work on a day: it has terms and was not retired before. */
export function isInUse(record: { readonly retiredFrom: Day | null; readonly terms: readonly unknown[] }, day: Day): boolean {
  return record.terms.length > 0 && (record.retiredFrom === null || day < record.retiredFrom);
}

/** Units of an entry where none are typed: a number, 'typed' where they must be said, null where none are counted. */
export function defaultUnits(terms: Pick<KindTerms, 'unitNoun' | 'defaultUnits'>): number | 'typed' | null {
  return terms.unitNoun === null ? null : terms.defaultUnits;
}

/** Units that an outcome counts (method.md 1): kept 1, the others 0, null for a kind that counts none. */
export function outcomeUnits(terms: Pick<KindTerms, 'unitNoun'>, outcome: Outcome): number | null {
  if (terms.unitNoun === null) return null;
  return outcome === 'kept' ? 1 : 0;
}
