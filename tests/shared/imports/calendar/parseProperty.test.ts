import { expect, test } from 'vitest';
import { parseProperty, propertyName, unescapeText } from '#shared/imports/calendar/parseProperty';

const read = (text: string) => {
  const property = parseProperty({ line: 7, text, isUtf8: true });
  return property === null ? null : { ...property, parameters: Object.fromEntries(property.parameters) };
};
const right = { line: 7, parameters: {}, broken: false };

test.each([
  ['SUMMARY:Check-in', { name: 'SUMMARY', value: 'Check-in' }],
  ['summary:', { name: 'SUMMARY', value: '' }],
  ['  SUMMARY : Check-in: late ', { name: 'SUMMARY', value: 'Check-in: late' }],
  ['DTSTART;VALUE=DATE:20260916', { name: 'DTSTART', value: '20260916', parameters: { VALUE: 'DATE' } }],
  ['DTSTART;tzid=America/New_York:20260916T090000', {
    name: 'DTSTART', value: '20260916T090000', parameters: { TZID: 'America/New_York' },
  }],
  ['DTSTART;TZID="Eastern: US; Canada":20260916T090000', {
    name: 'DTSTART', value: '20260916T090000', parameters: { TZID: 'Eastern: US; Canada' },
  }],
  ['DTSTART;TZID=GMT-05:00:20260916T090000', {
    name: 'DTSTART', value: '20260916T090000', parameters: { TZID: 'GMT-05:00' },
  }],
  ['DURATION;X=A:B:PT1H', { name: 'DURATION', value: 'PT1H' }],
  ['DTSTART;X-OTHER=1;VALUE=DATE;RANGE=THISANDFUTURE:20260916', {
    name: 'DTSTART', value: '20260916', parameters: { VALUE: 'DATE', RANGE: 'THISANDFUTURE' },
  }],
  ['DTSTART; VALUE = DATE :20260916', { name: 'DTSTART', value: '20260916', parameters: { VALUE: 'DATE' } }],
  ['ATTENDEE;CN="Alder: one":mailto:a', { name: 'ATTENDEE', value: 'mailto:a' }],
  ['ATTENDEE;CN="Alder:mailto', { name: 'ATTENDEE', value: 'mailto' }],
  ['DTSTART;A=1:20260916', { name: 'DTSTART', value: '20260916' }],
  ['SUMMARY', { name: 'SUMMARY', value: '', broken: true }],
  ['SUMMARY VALUE=DATE:Check-in', { name: 'SUMMARY', value: 'Check-in', broken: true }],
  ['DTSTART;VALUE:20260916', { name: 'DTSTART', value: '20260916', broken: true }],
  ['DTSTART;=DATE:20260916', { name: 'DTSTART', value: '20260916', broken: true }],
])('the line “%s” is a property', (text, expected) => {
  expect(read(text)).toEqual({ ...right, ...expected });
});

test.each([':value', '', '   ', '=x:y'])('the line “%s” has no name', (text) => {
  expect([read(text), propertyName({ line: 1, text, isUtf8: true })]).toEqual([null, null]);
});

test('the name of a property is in capitals, without its parameters', () => {
  expect(propertyName({ line: 1, text: ' begin:vevent', isUtf8: true })).toBe('BEGIN');
});

test.each([
  ['a\\, b\\; c', 'a, b; c'],
  ['one\\ntwo\\Nthree', 'one\ntwo\nthree'],
  ['a\\\\n', 'a\\n'],
  ['100%', '100%'],
])('the text “%s” without its escapes is “%s”', (value, text) => {
  expect(unescapeText(value)).toBe(text);
});
