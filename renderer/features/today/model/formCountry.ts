import { failWith, succeed, type Result } from '#shared/base/result';
import { allCountries, readCountryName } from '#shared/rules/countries';

/** The names of the countries that a form offers. */
export function countryNames(): readonly string[] {
  return allCountries().map(({ name }) => name);
}

/** Parses a typed country, by name or code; null if it is empty or the work has none. Fails at `country`. */
export function readFormCountry(typed: string, isDocumentWork: boolean): Result<string | null> {
  const text = isDocumentWork ? typed.trim() : '';
  if (text === '') return succeed(null);
  const country = readCountryName(text);
  return country === null
    ? failWith('country', `“${text}” is not a country. Enter its name or its two-letter code.`, 'country')
    : succeed(country);
}
