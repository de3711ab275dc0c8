import type { CaseWeight, Margin, NoInterval } from '#shared/analysis/staffing/estimate';
import { countedText, countText } from '#shared/reports/figures';

const tenths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `24.1`: minutes per unit, rounded for display. */
export function weightText(minutes: number): string {
  return Number.isFinite(minutes) ? tenths.format(minutes) : '–';
}

/** `8.24`, `−1.06`: officers in full-time equivalents, rounded for display. */
export function officersText(officers: number): string {
  return Number.isFinite(officers) ? hundredths.format(officers).replace('-', '−') : '–';
}

/** `22.5 to 25.8`, or `none: 3 officers, 7 units`. */
export function marginText(margin: Margin, text: (value: number) => string, largestShare?: number): string {
  if (margin.is === 'interval') return `${text(margin.low)} to ${text(margin.high)}`;
  return `none: ${reasonsText(margin.reasons, largestShare)}`;
}

/**
 * The reasons for no interval in a few words, such as `3 officers, 24 units`. Without any reason, the weights are not
 * measured.
 */
export function reasonsText(reasons: readonly NoInterval[], largestShare?: number): string {
  if (reasons.length === 0) return 'weights not measured here';
  return reasons.map((reason) => reasonText(reason, largestShare)).join(', ');
}

/** Why a weight has no interval and, in a study of one officer, what the officer's days say. Empty if it has one. */
export function noIntervalText({ margin, largestShare, alone }: WeightMargin): string {
  if (margin.is === 'interval') return '';
  const own = alone === null ? '' : `; own days ${ownText(alone)}`;
  return `${reasonsText(margin.reasons, largestShare)}${own}`;
}

/** The weight that `noIntervalText` describes. */
type WeightMargin = Pick<CaseWeight, 'margin' | 'largestShare'> & { readonly alone: CaseWeight | null };

/** The interval of one officer's own weight, which is by days only, or why there is none. */
export function ownText({ margin }: Pick<CaseWeight, 'margin'>): string {
  return marginText(margin, weightText);
}

function reasonText({ is, figure }: NoInterval, largestShare: number | undefined): string {
  switch (is) {
    case 'officers':
      return countedText(figure, 'officer');
    case 'days':
      return countedText(figure, 'day');
    case 'units':
      return countedText(figure, 'unit');
    case 'df':
      return `df ${tenths.format(figure)}`;
    case 'uneven':
      return largestShare === undefined ? 'one did most of it' : `one did ${countText(largestShare * 100)}%`;
    case 'no minutes':
      return 'no minutes';
    case 'failed replicates':
      return 'too many failed replicates';
  }
}

/** The upper half-width of an interval, in percent of the value: `±6.3%`; null without an interval. */
export function halfWidthOf({ value, margin }: Pick<CaseWeight, 'value' | 'margin'>): number | null {
  return margin.is === 'interval' ? margin.high / value - 1 : null;
}

/** `±6.3%`. */
export function halfWidthText(share: number): string {
  return `±${tenths.format(share * 100)}%`;
}
