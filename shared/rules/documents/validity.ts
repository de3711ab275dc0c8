import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';

/** How many days before the end of a document's validity the ledger begins to warn, and to warn more urgently. */
export const validityWarnings = { early: 30, urgent: 7 } as const;

/**
 * The validity of an issued document on a day: `days` are left, 0 on the last valid day; a negative number says how
 * long ago it ended. `look` is null while there is nothing to warn about.
 */
export type Validity = { readonly days: number; readonly look: 'early' | 'urgent' | 'ended' | null };

/** How long a document is still valid on a day; null if its end is not known. */
export function validityOn(validUntil: Day | null, today: Day): Validity | null {
  if (validUntil === null) return null;
  const days = daysBetween(today, validUntil);
  return { days, look: lookOf(days) };
}

function lookOf(days: number): Validity['look'] {
  if (days < 0) return 'ended';
  if (days <= validityWarnings.urgent) return 'urgent';
  return days <= validityWarnings.early ? 'early' : null;
}
