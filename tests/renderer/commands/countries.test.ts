import { beforeEach, describe, expect, test } from 'vitest';
import type { CountryPolicy, CountryTerms } from '#shared/records/countryPolicy';
import { countryStateOn } from '#shared/rules/documents/countryState';
import type { Day } from '#shared/time/day';
import {
  deleteCountryTerms, deletePublishedCount, importCountries, saveCountry, savePublishedCount,
} from '#renderer/commands/countries';
import { redo, undo } from '#renderer/commands/history';
import type { SaveRecordInput } from '#renderer/commands/recordVerbs';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';
import { someTerms } from '../../helpers/someTerms';

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

const all = async () => await services.store.reader.all('country');
const quotasOf = async (country: string | null = 'XD') => {
  const policy: CountryPolicy | undefined = (await all()).find((one) => one.country === country);
  return policy?.terms.map(({ from, quota }) => `${from} ${quota}`) ?? [];
};
const limits = (from: string, quota: number | null): CountryTerms =>
  someTerms({ from: from as Day, status: 'limits', quota });
const save = async (terms: CountryTerms, replaces: string | null = null, country: string | null = 'XD') =>
  await saveCountry(services, { country, terms, replaces: replaces as Day | null });
const fieldOf = async (saving: ReturnType<typeof save>) => {
  const done = await saving;
  return done.ok ? null : done.error.field;
};

describe('the terms of a country', () => {
  test('are one record, in the order of their days', async () => {
    await save(limits('2026-08-01', 4));
    await save(limits('2026-05-01', 6));
    expect([(await all()).length, await quotasOf()]).toEqual([1, ['2026-05-01 6', '2026-08-01 4']]);
  });

  test('change, even their first day, and are undone and redone', async () => {
    await save(limits('2026-05-01', 6));
    await save(limits('2026-05-02', 5), '2026-05-01');
    expect(await quotasOf()).toEqual(['2026-05-02 5']);
    await undo(services);
    expect(await quotasOf()).toEqual(['2026-05-01 6']);
    await redo(services);
    expect(await quotasOf()).toEqual(['2026-05-02 5']);
  });

  test('do not replace others unasked', async () => {
    await save(limits('2026-05-01', 6));
    await save(limits('2026-08-01', 4));
    expect(await fieldOf(save(limits('2026-05-01', 7)))).toBe('from');
    expect(await fieldOf(save(limits('2026-05-01', 7), '2026-08-01'))).toBe('from');
    expect(await quotasOf()).toEqual(['2026-05-01 6', '2026-08-01 4']);
  });

  test('are deleted one by one, and the last ones take the record with them', async () => {
    await save(limits('2026-05-01', 6));
    await save(limits('2026-08-01', 4));
    await deleteCountryTerms(services, { country: 'XD', from: '2026-05-01' as Day });
    expect(await quotasOf()).toEqual(['2026-08-01 4']);
    await deleteCountryTerms(services, { country: 'XD', from: '2026-08-01' as Day });
    expect(await all()).toEqual([]);
    const again = await deleteCountryTerms(services, { country: 'XD', from: '2026-08-01' as Day });
    expect(again).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await undo(services);
    expect(await quotasOf()).toEqual(['2026-08-01 4']);
  });

  test.each([
    ['no country', 'QX', limits('2026-05-01', 4), 'country'],
    ['small letters', 'hn', limits('2026-05-01', 4), 'country'],
    ['a mistyped year', 'HN', limits('0206-05-01', 4), 'from'],
    ['no such status for a quota', 'HN', { ...limits('2026-05-01', 4), status: null }, 'quota'],
    ['no rule for all countries', null, someTerms(), 'firstAfterDays'],
  ])('are refused at their field: %s', async (_, country, terms, field) => {
    expect([await fieldOf(save(terms, null, country)), await all()]).toEqual([field, []]);
  });

  test('lose the spaces around a source; a blank one becomes null', async () => {
    await save({ ...limits('2026-05-01', 6), source: ' OIG-17-51 ' });
    await save({ ...limits('2026-08-01', 4), source: '  ' });
    expect((await all())[0]?.terms.map(({ source }) => source)).toEqual(['OIG-17-51', null]);
  });
});

test('the default rule of all countries is a record like theirs', async () => {
  const rule = { firstAfterDays: 30, everyDays: 30, escalateAfterContacts: 5 };
  expect((await save(someTerms({ rule }), null, null)).ok).toBe(true);
  expect(countryStateOn(await all(), 'GT', '2026-09-16' as Day).rule).toEqual(rule);
});

describe('an imported table', () => {
  test('adds terms, replaces those of the same day, keeps equal ones as they were, and is one step', async () => {
    await save(limits('2026-05-01', 6));
    await save({ ...limits('2026-08-01', 4), entered: { on: '2026-07-29' as Day, by: machineOfficer } });
    const fromFile = (from: string, quota: number) =>
      ({ ...limits(from, quota), entered: { on: '2026-09-16' as Day, by: null } });
    const terms = [fromFile('2026-05-01', 7), fromFile('2026-08-01', 4), fromFile('2026-09-01', 3)];
    await importCountries(services, {
      countries: [{ country: 'XD', terms }, { country: 'HN', terms: [limits('2026-01-01', 1)] }],
    });
    expect([await quotasOf(), await quotasOf('HN')]).toEqual([
      ['2026-05-01 7', '2026-08-01 4', '2026-09-01 3'], ['2026-01-01 1'],
    ]);
    const entered = (await all()).find(({ country }) => country === 'XD')?.terms.map((one) => one.entered.by);
    expect(entered).toEqual([null, machineOfficer, null]);
    await undo(services);
    expect([await quotasOf(), await quotasOf('HN')]).toEqual([['2026-05-01 6', '2026-08-01 4'], []]);
  });

  test('with one wrong line writes nothing', async () => {
    const done = await importCountries(services, {
      countries: [{ country: 'HN', terms: [limits('2026-01-01', 1), limits('2026-02-01', -1)] }],
    });
    expect([done, await all()]).toMatchObject([{ ok: false, error: { field: 'quota' } }, []]);
  });
});

describe('a published count', () => {
  const content: SaveRecordInput<'publishedCount'>['content'] = {
    owner: 'local', status: 'uncooperative', on: '2020-07-01' as Day, precision: 'month', countries: 13, source: null,
    entered: { on: '2026-09-16' as Day, by: machineOfficer },
  };
  const counts = async () => (await services.store.reader.all('publishedCount')).map(({ countries }) => countries)
    .toSorted((one, other) => one - other);

  test('is added, changed and deleted', async () => {
    await savePublishedCount(services, { content });
    const id = (await services.store.reader.all('publishedCount'))[0]?.id;
    if (id === undefined) throw new Error('The count was not saved.');
    await savePublishedCount(services, { id, content: { ...content, countries: 12 } });
    expect(await counts()).toEqual([12]);
    await deletePublishedCount(services, { id });
    expect(await counts()).toEqual([]);
    await undo(services);
    expect(await counts()).toEqual([12]);
  });

  test.each([
    ['a mistyped year', { on: '0202-07-01' as Day }, 'on'],
    ['more countries than there are', { countries: 250 }, 'countries'],
    ['a part of a country', { countries: 1.5 }, 'countries'],
    ['a long source', { source: 'x'.repeat(61) }, 'source'],
  ])('is refused at its field: %s', async (_, asked, field) => {
    const done = await savePublishedCount(services, { content: { ...content, ...asked } });
    expect([done, await counts()]).toMatchObject([{ ok: false, error: { field } }, []]);
  });

  test('exists only once for a status and a date', async () => {
    await savePublishedCount(services, { content });
    const twice = await savePublishedCount(services, { content: { ...content, countries: 14 } });
    expect([twice, await counts()]).toMatchObject([{ ok: false, error: { field: 'on' } }, [13]]);
    await savePublishedCount(services, { content: { ...content, status: 'delays', countries: 17 } });
    expect(await counts()).toEqual([13, 17]);
  });
});
