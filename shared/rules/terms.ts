import type { KindTerms } from '#shared/records/activityKind';
import type { Outcome } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';

/** The terms of a kind or a duty on a day: the latest that have begun, or the first ones if none have. */
export function termsOn<Terms extends { readonly from: Day }>(
  record: { readonly terms: readonly Terms[] },
  day: Day,
): Terms | null {
  const [first = null] = record.terms;
  return record.terms.findLast(({ from }) => from <= day) ?? first;
}

/** Whether a kind or a duty can be used on a day: it has terms and has not been retired by then. */
export function isInUse(
  record: { readonly retiredFrom: Day | null; readonly terms: readonly unknown[] },
  day: Day,
): boolean {
  return record.terms.length > 0 && (record.retiredFrom === null || day < record.retiredFrom);
}

/** The units of an entry if none are typed: a number, 'typed' if they must be typed, null if none are counted. */
export function defaultUnits(terms: Pick<KindTerms, 'unitNoun' | 'defaultUnits'>): number | 'typed' | null {
  return terms.unitNoun === null ? null : terms.defaultUnits;
}

/** The units of an outcome (method.md 1): 1 for kept, 0 for the others, null for a kind that counts none. */
export function outcomeUnits(terms: Pick<KindTerms, 'unitNoun'>, outcome: Outcome): number | null {
  if (terms.unitNoun === null) return null;
  return outcome === 'kept' ? 1 : 0;
}
