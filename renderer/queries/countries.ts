import type { CountryPolicy } from '#shared/records/countryPolicy';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { PublishedCount } from '#shared/records/publishedCount';
import type { Recorded } from '#shared/records/version';
import { useQuery } from './liveQuery';

/** What the user set for countries, and the default rule of all of them if it was changed. */
export function useCountryPolicies(): readonly Recorded<CountryPolicy>[] | undefined {
  return useQuery({ key: 'countries', run: async ({ store }) => await store.reader.all('country') });
}

/** The published counts of countries that were typed in. */
export function usePublishedCounts(): readonly Recorded<PublishedCount>[] | undefined {
  return useQuery({ key: 'published counts', run: async ({ store }) => await store.reader.all('publishedCount') });
}

/** The document requests of all officers in this folder. */
export function useAllRequests(): readonly Recorded<DocumentRequest>[] | undefined {
  return useQuery({ key: 'all requests', run: async ({ store }) => await store.reader.all('documentRequest') });
}
