import { expect, test } from 'vitest';
import { formatText } from '#renderer/features/staffing/drill/formatText';
import type { StepFormat } from '#shared/reports/staffing/stories/figureStory';

test.each<[number | null, StepFormat, string]>([
  [607_084.4, 'count', '607,084'],
  [-10, 'count', '−10'],
  [-0, 'count', '0'],
  [18.36, 'weight', '18.4'],
  [-7.034, 'officers', '−7.03'],
  [0.182, 'share', '18.2%'],
  [0.037_84, 'rate', '0.0378'],
  [43.14, 'rate', '43.1'],
  [261, 'rate', '261'],
  [117.25, 'rate', '117.3'],
  [-24.5, 'rate', '−24.5'],
  [null, 'count', '–'],
  [Number.NaN, 'share', '–'],
])('%s as %s reads %s in an opened figure', (value, as, text) => {
  expect(formatText(value, as)).toBe(text);
});
