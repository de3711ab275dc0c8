import { expect, test } from 'vitest';
import type { CountryTerms } from '#shared/records/countryPolicy';
import { areSameTerms, checkTerms, withTerms } from '#shared/rules/documents/countryTerms';
import type { Day } from '#shared/time/day';
import { someTerms } from '../../../helpers/someTerms';

const ruleOf = (firstAfterDays: number, everyDays: number, escalateAfterContacts: number) =>
  ({ firstAfterDays, everyDays, escalateAfterContacts });

test.each([
  ['nothing', {}, null],
  ['a quota of a country that limits', { status: 'limits', quota: 4 }, null],
  ['a quota of 0', { status: 'limits', quota: 0 }, null],
  ['no number for its quota', { status: 'limits', quota: null }, null],
  ['a quota without limits', { status: 'delays', quota: 4 }, 'quota'],
  ['a quota without a status', { quota: 4 }, 'quota'],
  ['a negative quota', { status: 'limits', quota: -1 }, 'quota'],
  ['half a document', { status: 'limits', quota: 2.5 }, 'quota'],
  ['the largest quota', { status: 'limits', quota: 9999 }, null],
  ['one more', { status: 'limits', quota: 10_000 }, 'quota'],
  ['a rule of a day each', { rule: ruleOf(1, 1, 1) }, null],
  ['a first follow-up on the day itself', { rule: ruleOf(0, 1, 1) }, 'firstAfterDays'],
  ['no days between', { rule: ruleOf(1, 0, 1) }, 'everyDays'],
  ['no contacts', { rule: ruleOf(1, 1, 0) }, 'escalateAfterContacts'],
  ['two years', { rule: ruleOf(730, 730, 99) }, null],
  ['a day more', { rule: ruleOf(731, 730, 99) }, 'firstAfterDays'],
  ['a day more between', { rule: ruleOf(730, 731, 99) }, 'everyDays'],
  ['a contact more', { rule: ruleOf(730, 730, 100) }, 'escalateAfterContacts'],
  ['a source of 60 characters', { source: 'x'.repeat(60) }, null],
  ['a source of 61 characters', { source: 'x'.repeat(61) }, 'source'],
] as const)('%s', (_, asked, field) => {
  const checked = checkTerms(someTerms(asked), false);
  expect(checked.ok ? null : checked.error.field).toBe(field);
});

test.each([
  ['with a rule', { rule: ruleOf(21, 14, 8) }, null],
  ['without a rule', {}, 'firstAfterDays'],
  ['with a status', { rule: ruleOf(21, 14, 8), status: 'delays' }, 'status'],
  ['with a quota', { rule: ruleOf(21, 14, 8), quota: 4 }, 'status'],
] as const)('the default of all countries %s', (_, asked, field) => {
  const checked = checkTerms(someTerms(asked), true);
  expect(checked.ok ? null : checked.error.field).toBe(field);
});

const from = (text: string, quota: number | null = null): CountryTerms => someTerms({ from: text as Day, quota });

test('terms are in the order of their days, and those of the same or a replaced day appear once', () => {
  const before = [from('2026-02-01'), from('2026-05-01')];
  const daysOf = (all: readonly CountryTerms[]) => all.map((terms) => `${terms.from.slice(5)} ${terms.quota}`);
  expect(daysOf(withTerms(before, from('2026-03-01', 4)))).toEqual(['02-01 null', '03-01 4', '05-01 null']);
  expect(daysOf(withTerms(before, from('2026-05-01', 4)))).toEqual(['02-01 null', '05-01 4']);
  expect(daysOf(withTerms(before, from('2026-06-01', 4), '2026-02-01' as Day))).toEqual(['05-01 null', '06-01 4']);
});

test.each([
  [{}, true],
  [{ entered: { on: '2026-09-01' as Day, by: null } }, true],
  [{ from: '2026-01-02' as Day }, false],
  [{ status: 'limits' }, false],
  [{ quota: 3 }, false],
  [{ source: 'a list' }, false],
  [{ rule: ruleOf(21, 14, 9) }, false],
  [{ rule: null }, false],
] as const)('terms with %j are the same: %s', (asked, expected) => {
  const terms = someTerms({ rule: ruleOf(21, 14, 8) });
  expect(areSameTerms(terms, { ...terms, ...asked })).toBe(expected);
});
