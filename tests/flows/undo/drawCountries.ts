import type { CountryTerms } from '#shared/records/countryPolicy';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { DeleteCountryTermsInput, ImportCountriesInput, SaveCountryInput } from '#renderer/commands/countries';
import type { World } from './world';

/** A random input for each command about countries that needs more than the schema of a record. */
export const drawCountries = {
  saveCountry: async (world: World): Promise<SaveCountryInput> =>
    await Promise.resolve({
      country: ['HN', 'GT', 'XD', null][world.generator.below(4)] ?? null, replaces: null, terms: someTerms(world),
    }),
  deleteCountryTerms: async (world: World): Promise<DeleteCountryTermsInput | null> => {
    const policies = await world.services().store.reader.all('country');
    const policy = policies[world.generator.below(policies.length)];
    const from = policy?.terms[0]?.from;
    return policy === undefined || from === undefined ? null : { country: policy.country, from };
  },
  importCountries: async (world: World): Promise<ImportCountriesInput> =>
    await Promise.resolve({
      countries: ['MX', 'CN', 'VN'].map((country) => ({ country, terms: [someTerms(world)] })),
    }),
};

/** Terms for a country and, without a status, for all of them. */
function someTerms({ generator }: World): CountryTerms {
  const days = () => 1 + generator.below(60);
  const someDay = () => addDays('2026-09-01' as Day, generator.below(60));
  const rule = { firstAfterDays: days(), everyDays: days(), escalateAfterContacts: days() };
  const source = `text ${generator.below(100_000)}`;
  return { from: someDay(), status: null, quota: null, rule, source, entered: { on: someDay(), by: null } };
}
