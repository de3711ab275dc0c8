import { describe, expect, test } from 'vitest';
import { readCountryTable } from '#shared/imports/countries/readCountryTable';

const head = 'country,from,status,quota,first_after_days,every_days,escalate_after_contacts,source';
const read = (...lines: readonly string[]) => {
  const table = readCountryTable([head, ...lines].join('\n'));
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
};

test('a table in any order of columns, with names, codes and dates as spreadsheets write them', () => {
  const table = readCountryTable([
    'Source;Country;Name;From;Status;Quota;First after days;Every days;Escalate after contacts',
    'OIG-17-51;CN;China;4/1/2017;limits;;30;30;8',
    ';Honduras;;2026-02-02;Delays;;;;',
    'a list;xd;;2026-08-01;LIMITS;4;;;',
    ';default;;2026-01-01;;;30;14;6',
    ';GT;Guatemala;;;;;;',
    ';XD;;2026-12-01;not set;;;;',
  ].join('\r\n'));
  const rule = (firstAfterDays: number, everyDays: number, escalateAfterContacts: number) =>
    ({ firstAfterDays, everyDays, escalateAfterContacts });
  const none = { status: null, quota: null, rule: null, source: null };
  expect(table).toEqual({
    ok: true,
    value: {
      terms: [
        { line: 2, country: 'CN', terms: {
          ...none, from: '2017-04-01', status: 'limits', rule: rule(30, 30, 8), source: 'OIG-17-51',
        } },
        { line: 3, country: 'HN', terms: { ...none, from: '2026-02-02', status: 'delays' } },
        { line: 4, country: 'XD', terms: {
          ...none, from: '2026-08-01', status: 'limits', quota: 4, source: 'a list',
        } },
        { line: 5, country: null, terms: { ...none, from: '2026-01-01', rule: rule(30, 14, 6) } },
        { line: 7, country: 'XD', terms: { ...none, from: '2026-12-01' } },
      ],
      problems: [],
      empty: 1,
    },
  });
});

test.each([
  ['Hondruas,2026-01-01,,,,,,', 'country', '“Hondruas” is not an ISO 3166 country.'],
  [',2026-01-01,delays,,,,,', 'country', '“” is not an ISO 3166 country.'],
  ['HN,,delays,,,,,', 'from', '“” is not a date such as 2026-09-16 or 9/16/2026.'],
  ['HN,2026-02-29,,,,,,', 'from', '“2026-02-29” is not a date such as 2026-09-16 or 9/16/2026.'],
  ['HN,16/9/2026,,,,,,', 'from', '“16/9/2026” is not a date such as 2026-09-16 or 9/16/2026.'],
  ['HN,9/16/26,,,,,,', 'from', '“9/16/26” is not a date such as 2026-09-16 or 9/16/2026.'],
  ['HN,0206-01-01,,,,,,', 'from', '“0206-01-01” is not a date such as 2026-09-16 or 9/16/2026.'],
  ['HN,2026-01-01,recalcitrant,,,,,', 'status', '“recalcitrant” is not one of the statuses.'],
  ['HN,2026-01-01,constructor,,,,,', 'status', '“constructor” is not one of the statuses.'],
  ['HN,2026-01-01,limits,-4,,,,', 'quota', '“-4” is not a whole number.'],
  ['HN,2026-01-01,limits,4.0,,,,', 'quota', '“4.0” is not a whole number.'],
  ['HN,2026-01-01,delays,4,,,,', 'quota', 'Only a country that limits documents has a quota. Choose Limits.'],
  ['HN,2026-01-01,,,30,,,', 'every_days', 'A rule needs all three of its numbers.'],
  ['HN,2026-01-01,,,30,0,8,', 'every_days', 'Enter a whole number from 1 to 730.'],
  ['HN,2026-01-01,,,30,30,100,', 'escalate_after_contacts', 'Enter a whole number from 1 to 99.'],
  ['default,2026-01-01,delays,,30,30,8,', 'status', 'A status or a quota belongs to one country. Choose the country.'],
  ['HN,2026-01-01,,,,,,a list, page 4', 'country',
    'It has more fields than the first line. Put quotation marks around text with commas.'],
])('a wrong row is named with its column, and the others are read: %s', (line, column, message) => {
  const { terms, problems } = read('GT,2026-01-01,delays,,,,,', line);
  expect([terms.map(({ country }) => country), problems]).toEqual([['GT'], [{ line: 3, column, message }]]);
});

describe('the same country and day twice', () => {
  test('counts once where both say the same', () => {
    const { terms, problems } = read('HN,2026-01-01,delays,,,,,', 'Honduras,1/1/2026,Delays,,,,,');
    expect([terms.map(({ line }) => line), problems]).toEqual([[2], []]);
  });

  test('is a problem of the second one where they differ', () => {
    const { terms, problems } = read('HN,2026-01-01,delays,,,,,', 'HN,2026-01-01,,,,,,a list');
    const message = 'Line 2 has other terms for the same country and day.';
    expect([terms.map(({ line }) => line), problems]).toEqual([[2], [{ line: 3, column: 'from', message }]]);
  });
});

test.each([
  ['nothing', '', 'The first line names no column “country” and “from”. It has: nothing.'],
  ['another table', 'list,date,number\na,b,c',
    'The first line names no column “country” and “from”. It has: list, date, number.'],
  ['no days', 'country,status\nHN,delays', 'The first line names no column “from”. It has: country, status.'],
])('a file without the columns says what it has: %s', (_, text, message) => {
  expect(readCountryTable(text)).toMatchObject({ ok: false, error: { message } });
});

test('an apostrophe that keeps a spreadsheet from running a formula is removed from the source', () => {
  expect(read("HN,2026-01-01,,,,,,'=list").terms[0]?.terms.source).toBe('=list');
});
