import { expect, test } from 'vitest';
import type { NoInterval } from '#shared/analysis/staffing/estimate';
import {
  halfWidthOf, halfWidthText, marginText, officersText, reasonsText, weightText,
} from '#shared/reports/staffing/reasons';

test('weights have tenths and officers hundredths, a true minus sign, and a dash if there is no figure', () => {
  expect([weightText(24.06), weightText(NaN), weightText(1234)]).toEqual(['24.1', '–', '1,234.0']);
  expect([officersText(8.236), officersText(-1.06), officersText(Infinity)]).toEqual(['8.24', '−1.06', '–']);
});

test.each<[NoInterval['is'], number, string]>([
  ['officers', 1, '1 officer'],
  ['officers', 3, '3 officers'],
  ['days', 1, '1 day'],
  ['units', 24, '24 units'],
  ['df', 3.96, 'df 4.0'],
  ['uneven', 0, 'one did most of it'],
  ['no minutes', 0, 'no minutes'],
  ['failed replicates', 9, 'too many failed replicates'],
])('no interval because of %s, %d, is “%s”', (is, figure, text) => {
  expect(reasonsText([{ is, figure, enough: 5 }])).toBe(text);
});

test('a margin is both its ends, or its reasons, including the share that one officer did', () => {
  const reasons: readonly NoInterval[] = [
    { is: 'officers', figure: 3, enough: 5 }, { is: 'uneven', figure: 0.8, enough: 0.5 },
  ];
  expect(marginText({ is: 'none', reasons }, weightText, 0.8)).toBe('none: 3 officers, one did 80%');
  expect(marginText({ is: 'none', reasons: [] }, weightText)).toBe('none: weights not measured here');
  expect(marginText({ is: 'interval', low: 22.5, high: 25.8 }, weightText)).toBe('22.5 to 25.8');
});

test('the half-width is from the value to the upper end of the interval', () => {
  expect(halfWidthOf({ value: 20, margin: { is: 'interval', low: 16, high: 25 } })).toBe(0.25);
  expect(halfWidthOf({ value: 20, margin: { is: 'none', reasons: [] } })).toBeNull();
  expect(halfWidthText(0.0634)).toBe('±6.3%');
});
