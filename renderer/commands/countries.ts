import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import {
  countryPolicyId, type CountryPolicy, type CountryTerms,
} from '#shared/records/countryPolicy';
import type { Change } from '#shared/records/all';
import { countryCodes, sampleCountries } from '#shared/rules/countries';
import { areSameTerms, checkTerms, withTerms, type TypedTerms } from '#shared/rules/documents/countryTerms';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Reader } from '#renderer/storage/reader';
import type { Receipt } from '#renderer/storage/store';
import { checkDay } from './checks';
import { deleteRecord, saveRecord, type CheckInput, type DeleteRecordInput, type SaveRecordInput } from './recordVerbs';
import { runCommand } from './run';

/**
 * Terms of a country from a day on; a null `country` is the default rule of all. `replaces` is the first day of the
 * terms that are changed, null for new ones. `entered` says who entered them and when. `drafts` are those it was typed
 * in, which the write ends.
 */
export type SaveCountryInput = {
  readonly country: string | null;
  readonly terms: CountryTerms;
  readonly replaces: Day | null;
  readonly drafts?: readonly RecordId[];
};

/**
 * Sets what is in force for a country from a day on; earlier days keep their terms. Fails at `country`, `from`,
 * `status`, `quota`, `source` and the parts of the rule; at `from` if other terms begin on that day.
 */
export async function saveCountry(
  services: Services,
  { country, terms, replaces, drafts = [] }: SaveCountryInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'saveCountry', async (reader) => {
    const checked = checkTyped(country, terms);
    if (!checked.ok) return checked;
    const before = await policyOf(reader, country);
    if (terms.from !== replaces && before.terms.some(({ from }) => from === terms.from)) {
      const message = `Other terms begin on ${shortDayName(terms.from)}. Change those, or choose another day.`;
      return failWith('twice', message, 'from');
    }
    const all = withTerms(before.terms, trimmed(terms), replaces);
    return succeed({ changes: [changeOf(country, { ...before, terms: all })], drafts });
  });
}

/** The terms of a country that begin on a day. */
export type DeleteCountryTermsInput = {
  readonly country: string | null;
  readonly from: Day;
  readonly drafts?: readonly RecordId[];
};

/** Deletes the terms that begin on a day; those before them hold on. Fails with `not-found` if there are none. */
export async function deleteCountryTerms(
  services: Services,
  { country, from, drafts = [] }: DeleteCountryTermsInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteCountryTerms', async (reader) => {
    const before = await policyOf(reader, country);
    const terms = before.terms.filter((one) => one.from !== from);
    if (terms.length === before.terms.length) {
      return failWith('not-found', 'These terms no longer exist. Nothing was changed.');
    }
    return succeed({ changes: [changeOf(country, terms.length === 0 ? null : { ...before, terms })], drafts });
  });
}

/** The terms that a file has for each country. A null country is the default rule of all. */
export type ImportCountriesInput = {
  readonly countries: readonly { readonly country: string | null; readonly terms: readonly CountryTerms[] }[];
};

/**
 * Adds the terms of a table to those there are, as one step. Terms from a day on which others begin replace them; those
 * that say the same stay as they were entered. Fails where one of them is wrong; then nothing is written.
 */
export async function importCountries(
  services: Services,
  { countries }: ImportCountriesInput,
): Promise<Result<Receipt>> {
  return await runCommand(services, 'importCountries', async (reader) => {
    const wrong = countries
      .flatMap(({ country, terms }) => terms.map((one) => checkTyped(country, one)))
      .find(({ ok }) => !ok);
    if (wrong?.ok === false) return wrong;
    const changes: Change[] = [];
    for (const { country, terms } of countries) {
      const before = await policyOf(reader, country);
      const isKnown = (one: CountryTerms) => before.terms.some((known) => areSameTerms(known, trimmed(one)));
      const added = terms.filter((one) => !isKnown(one)).map(trimmed);
      if (added.length === 0) continue;
      const all = added.reduce((known, one) => withTerms(known, one), before.terms);
      changes.push(changeOf(country, { ...before, terms: all }));
    }
    return succeed({ changes });
  });
}

/** Adds or changes a published count. Fails at `on`, `countries` and `source`. */
export async function savePublishedCount(
  services: Services,
  input: SaveRecordInput<'publishedCount'>,
): Promise<Result<Receipt>> {
  return await saveRecord(
    services,
    { command: 'savePublishedCount', type: 'publishedCount', check: checkCount },
    input,
  );
}

/** Deletes a published count. */
export async function deletePublishedCount(services: Services, input: DeleteRecordInput): Promise<Result<Receipt>> {
  return await deleteRecord(services, { command: 'deletePublishedCount', type: 'publishedCount' }, input);
}

type CountContent = SaveRecordInput<'publishedCount'>['content'];

async function checkCount(
  { on, status, precision, countries, source }: CountContent,
  { id, reader }: CheckInput<'publishedCount'>,
): Promise<Result<null>> {
  const year = checkDay(on, 'on');
  if (!year.ok) return year;
  if (!Number.isInteger(countries) || countries < 0 || countries > countryCodes.length) {
    const message = `Enter a whole number from 0 to ${countryCodes.length}, the countries and areas of ISO 3166.`;
    return failWith('countries', message, 'countries');
  }
  if ((source ?? '').length > 60) return failWith('source', 'Name the source in at most 60 characters.', 'source');
  const others = (await reader.all('publishedCount')).filter((other) => other.id !== id);
  const isTwice = others.some((other) => other.status === status && other.on === on && other.precision === precision);
  return isTwice ? failWith('twice', 'A count of this status on this date is there already. Change that one.', 'on')
    : succeed(null);
}

function checkTyped(country: string | null, terms: TypedTerms): Result<null> {
  if (country !== null && !isCountry(country)) {
    const message = `“${country}” is not an ISO 3166 country. Enter its name or its two letters.`;
    return failWith('country', message, 'country');
  }
  const year = checkDay(terms.from, 'from');
  return year.ok ? checkTerms(terms, country === null) : year;
}

function isCountry(code: string): boolean {
  return countryCodes.includes(code) || sampleCountries.some((sample) => sample.code === code);
}

function trimmed(terms: CountryTerms): CountryTerms {
  const source = terms.source?.trim() ?? '';
  return { ...terms, source: source === '' ? null : source };
}

async function policyOf(reader: Reader, country: string | null): Promise<CountryPolicy> {
  const found = await reader.get('country', countryPolicyId(country));
  return { owner: found?.owner ?? 'local', country, terms: found?.terms ?? [] };
}

function changeOf(country: string | null, content: CountryPolicy | null): Change {
  return { type: 'country', id: countryPolicyId(country), content };
}
