import type { CountryTerms } from '#shared/records/countryPolicy';
import type { Day } from '#shared/time/day';

/** Terms of a country with nothing set, from January 1, 2026 on, with the given fields replaced. */
export function someTerms(asked: Partial<CountryTerms> = {}): CountryTerms {
  return {
    from: '2026-01-01' as Day, status: null, quota: null, rule: null, source: null,
    entered: { on: '2026-01-01' as Day, by: null }, ...asked,
  };
}
