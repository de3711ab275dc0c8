import { expect, test } from 'vitest';
import { findingText } from '#shared/reports/findingText';

test.each([
  ['Two are late.', 'One is due.', 'Two are late. One is due.'],
  ['Two are late.', '', 'Two are late.'],
  ['', 'One is due.', 'One is due.'],
  ['', '', ''],
])('the finding of %j and %j is %j', (lead, rest, text) => {
  expect(findingText(lead, rest)).toBe(text);
});
