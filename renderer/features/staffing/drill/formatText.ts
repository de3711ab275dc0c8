import { countText, shareText } from '#shared/reports/figures';
import { officersText, weightText } from '#shared/reports/staffing/reasons';
import type { StepFormat } from '#shared/reports/staffing/stories/figureStory';

/** A number of an opened figure as its column shows it; `–` if there is none. */
export function formatText(value: number | null, as: StepFormat): string {
  return value === null || !Number.isFinite(value) ? '–' : formats[as](value);
}

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** Whole numbers as they are, others with three digits, or with one decimal from 100 up. */
function rateText(value: number): string {
  if (Number.isInteger(value)) return formats.count(value);
  return (Math.abs(value) < 100 ? digits.format(value) : weightText(value)).replace('-', '−');
}

const formats: Readonly<Record<StepFormat, (value: number) => string>> = {
  count: (value) => countText(value === 0 ? 0 : value).replace('-', '−'),
  weight: weightText,
  officers: officersText,
  share: shareText,
  rate: rateText,
};
