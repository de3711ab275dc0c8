import { expect, test } from 'vitest';
import { noInterval } from '#shared/analysis/records/margin';
import { hoursText, marginText, signedText, tenthsText } from '#shared/reports/marginText';

test.each([
  [8.44, '8.4'],
  [8.46, '8.5'],
  [-8.44, '−8.4'],
  [-0.04, '0.0'],
  [0, '0.0'],
  [-0.06, '−0.1'],
  [1234.56, '1,234.6'],
])('%d is “%s” in tenths', (value, text) => {
  expect(tenthsText(value)).toBe(text);
});

test.each([
  [504, '8.4'],
  [60, '1.0'],
  [-90, '−1.5'],
  [2, '0.0'],
])('%i minutes are “%s” hours', (minutes, text) => {
  expect(hoursText(minutes)).toBe(text);
});

test.each([
  [-38, '−38'],
  [-0.4, '0'],
  [-0.6, '−1'],
  [662.4, '662'],
  [12_345, '12,345'],
])('%d is “%s” as a whole figure', (value, text) => {
  expect(signedText(value)).toBe(text);
});

test('an interval is written with both ends in the requested form, and a missing one is null', () => {
  const margin = { is: 'interval', low: -662, high: 778 } as const;
  expect([marginText(margin), marginText(margin, hoursText)]).toEqual(['−662 to 778', '−11.0 to 13.0']);
  expect(marginText(noInterval('fewer than 10 days'))).toBeNull();
});
