import type { Margin } from '#shared/analysis/records/margin';

const tenths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `8.4`: a figure with one decimal. A negative one has a true minus sign, unless it rounds to 0. */
export function tenthsText(value: number): string {
  return signed(tenths.format(value));
}

/** `8.4`: minutes, as hours with one decimal. */
export function hoursText(minutes: number): string {
  return tenthsText(minutes / 60);
}

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `−38`: a whole figure with a true minus sign. */
export function signedText(value: number): string {
  return signed(whole.format(value));
}

/** `662 to 778`: both ends of an interval; null if there is none. */
export function marginText(margin: Margin, textOf: (value: number) => string = signedText): string | null {
  return margin.is === 'none' ? null : `${textOf(margin.low)} to ${textOf(margin.high)}`;
}

function signed(text: string): string {
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}
