import { expect, test } from 'vitest';
import { allCountries, countryCodes, countryName, readCountryName } from '#shared/rules/countries';

test('every code of ISO 3166-1 has an English name, once and in order', () => {
  expect([countryCodes.length, new Set(countryCodes).size, countryCodes.toSorted()]).toEqual([249, 249, countryCodes]);
  expect(allCountries().map(({ code }) => code)).toEqual(countryCodes);
  expect(allCountries().every(({ code, name }) => name !== code && name === countryName(code))).toBe(true);
  expect(allCountries()).toBe(allCountries());
});

test('a code without a country serves as its own name', () => {
  expect([countryName('HN'), countryName('QX')]).toEqual(['Honduras', 'QX']);
});

test.each([
  ['HN', 'HN'],
  ['hn', 'HN'],
  [' hn ', 'HN'],
  ['Honduras', 'HN'],
  ['hONDURAS', 'HN'],
  ['Hondura', null],
  ['H', null],
  ['QX', null],
  ['', null],
])('"%s" is read as %s', (text, code) => expect(readCountryName(text)).toBe(code));
