import type { CountryStatus } from '#shared/records/countryPolicy';
import { statusNames } from '#shared/rules/documents/countryState';

/** A status as a shape and its word: open, hatched, full, or a struck circle. */
export function Status({ status }: { readonly status: CountryStatus | null }) {
  if (status === null) return <span className="muted">Not set</span>;
  return (
    <span className="country-status" data-status={status}>
      <i aria-hidden="true" />
      {statusNames[status]}
    </span>
  );
}
