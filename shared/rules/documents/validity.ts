import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';

/** The days before the end of a document's validity on which the ledger begins to warn, and warns more urgently. */
export const validityWarnings = { early: 30, urgent: 7 } as const;

/**
 * How an issued document stands on a day: `days` are left, the last valid day included as 0; a negative number says how
 * long ago it ended. `look` is null while there is nothing to warn of.
 */
export type Validity = { readonly days: number; readonly look: 'early' | 'urgent' | 'ended' | null };

/** How long a document is valid from a day on; null where no end is known. */
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
